import type { DossierRecord } from '../../model/record.ts'
import type { Party } from './schemas.ts'

/** Everybody and everything with a part in an event or a statement: those who speak most first, then by name. */
export function partiesOf(record: DossierRecord): Party[] {
  const statements = new Map<string, number>()
  const events = new Map<string, number>()
  const count = (counts: Map<string, number>, ids: readonly (string | null)[]) => {
    for (const id of new Set(ids)) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const { source, speaksFor } of record.statements) count(statements, [source, speaksFor])
  for (const { participants } of record.events) {
    count(
      events,
      participants.map(({ entity }) => entity),
    )
  }
  return record.entities
    .map(({ id, kind, name, names, link, byOffice, sightings }) => ({
      id,
      kind,
      name,
      names: names.map((spelling) => spelling.name),
      link,
      statements: statements.get(id) ?? 0,
      events: events.get(id) ?? 0,
      byOffice: byOffice.map(({ article }) => article),
      sightings: sightings.map(({ article, record }) => ({ article, record })),
    }))
    .sort(
      (one, other) =>
        other.statements - one.statements ||
        other.events - one.events ||
        (one.name < other.name ? -1 : one.name > other.name ? 1 : 0),
    )
}
