import type { Ledger } from '../model/ledger.ts'
import type { DossierRecord, Sighting } from '../model/record.ts'
import { placesOf, stems, termsOf, type Stemmer } from '../text/stems.ts'
import { ledgerOf } from './ledger.ts'

/** As many characters of an id are enough to ask for it by. */
const shortestId = 5

/**
 * The ledgers a person may mean by an id, by the beginning of one, or by words: of the events and statements in whose
 * sentences all of the words stand, in any inflection. Those in which most parties speak come first.
 */
export function ledgersFor(record: DossierRecord, text: string, stemmer: Stemmer): Ledger[] {
  const exact = ledgerOf(record, text)
  if (exact !== null) return [exact]
  const matters = [
    ...record.events.map((event) => ({ ...event, name: event.kind ?? '' })),
    ...record.statements.map((statement) => ({ ...statement, sightings: [statement], name: '' })),
  ]
  const begun = text.length < shortestId ? [] : matters.filter(({ id }) => id.startsWith(text))
  const found = begun.length > 0 ? begun : matters.filter(holding(text, stemmer))
  return found
    .map(({ id }) => ledgerOf(record, id)!)
    .sort((one, other) => other.rows.length - one.rows.length)
}

function holding(question: string, stemmer: Stemmer) {
  const terms = termsOf(question, stemmer)
  return ({ name, sightings }: { readonly name: string; readonly sightings: readonly Sighting[] }) => {
    const text = [name, ...sightings.flatMap(({ context }) => context.quote)].join('\n')
    const words = stems(text, stemmer)
    return terms.length > 0 && terms.every((term) => placesOf(term, words).length > 0)
  }
}
