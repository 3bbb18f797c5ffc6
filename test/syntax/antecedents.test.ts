import { expect, test } from 'vitest'
import { settleAntecedents } from '../../src/syntax/antecedents.ts'
import { scored } from './draft.ts'

const report = (first: string, second: string) =>
  `rapport ${first} 0 root / minister ${second} 1 nmod / van ADP 2 case / die die 5 nsubj / zeggen is 2 acl:relcl`

const three =
  'brief man 2 obl / rapport man 0 root / minister mannen 2 nmod / van ADP 3 case / die die 6 nsubj / zeggen is 3 acl:relcl'

/** The head of the last word, a relative clause, when the heads of that word score as given (the root first). */
function antecedent(sentence: string, ...scores: readonly number[]): number {
  const { draft } = scored(sentence)
  const width = scores.length
  const all = Array<number>(draft.heads.length * width).fill(0)
  scores.forEach((score, head) => (all[(draft.heads.length - 1) * width + head] = score))
  settleAntecedents(draft, all, width)
  return draft.heads[draft.heads.length - 1]
}

test.each([
  ['the one that agrees', report('man', 'mannen'), [0, 7, 8, 0, 0, 0], 1],
  ['not one that scores far less', report('man', 'mannen'), [0, 5, 8, 0, 0, 0], 2],
  ['where both agree, the nearer in score', report('man', 'man'), [0, 7, 8, 0, 0, 0], 2],
  ['where neither does, the nearer in score', report('mannen', 'mannen'), [0, 7, 8, 0, 0, 0], 2],
  ['a name is no better', report('Jan', 'mannen'), [0, 7, 8, 0, 0, 0], 2],
  ['of two that agree the best', three, [0, 7, 7.5, 8, 0, 0, 0], 2],
  ['of two that agree the best, first or not', three, [0, 7.5, 7, 8, 0, 0, 0], 1],
])('a relative clause hangs on %s', (_, sentence, scores, expected) => {
  expect(antecedent(sentence, ...scores)).toBe(expected)
})

test('a clause whose pronoun is its object hangs where it hung', () => {
  const sentence = report('man', 'mannen').replace('5 nsubj', '5 obj')
  expect(antecedent(sentence, 0, 7, 8, 0, 0, 0)).toBe(2)
})
