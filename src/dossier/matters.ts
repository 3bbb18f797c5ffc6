import type { DossierRecord, Sighting } from '../model/record.ts'
import { placesOf, stems, termsOf, type Stemmer } from '../text/stems.ts'

/** The ids of the events and statements in whose sentences all words of a question stand, in any inflection. */
export function mattersHolding(
  { events, statements }: DossierRecord,
  question: string,
  stemmer: Stemmer,
): string[] {
  const terms = termsOf(question, stemmer)
  const holds = (name: string, sightings: readonly Sighting[]) => {
    const text = [name, ...sightings.flatMap(({ context }) => context.quote)].join('\n')
    const words = stems(text, stemmer)
    return terms.length > 0 && terms.every((term) => placesOf(term, words).length > 0)
  }
  return [
    ...events.filter(({ kind, sightings }) => holds(kind ?? '', sightings)),
    ...statements.filter((statement) => holds('', [statement])),
  ].map(({ id }) => id)
}
