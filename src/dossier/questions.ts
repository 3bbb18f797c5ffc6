import type { Ledger, SaidPosition, SaidQuery } from '../model/ledger.ts'
import type { ArticleDates, DossierRecord, TimelineEntry, TimelineQuery } from '../model/record.ts'
import type { Stemmer } from '../text/stems.ts'
import { datesOf } from './dates.ts'
import { linkedDisputes } from './disputes.ts'
import type { Names } from './entities/names.ts'
import { linkedEvents } from './events/linked-event.ts'
import { linkedTellings } from './events/linked-telling.ts'
import { ledgerOf } from './ledger.ts'
import { mattersHolding } from './matters.ts'
import { entitiesMeant } from './parties-meant.ts'
import { saidBy } from './said.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements, statementId } from './statements.ts'
import { timeline } from './timeline.ts'

/** How words and names in a question compare. */
export interface Wording {
  readonly names: Names
  readonly stemmer: Stemmer
}

/** Asks for what parties have a part in. */
export type PartiesQuery = TimelineQuery & { readonly actors: readonly string[] }

/** Asks for what one party says. */
export type PartyQuery = SaidQuery & { readonly party: string }

/** The timeline of parties: what all of them have a part in. */
export async function timelineOf(
  shelves: Shelves,
  query: PartiesQuery,
  { names }: Wording,
): Promise<TimelineEntry[]> {
  const slice = new Slice(shelves)
  const meant = await Promise.all(query.actors.map((actor) => entitiesMeant(shelves, actor, names)))
  slice.addEntities(meant.flat())
  const keys = meant.map((entities) => entities.map(({ id }) => `actor ${id}`))
  slice.addEvents(await shelves.of(linkedEvents).by(...keys))
  slice.addStatements(await shelves.of(linkedStatements).by(...keys))
  await slice.reach(1)
  return timeline(await slice.shown(), query, names)
}

/** What a party says, all of it or on one topic. */
export async function saidByParty(
  shelves: Shelves,
  query: PartyQuery,
  { names, stemmer }: Wording,
): Promise<SaidPosition[]> {
  const slice = await sliceOfParty(shelves, query.party, names)
  if (query.about !== undefined) slice.addEntities(await entitiesMeant(shelves, query.about, names))
  await slice.reach(1)
  return saidBy(await slice.shown(), query, names, stemmer)
}

async function sliceOfParty(shelves: Shelves, party: string, names: Names): Promise<Slice> {
  const slice = new Slice(shelves)
  const meant = await entitiesMeant(shelves, party, names)
  slice.addEntities(meant)
  slice.addStatements(await shelves.of(linkedStatements).by(meant.map(({ id }) => `party ${id}`)))
  return slice
}

/** The ledger of an event or a claim, by the id of one or of a dispute, or as `article/record`; null when there is no such thing. */
export async function ledgerAbout(shelves: Shelves, reference: string): Promise<Ledger | null> {
  return ledgerOf(await recordAbout(shelves, reference), reference)
}

/** What a ledger is drawn from. */
export async function recordAbout(shelves: Shelves, reference: string): Promise<DossierRecord> {
  const slice = new Slice(shelves)
  const [article, record = ''] = reference.split('/')
  const tellings = await shelves.of(linkedTellings).get([`${article} ${record}`])
  const events = [
    ...(await shelves.of(linkedEvents).by([`id ${reference}`])),
    ...(await shelves.of(linkedEvents).get([...tellings.values()].map((telling) => telling.event))).values(),
  ]
  slice.addEvents(events)
  const statements = shelves.of(linkedStatements)
  slice.addStatements((await statements.get([reference, statementId(article, record)])).values())
  slice.addStatements(await statements.by(events.map(({ event }) => `about ${event.id}`)))
  slice.addDisputes(await shelves.of(linkedDisputes).by([`id ${reference}`]))
  slice.addDisputes((await shelves.of(linkedDisputes).get([`${article} ${record}`])).values())
  await slice.reach(Infinity)
  return slice.shown()
}

/** So many ledgers at most are drawn to choose from. */
const mostLedgers = 40

/** Ledgers to choose from, and how many there are with those that are not among them. */
export interface Choice {
  readonly ledgers: readonly Ledger[]
  readonly total: number
}

/**
 * The ledgers a person may mean by an id, by the beginning of one, or by words that stand in some articles: `articlesWith` finds
 * these. Those in which most parties speak come first; of very many, those are drawn that are told of most.
 */
export async function ledgersAbout(
  shelves: Shelves,
  text: string,
  articlesWith: (words: string) => Promise<readonly string[]>,
  { stemmer }: Wording,
): Promise<Choice> {
  const exact = await ledgerAbout(shelves, text)
  if (exact !== null) return { ledgers: [exact], total: 1 }
  const events = shelves.of(linkedEvents)
  const statements = shelves.of(linkedStatements)
  const found: string[] = []
  if (text.length >= shortestId) {
    found.push(...(await events.beginning(`id ${text}`)).map(({ event }) => event.id))
    found.push(...(await statements.beginning(`id ${text}`)).map(({ id }) => id))
  }
  if (found.length === 0) {
    const keys = (await articlesWith(text)).map((article) => `article ${article}`)
    const slice = new Slice(shelves)
    slice.addEvents(await events.by(keys.length > 0 ? keys : [`kind ${text}`]))
    slice.addStatements(await statements.by(keys))
    const record = await slice.shown()
    found.push(...mostToldFirst(mattersHolding(record, text, stemmer), record))
  }
  const ledgers = await Promise.all(found.slice(0, mostLedgers).map((id) => ledgerAbout(shelves, id)))
  return {
    ledgers: ledgers
      .filter((ledger) => ledger !== null)
      .sort((one, other) => other.rows.length - one.rows.length),
    total: found.length,
  }
}

/** Events and statements by how many places tell of them, as far as that is seen at once. */
function mostToldFirst(ids: readonly string[], { events, statements }: DossierRecord): string[] {
  const told = new Map([
    ...events.map(({ id, sightings }) => [id, sightings.length] as const),
    ...statements.map(({ id, repeats }) => [id, repeats.length] as const),
  ])
  return ids.toSorted((one, other) => told.get(other)! - told.get(one)!)
}

/** What the dossier knows of the dates of one article beyond its own reading. */
export async function datesIn(shelves: Shelves, article: string): Promise<ArticleDates> {
  const slice = new Slice(shelves)
  slice.addArticles([article])
  slice.addEvents(await shelves.of(linkedEvents).by([`article ${article}`]))
  return datesOf(await slice.shown(), article)
}

/** As many characters of an id are enough to ask for it by. */
const shortestId = 5
