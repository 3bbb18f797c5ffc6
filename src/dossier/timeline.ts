import type {
  DossierEvent,
  DossierRecord,
  DossierStatement,
  StatementQuery,
  TimelineEntry,
  TimelineQuery,
} from '../model/record.ts'
import type { Names } from './entities/names.ts'
import { byCodeUnit } from './order.ts'
import { findParties } from './parties.ts'
import { mayLieWithin, place, placeInTime } from './placing.ts'
import type { Bounds } from './period.ts'

/** The part of the timeline that is asked for: by first possible day, undated last. */
export function timeline(record: DossierRecord, query: TimelineQuery, names: Names): TimelineEntry[] {
  const actors = (query.actors ?? []).map((actor) => new Set(findParties(record, actor, names)))
  return layOut(record).filter(
    (entry) =>
      mayLieWithin(entry, query) && actors.every((meant) => entry.actors.some((id) => meant.has(id))),
  )
}

const laidOut = new WeakMap<DossierRecord, readonly TimelineEntry[]>()

/** The whole record in time: what happened and what was said. Made once for a record. */
export function layOut(record: DossierRecord): readonly TimelineEntry[] {
  const before = laidOut.get(record)
  if (before !== undefined) return before
  const published = new Map(record.articles.map((article) => [article.id, article]))
  const disputes = disputesOf(record)
  const entries = [
    ...record.events.map((event) => eventEntry(event, disputes, published)),
    ...record.statements.map((statement) => statementEntry(statement, disputes, published)),
  ].sort(inOrder)
  laidOut.set(record, entries)
  return entries
}

/** The statements of a party: its own, and those that others make on its behalf. In the order of the record. */
export function statementsOf(record: DossierRecord, query: StatementQuery, names: Names): DossierStatement[] {
  if (query.party === undefined) return [...record.statements]
  const meant = new Set(findParties(record, query.party, names))
  return record.statements.filter(
    ({ source, speaksFor }) =>
      (source !== null && meant.has(source)) || (speaksFor !== null && meant.has(speaksFor)),
  )
}

function eventEntry(
  event: DossierEvent,
  disputes: ReadonlyMap<string, readonly string[]>,
  published: ReadonlyMap<string, Bounds>,
): TimelineEntry {
  const told = event.sightings.flatMap(({ voice }) => disputes.get(voice) ?? [])
  return {
    type: 'event',
    id: event.id,
    ...place(event, event.sightings[0].article, published),
    actors: unique(event.participants.map(({ entity }) => entity)),
    disputes: [...new Set(told)].sort(),
    event,
  }
}

function statementEntry(
  statement: DossierStatement,
  disputes: ReadonlyMap<string, readonly string[]>,
  published: ReadonlyMap<string, Bounds>,
): TimelineEntry {
  return {
    type: 'statement',
    id: statement.id,
    ...place(statement, statement.article, published),
    actors: unique([statement.source, statement.speaksFor, statement.addressee, statement.target]),
    disputes: disputes.get(statement.id) ?? [],
    statement,
  }
}

function unique(entities: readonly (string | null)[]): string[] {
  return [...new Set(entities.flatMap((entity) => entity ?? []))]
}

/** The disputes that touch each statement, as the one that disputes or the one disputed, in any article that tells of them. */
function disputesOf(record: DossierRecord): Map<string, string[]> {
  const touching = new Map<string, string[]>()
  for (const { id, sightings } of record.disputes) {
    const sides = sightings.flatMap(({ statement, claim }) => [statement, claim])
    for (const side of new Set(sides)) {
      if (side !== null) touching.set(side, [...(touching.get(side) ?? []), id])
    }
  }
  return touching
}

function inOrder(one: TimelineEntry, other: TimelineEntry): number {
  return byCodeUnit(placeOfEntry(one), placeOfEntry(other))
}

const placeOfEntry = (entry: TimelineEntry) => placeInTime(entry, entry.type, entry.id)
