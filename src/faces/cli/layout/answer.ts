import type { Answer, AnswerLine } from '../../../model/answer.ts'
import type { NamedParty } from '../../../model/ledger.ts'
import type { Texts } from '../../interface.ts'
import { phrase } from '../../phrase.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { joined, quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** An answer as a page to read: the query that was run, each line with its quotes, and what is not in the articles; or why there is no answer. */
export function answerPage(
  { query, refusal, lines, notes, articles, form }: Answer,
  texts: Texts,
  { strong, faint }: Palette,
  width: number,
): string {
  const page: string[] = []
  if (query !== null)
    page.push(wrap(faint(`${texts['ask.query']} ${JSON.stringify(query)}`), width, '  ', ''))
  if (form !== null) page.push(faint(`${texts['ask.form']} ${form}`))
  if (refusal !== null) {
    const { code, values, choices, forms } = refusal
    page.push('', strong(phrase(texts[`ask.refused.${code}`], values)))
    for (const { id, name, kind, articles: count, proof } of choices) {
      const told = texts[`web.entity.${kind}`] ?? kind
      page.push(
        wrap(
          `${faint(id)}  ${name} (${told}; ${phrase(texts['ask.in-articles'], { count })})`,
          width,
          '    ',
          '  ',
        ),
      )
      if (proof !== null) page.push(wrap(quoted(proof.context), width, '      '))
    }
    if (forms.length > 0) page.push('', texts['ask.forms'], ...forms.map((one) => `  ${one}`))
    return page.join('\n') + '\n'
  }
  for (const one of lines) page.push('', ...linesOf(one))
  page.push(
    '',
    ...notes.map(({ code, values }) =>
      wrap(faint(phrase(texts[`ask.note.${code}`], values)), width, '  ', ''),
    ),
  )
  return page.join('\n') + '\n'

  function linesOf({
    code,
    values,
    parties,
    when,
    told,
    stance,
    voices,
    denied,
    proof,
    id,
  }: AnswerLine): string[] {
    const who = parties.map(nameOf).join(', ')
    const tellers = voices.filter(({ entity }) => entity !== 'article').map(nameOf)
    const byPapers = voices.some(({ entity }) => entity === 'article')
    const facts = [
      when !== null &&
        period(when.earliest, when.latest) +
          (when.placed === 'published' ? ` (${texts['ask.published']})` : ''),
      when?.edtf?.startsWith('[') && when.edtf,
      stance !== null && texts[`web.stance.${stance}`],
      told !== null && told.certainty !== 'certain' && texts[`web.certainty.${told.certainty}`],
      told !== null && told.realis !== 'happened' && texts[`web.realis.${told.realis}`],
      told?.polarity === 'negative' && texts['web.polarity.negative'],
      tellers.length > 0 && !byPapers && phrase(texts['ask.told-by'], { who: tellers.join(', ') }),
      denied.length > 0 && phrase(texts['ask.denied-by'], { who: denied.map(nameOf).join(', ') }),
    ].filter(Boolean)
    const head = [strong(phrase(texts[`ask.${code}`], { ...values, who })), faint(facts.join(' · '))].filter(
      Boolean,
    )
    return [
      wrap(head.join('  '), width, '  ', ''),
      ...proof.flatMap(({ article, record, quote, context }) => [
        wrap(quoted(wordsOf(quote, context.quote)), width, '    '),
        wrap(faint(`${sourceOf(article)}, ${article.slice(0, 8)} ${record}`), width, '    '),
      ]),
      ...(id === null ? [] : [faint(`    ${id}`)]),
    ]
  }

  function nameOf({ entity, name }: NamedParty): string {
    return entity === 'article' ? texts['web.newspaper'] : (name ?? texts['web.unnamed'])
  }

  function sourceOf(id: string): string {
    const article = articles.find((one) => one.id === id)
    return [article?.outlet ?? article?.title ?? '', article?.published].filter(Boolean).join(' ')
  }
}

/** The content where it says something by itself, else the sentence. */
function wordsOf(quote: string[], context: string[]): { quote: string[] } {
  return { quote: joined(quote).split(' ').length > 3 ? quote : context }
}
