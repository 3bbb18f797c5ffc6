import type { Dispute } from '../model/reading.ts'
import type { DossierDispute, Sighting } from '../model/record.ts'
import type { Seen } from './digest.ts'
import { identifier } from './identifier.ts'
import { placeIn, type LinkedArticle } from './linked-article.ts'
import { byCodeUnit, groupBy } from './order.ts'
import type { ShelfKind } from './shelf.ts'
import { statementId, type LinkedStatement } from './statements.ts'

/** A dispute that one article tells of, as linking keeps it. */
export interface LinkedDispute {
  readonly id: string
  /** Order of this is the order of the record. */
  readonly place: string
  /** Of the dispute in the dossier: equal for all tellings of it. */
  readonly dispute: Omit<DossierDispute, 'sightings'>
  readonly sighting: Sighting
}

/** The shelf of disputes. */
export const linkedDisputes: ShelfKind<LinkedDispute> = {
  name: 'dispute',
  id: ({ id }) => id,
  *keys({ dispute, sighting }) {
    const { id, statement, claim, by, of } = dispute
    yield `id ${id}`
    yield `article ${sighting.article}`
    for (const side of new Set([statement, claim])) if (side !== null) yield `statement ${side}`
    for (const party of new Set([by, of])) if (party !== null) yield `party ${party}`
  },
  place: ({ place }) => place,
}

/**
 * The disputes of an article. Articles that tell of one dispute (the same kind between the same parties over statements that
 * repeat one another) give it one id. `statements` are the article's own.
 */
export function disputesOf(
  { id: article, place }: LinkedArticle,
  disputes: readonly Seen<Dispute>[],
  statements: readonly LinkedStatement[],
  entityOf: (entity: string | null) => string | null,
): LinkedDispute[] {
  const repeats = new Map(statements.map(({ id, statement }) => [id, [id, ...statement.repeats].sort()[0]]))
  return disputes.map(({ record, sighting }, number) => {
    const party = (entity: string | null) => (entity === 'article' ? entity : entityOf(entity))
    const statement = record.statement === null ? null : statementId(article, record.statement)
    const claim = record.claim === null ? null : statementId(article, record.claim)
    const over = [statement, claim].map((id) => (id === null ? null : (repeats.get(id) ?? id)))
    const [by, of] = [party(record.by), party(record.of)]
    const words = statement === null && claim === null ? sighting.quote : null
    return {
      id: `${article} ${record.id}`,
      place: placeIn(place, number),
      dispute: {
        id: identifier('d', JSON.stringify([record.kind, by, of, ...over, words])),
        ...{ kind: record.kind, by, of, statement, claim },
      },
      sighting,
    }
  })
}

/** The disputes of the dossier that some tellings are of. */
export function disputesTold(tellings: readonly LinkedDispute[]): DossierDispute[] {
  const sorted = [...tellings].sort((one, other) => byCodeUnit(one.place, other.place))
  return [...groupBy(sorted, ({ dispute }) => dispute.id).values()].map((told) => ({
    ...told[0].dispute,
    sightings: told.map(({ sighting, dispute: { statement, claim } }) => ({ ...sighting, statement, claim })),
  }))
}
