import { isoDay, periodOf } from '../../model/day.ts'
import type { DossierEvent, DossierRecord, DossierStatement } from '../../model/record.ts'
import { placesOf, stems, termsOf, type Stemmer, type Term } from '../../text/stems.ts'
import { linkedEvents } from '../events/linked-event.ts'
import type { Period } from '../placing.ts'
import type { Shelves } from '../shelf.ts'
import type { Slice } from '../slice.ts'
import { linkedStatements } from '../statements.ts'
import { noAnswer, proofOf, type Setting } from './setting.ts'

/** Takes the events and statements that words or an id may mean from the shelves. */
export async function gatherMatter(
  words: string,
  slice: Slice,
  shelves: Shelves,
  { articlesWith }: Setting,
): Promise<void> {
  const events = shelves.of(linkedEvents)
  const statements = shelves.of(linkedStatements)
  const known = [...(await events.by([`id ${words}`]))]
  slice.addEvents(known)
  slice.addStatements((await statements.get([words])).values())
  const keys = (await articlesWith(words)).map((article) => `article ${article}`)
  slice.addEvents(await events.by([...keys, ...words.split(' ').map((word) => `kind ${word.toLowerCase()}`)]))
  slice.addStatements(await statements.by(keys))
}

/** Takes the event that a bound of a period names, where it names one. */
export async function gatherPeriod(
  { since, until }: { readonly since?: string; readonly until?: string },
  slice: Slice,
  shelves: Shelves,
  setting: Setting,
): Promise<void> {
  for (const bound of [since, until]) {
    if (bound !== undefined && periodOf(bound) === null) await gatherMatter(bound, slice, shelves, setting)
  }
}

/** The events that words may mean: all of them stand with it, one as the word for it or its kind. An id means one. */
export function eventsMeant(words: string, { events }: DossierRecord, stemmer: Stemmer): DossierEvent[] {
  const byId = events.find(({ id }) => id === words)
  if (byId !== undefined) return [byId]
  const terms = termsOf(words, stemmer)
  if (terms.length === 0) return []
  return events.filter(({ kind, lemma, sightings }) => {
    const name = [kind ?? '', lemma]
    const heads = [...name, ...sightings.flatMap(({ quote }) => quote)].join('\n')
    const text = [...name, ...sightings.flatMap(({ context }) => context.quote)].join('\n')
    return hasSome(terms, heads, stemmer) && hasAll(terms, text, stemmer)
  })
}

/** The statements whose words, or those of their sentence, hold all of some words. An id means one. */
export function statementsMeant(
  words: string,
  { statements }: DossierRecord,
  stemmer: Stemmer,
): DossierStatement[] {
  const byId = statements.find(({ id }) => id === words)
  if (byId !== undefined) return [byId]
  const terms = termsOf(words, stemmer)
  if (terms.length === 0) return []
  return statements.filter(({ context, quote }) =>
    hasAll(terms, [...context.quote, ...quote].join('\n'), stemmer),
  )
}

function hasAll(terms: readonly Term[], text: string, stemmer: Stemmer): boolean {
  const words = stems(text, stemmer)
  return terms.every((term) => placesOf(term, words).length > 0)
}

function hasSome(terms: readonly Term[], text: string, stemmer: Stemmer): boolean {
  const words = stems(text, stemmer)
  return terms.some((term) => placesOf(term, words).length > 0)
}

/** The days of a period whose bounds are dates or events. Throws a NoAnswer where an event is none, more than one, or not dated. */
export function periodMeant(
  { since, until }: { readonly since?: string; readonly until?: string },
  record: DossierRecord,
  setting: Setting,
): Period {
  return {
    ...(since === undefined ? {} : { from: boundOf(since, 'first', record, setting) }),
    ...(until === undefined ? {} : { to: boundOf(until, 'last', record, setting) }),
  }
}

function boundOf(text: string, side: 'first' | 'last', record: DossierRecord, setting: Setting): string {
  const days = periodOf(text)
  if (days !== null) return isoDay(side === 'first' ? days.from : days.to - 1)
  const meant = eventsMeant(text, record, setting.wording.stemmer)
  if (meant.length === 0) throw noAnswer('no-such-event', { words: text })
  const dated = meant.filter(({ earliest, latest }) => earliest !== null && latest !== null)
  if (dated.length === 0) throw noAnswer('undated-event', { words: text })
  if (dated.length > 1) throw noAnswer('ambiguous-event', { words: text }, dated.map(choiceOf))
  return (side === 'first' ? dated[0].earliest : dated[0].latest)!
}

/** An event as one of those that may be meant. */
export function choiceOf({ id, kind, lemma, earliest, latest, sightings }: DossierEvent) {
  const articles = new Set(sightings.map(({ article }) => article)).size
  const days = [...new Set([earliest, latest])].filter((day) => day !== null).join(' – ')
  return { id, name: kind ?? lemma, kind: days, articles, proof: proofOf(sightings[0]) }
}
