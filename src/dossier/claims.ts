import type { ShelfKind } from './shelf.ts'
import { accusedBy, linkedStatements, type LinkedStatement } from './statements.ts'

/** A statement that calls on somebody to answer, as linking keeps it: on a shelf of its own, so that the last ones are found among however many statements. */
export interface LinkedClaim {
  /** Of the statement and of its article. */
  readonly id: string
  readonly article: string
  /** Where the statement stands in time. */
  readonly place: string
}

/** The shelf of claims. */
export const linkedClaims: ShelfKind<LinkedClaim> = {
  name: 'claim',
  id: ({ id }) => id,
  *keys({ article }) {
    yield `article ${article}`
  },
  place: ({ place }) => place,
}

/** Those of some statements that call on somebody to answer. */
export function claimsOf(statements: readonly LinkedStatement[]): LinkedClaim[] {
  return statements
    .filter(({ statement }) => accusedBy(statement) !== null)
    .map((row) => ({ id: row.id, article: row.statement.article, place: linkedStatements.place!(row) }))
}
