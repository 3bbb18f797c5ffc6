import type { Position } from '../model/ledger.ts'
import type { DossierRecord, DossierStatement } from '../model/record.ts'
import { placesOf, stems, termsOf, type Stemmer } from '../text/stems.ts'
import type { Connections } from './connections.ts'
import type { Names } from './entities/names.ts'
import { findParties } from './parties.ts'
import { foldedWords } from './words.ts'

/**
 * Tells whether a position is on a topic: all of its words, in any inflection, stand in the sentences of the position or of
 * what it disputes; or the topic is the id or name of somebody or something that has a part in it or is named in those sentences.
 */
export function topicOf(
  topic: string,
  record: DossierRecord,
  connections: Connections,
  names: Names,
  stemmer: Stemmer,
): (position: Position) => boolean {
  const terms = termsOf(topic, stemmer)
  const meant = new Set(findParties(record, topic, names))
  const spellings = record.entities
    .filter(({ id }) => meant.has(id))
    .flatMap(({ names }) => names.map(({ name }) => between(name)))
  return (position) => {
    const text = sentencesOf(position, connections)
    const words = stems(text, stemmer)
    if (terms.length > 0 && terms.every((term) => placesOf(term, words).length > 0)) return true
    if (meant.size === 0) return false
    const folded = between(text)
    return (
      spellings.some((name) => folded.includes(name)) ||
      parts(position, connections).some((entity) => entity !== null && meant.has(entity))
    )
  }
}

/** The words of a text, each with a space on either side, so that only whole words are found in it. */
function between(text: string): string {
  return ` ${foldedWords(text).join(' ')} `
}

/** The sentences a position stands in, and those of the claims it disputes. */
function sentencesOf({ sightings, against }: Position, { statements }: Connections): string {
  const disputed = against.flatMap(({ statement }) => statements.get(statement ?? '') ?? [])
  return [...sightings, ...disputed].flatMap(({ context }) => context.quote).join('\n')
}

/** Everybody and everything with a part in what is said, or against whom it is. */
function parts({ statement, against }: Position, connections: Connections): (string | null)[] {
  const own = statement === null ? [] : concernedBy(statement, connections)
  return [...own, ...against.map(({ party }) => party.entity)]
}

/** Everybody and everything that a statement is about, told to or tells of: who takes part in its events, and where they were. */
export function concernedBy(
  { id, target, addressee, about }: DossierStatement,
  { tellings, events }: Pick<Connections, 'tellings' | 'events'>,
): (string | null)[] {
  const told = (tellings.get(id) ?? []).map(({ event }) => event)
  return [
    ...[target, addressee],
    ...[...told, ...about.flatMap((event) => events.get(event) ?? [])].flatMap(({ participants, place }) => [
      ...participants.map(({ entity }) => entity),
      place,
    ]),
  ]
}
