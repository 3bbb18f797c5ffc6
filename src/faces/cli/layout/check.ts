import type { Check, Difference, Fault } from '../../../model/fault.ts'
import { faultText, foundText } from '../../check-texts.ts'
import type { Texts } from '../../interface.ts'
import { phrase } from '../../phrase.ts'
import type { Palette } from './palette.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

const indent = '              '

/** What a check found, as a page to read: each fault with the draft's words above the article's, and where both stand. */
export function checkPage(check: Check, texts: Texts, { strong, faint }: Palette, width: number): string {
  const { draft, articles, faults } = check
  const names = articles.map(({ name, published }) => [name, published].filter(Boolean).join(' '))
  const articleOf = new Map(
    articles.map((article, index) => [article.id, { ...article, called: names[index] }]),
  )
  const line = (label: string, words: string, place: string) =>
    wrap(`${words} ${faint(place)}`, width, indent, `    ${faint(texts[`check.${label}`].padEnd(9))} `)
  const place = (text: string, { spans: [first] }: Pick<Fault['draft'], 'spans'>) =>
    first === undefined ? '' : phrase(texts['check.place'], placeOf(text, first.from))

  function faultLines(fault: Fault): string[] {
    const { draft: own, article, values, difference } = fault
    const there = article === null ? undefined : articleOf.get(article.id)
    const told = phrase(texts[faultText(fault)], values)
    return [
      '',
      wrap(strong(told), width, '  '),
      line('draft', quoted(own), place(draft.text, own)),
      ...(article === null || there === undefined
        ? []
        : [line('article', quoted(article), `${there.called}, ${place(there.text, article)}`)]),
      ...(difference === null ? [] : [line('words', words(difference), '')]),
    ]
  }

  return [
    wrap(phrase(texts[foundText(check)], { count: faults.length, draft: draft.name }), width, ''),
    ...(articles.length === 0
      ? []
      : [wrap(faint(phrase(texts['check.compared'], { articles: names.join('; ') })), width, '')]),
    ...faults.flatMap(faultLines),
    '',
  ].join('\n')
}

/** Two quotations in one line: what only the draft has between `+`, what only the article has between `-`. */
function words(difference: Difference): string {
  const marks = { both: '', draft: '+', article: '-' }
  return difference.map(({ words, in: where }) => marks[where] + words + marks[where]).join(' ')
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: before[before.length - 1].length + 1 }
}
