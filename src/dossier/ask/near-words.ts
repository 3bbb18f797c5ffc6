import type { Reading } from '../../model/reading.ts'
import type { Sighting } from '../../model/record.ts'
import { foldedWords } from '../words.ts'

/** Words that tell something of what is told near by, with what they tell. */
export type NearWords = readonly { readonly words: readonly string[]; readonly cue: 'request' | 'excluded' }[]

/** So many sentences before and after the one that tells of it. */
const reach = { before: 2, after: 5 }

/** The sentences near by a sighting that say something of it by such words, each once. */
export function sentencesNear(
  { article, record, context }: Sighting,
  { article: { text }, sentences }: Reading,
  near: NearWords,
  cue: NearWords[number]['cue'],
): Sighting[] {
  const from = context.spans[0]?.from ?? 0
  const own = sentences.findIndex((span) => span.from <= from && from < span.to)
  if (own < 0) return []
  return sentences.slice(Math.max(0, own - reach.before), own + reach.after + 1).flatMap((span) => {
    const quote = text.slice(span.from, span.to)
    const words = ` ${foldedWords(quote).join(' ')} `
    if (!near.some((one) => one.cue === cue && words.includes(` ${one.words.join(' ')} `))) return []
    const passage = { spans: [span], quote: [quote] }
    return [{ article, record, ...passage, context: passage }]
  })
}
