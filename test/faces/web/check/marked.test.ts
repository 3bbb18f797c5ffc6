import { expect, test } from 'vitest'
import { marked } from '../../../../src/faces/web/check/marked.ts'

/** The pieces of a text, those of faults in brackets with the numbers of these; where its words end, the number behind it. */
function pieces(text: string, ...faults: readonly (readonly [number, number][])[]): string {
  const drafts = faults.map((spans) => ({
    draft: {
      spans: spans.map(([from, to]) => ({ from, to })),
      quote: spans.map((span) => text.slice(...span)),
    },
  }))
  return marked(text, drafts)
    .map(({ text, covers, ends }) =>
      covers.length === 0 ? text : `[${covers.join('+')}:${text}]${ends.join('+')}`,
    )
    .join('')
}

test.each<[string, string, (readonly [number, number][])[], string]>([
  ['no fault', 'De dam lekt.', [], 'De dam lekt.'],
  ['one', 'De dam lekt.', [[[3, 6]]], 'De [0:dam]0 lekt.'],
  [
    'one in two stretches',
    'Hij wees het af.',
    [
      [
        [4, 8],
        [13, 15],
      ],
    ],
    'Hij [0:wees] het [0:af]0.',
  ],
  ['one within another', 'Hij gaf 50 euro.', [[[0, 15]], [[8, 10]]], '[0:Hij gaf ][0+1:50]1[0: euro]0.'],
  ['two on the same words', 'De dam lekt.', [[[3, 6]], [[3, 6]]], 'De [0+1:dam]0+1 lekt.'],
])('%s', (_, text, faults, shown) => expect(pieces(text, ...faults)).toBe(shown))
