import type { LedgerRow, NamedParty, Position, Told } from '../../../model/ledger.ts'

/** How one party tells of an event: each way in which it does, once, and its silence. */
export interface Telling {
  readonly party: NamedParty
  readonly ways: readonly Told[]
  readonly stances: readonly Position['stance'][]
}

/** How each party of a ledger tells of the event, in the order of the ledger; those that are not named are left to the ledger itself. */
export function tellingOf(rows: readonly LedgerRow[]): Telling[] {
  return rows
    .filter(({ party }) => party.entity !== null)
    .map(({ party, positions }) => {
      const told = positions.flatMap((position) => position.told ?? [])
      const ways = new Map(told.map((way) => [`${way.polarity} ${way.certainty} ${way.realis}`, way]))
      return {
        party,
        ways: [...ways.values()],
        stances: [...new Set(positions.filter((one) => one.told === null).map(({ stance }) => stance))],
      }
    })
    .filter(({ ways, stances }) => ways.length + stances.length > 0)
}
