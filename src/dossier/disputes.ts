import type { Dispute } from '../model/reading.ts'
import type { DossierDispute, DossierStatement } from '../model/record.ts'
import type { Seen } from './digest.ts'
import { identifier } from './identifier.ts'
import { groupBy } from './order.ts'
import { statementId } from './statements.ts'

/**
 * The disputes of a dossier. Articles that tell of one dispute (the same kind between the same parties over statements that
 * repeat one another) give one record with all their sightings.
 */
export function linkDisputes(
  disputes: readonly Seen<Dispute>[],
  statements: readonly DossierStatement[],
  entityOf: (article: string, entity: string | null) => string | null,
): DossierDispute[] {
  const repeats = new Map(statements.map(({ id, repeats }) => [id, [id, ...repeats].sort()[0]]))
  const linked = disputes.map(({ article, record, sighting }) => {
    const party = (entity: string | null) => (entity === 'article' ? entity : entityOf(article, entity))
    const statement = record.statement === null ? null : statementId(article, record.statement)
    const claim = record.claim === null ? null : statementId(article, record.claim)
    return {
      dispute: { kind: record.kind, by: party(record.by), of: party(record.of), statement, claim },
      sighting,
    }
  })
  const same = groupBy(linked, ({ dispute, sighting }) => {
    const { kind, by, of, statement, claim } = dispute
    const over = [statement, claim].map((id) => (id === null ? null : (repeats.get(id) ?? id)))
    return JSON.stringify([
      kind,
      by,
      of,
      ...over,
      statement === null && claim === null ? sighting.quote : null,
    ])
  })
  return [...same].map(([key, told]) => ({
    id: identifier('d', key),
    ...told[0].dispute,
    sightings: told.map(({ sighting }) => sighting),
  }))
}
