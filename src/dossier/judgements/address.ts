import { judgedKinds, type JudgedPlace } from '../../model/judgement.ts'
import type { Reading } from '../../model/reading.ts'
import { placeOf } from '../digest.ts'
import { quote, type Extent } from '../../model/span.ts'

/** The place of a record of a reading, by the id that this gives it; a role or a quantity goes by its number: `role 2`. Null for none. */
export function placeIn(reading: Reading, record: string): JudgedPlace | null {
  for (const kind of judgedKinds) {
    const extent = extentsIn(reading, kind).get(record)
    if (extent === undefined || extent.length === 0) continue
    const spans = extent.map(({ from, to }) => ({ from, to }))
    return { article: reading.article.id, kind, spans, quote: quote(reading.article.text, spans) }
  }
  return null
}

function extentsIn(reading: Reading, kind: JudgedPlace['kind']): ReadonlyMap<string, Extent> {
  const { entities, events, statements, disputes, roles, quantities } = reading
  switch (kind) {
    case 'entity':
      return new Map(entities.map(({ id, mentions: [first] }) => [id, first?.spans ?? []]))
    case 'event':
      return new Map(events.map(({ id, trigger }) => [id, trigger.spans]))
    case 'statement':
      return new Map(statements.map((statement) => [statement.id, placeOf(statement)]))
    case 'dispute':
      return new Map(disputes.map(({ id, spans }) => [id, spans]))
    case 'role':
      return new Map(roles.map(({ spans }, index) => [`role ${index + 1}`, spans]))
    case 'quantity':
      return new Map(quantities.map(({ spans }, index) => [`quantity ${index + 1}`, spans]))
  }
}
