import type { Position, SaidPosition, SaidQuery } from '../model/ledger.ts'
import type { DossierRecord } from '../model/record.ts'
import type { Stemmer } from '../text/stems.ts'
import { connectionsOf, type Connections } from './connections.ts'
import type { Names } from './entities/names.ts'
import { mayLieWithin } from './placing.ts'
import { inTurn, positionsIn } from './positions.ts'
import { statementsOf } from './timeline.ts'
import { topicOf } from './topic.ts'

/** What a party, or everybody, says: all of it or on one topic, in order of time. */
export function saidBy(
  record: DossierRecord,
  { party, about, ...period }: SaidQuery,
  names: Names,
  stemmer: Stemmer,
): SaidPosition[] {
  const connections = connectionsOf(record)
  const positions = positionsIn(statementsOf(record, { party }, names), connections).sort(inTurn(connections))
  const onTopic = about === undefined ? () => true : topicOf(about, record, connections, names, stemmer)
  return withDepartures(positions, connections).filter(
    (position) => mayLieWithin(position, period) && onTopic(position),
  )
}

/** A position on one event: that it is so, that it is not so, or silence. */
interface Taken {
  readonly side: 'so' | 'not-so' | 'silent'
  readonly position: Position
}

/** Marks where a party comes to say otherwise of an event than it did. `positions` are in order of time. */
function withDepartures(positions: readonly Position[], connections: Connections): SaidPosition[] {
  const before = new Map<string, Taken[]>()
  return positions.map((position) => {
    let departsFrom: SaidPosition['departsFrom'] = null
    for (const [event, side] of sidesOf(position, connections)) {
      const key = `${position.party.entity} ${event}`
      const taken = before.get(key) ?? []
      const last = taken.findLast((one) => isSurelyBefore(one.position, position))
      if (position.party.entity !== null && last !== undefined && last.side !== side) {
        departsFrom = { id: last.position.id, stance: last.position.stance }
      }
      before.set(key, [...taken, { side, position }])
    }
    return { ...position, departsFrom }
  })
}

/** Which side a position is on of each event it tells; of those a silence is about, silence. */
function sidesOf(
  { silent, stance, statement }: Position,
  { tellings }: Connections,
): [string, Taken['side']][] {
  if (statement === null) return []
  if (silent) return statement.about.map((event) => [event, 'silent'])
  const agrees = stance === 'asserts' || stance === 'confirms'
  if (!agrees && stance !== 'denies' && stance !== 'disputes') return []
  return (tellings.get(statement.id) ?? []).map(({ event, sighting }) => [
    event.id,
    agrees === (sighting.polarity === 'positive') ? 'so' : 'not-so',
  ])
}

/** Whether every day that one may have been said on comes before every day of the other. */
function isSurelyBefore(one: Position, other: Position): boolean {
  return one.latest !== null && other.earliest !== null && one.latest < other.earliest
}
