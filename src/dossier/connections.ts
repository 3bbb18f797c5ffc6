import type {
  ArticleSummary,
  DossierDispute,
  DossierEvent,
  DossierRecord,
  DossierStatement,
  EventSighting,
} from '../model/record.ts'
import { groupBy } from './order.ts'

/** One telling of an event. */
export interface EventTelling {
  readonly event: DossierEvent
  readonly sighting: EventSighting
}

/** What hangs together in a record, by id. Lists keep the order of the record. */
export interface Connections {
  readonly articles: ReadonlyMap<string, ArticleSummary>
  readonly names: ReadonlyMap<string, string>
  readonly events: ReadonlyMap<string, DossierEvent>
  readonly statements: ReadonlyMap<string, DossierStatement>
  /** What is told in the content of a statement. */
  readonly tellings: ReadonlyMap<string, readonly EventTelling[]>
  /** Statements about an event that need not tell it: silences, opinions. */
  readonly about: ReadonlyMap<string, readonly DossierStatement[]>
  /** Disputes in which a statement is the one that disputes, and those in which it is the one disputed. */
  readonly disputing: ReadonlyMap<string, readonly DossierDispute[]>
  readonly disputed: ReadonlyMap<string, readonly DossierDispute[]>
  /** The number of an article and of a statement in the order of the record. */
  readonly position: ReadonlyMap<string, number>
}

const known = new WeakMap<DossierRecord, Connections>()

/** The connections of a record; made once for each. */
export function connectionsOf(record: DossierRecord): Connections {
  const before = known.get(record)
  if (before !== undefined) return before
  const { articles, entities, events, statements, disputes } = record
  const byId = <Value extends { readonly id: string }>(values: readonly Value[]) =>
    new Map(values.map((value) => [value.id, value]))
  const connections: Connections = {
    articles: byId(articles),
    names: new Map(entities.map(({ id, name }) => [id, name])),
    events: byId(events),
    statements: byId(statements),
    tellings: groupBy(
      events.flatMap((event) => event.sightings.map((sighting) => ({ event, sighting }))),
      ({ sighting }) => sighting.voice,
    ),
    about: listed(statements.flatMap((statement) => statement.about.map((event) => [event, statement]))),
    disputing: listed(disputes.map((dispute) => [dispute.statement, dispute])),
    disputed: listed(disputes.map((dispute) => [dispute.claim, dispute])),
    position: new Map([...articles, ...statements].map(({ id }, index) => [id, index])),
  }
  known.set(record, connections)
  return connections
}

/** Values by their key; those without one are left out. */
function listed<Value>(pairs: readonly (readonly [string | null, Value])[]): Map<string, Value[]> {
  const lists = new Map<string, Value[]>()
  for (const [key, value] of pairs) {
    if (key !== null) lists.set(key, [...(lists.get(key) ?? []), value])
  }
  return lists
}
