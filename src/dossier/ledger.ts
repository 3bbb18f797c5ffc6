import type { Ledger, LedgerRow, Position } from '../model/ledger.ts'
import type {
  DossierDispute,
  DossierEvent,
  DossierRecord,
  DossierStatement,
  Sighting,
} from '../model/record.ts'
import { connectionsOf, type Connections } from './connections.ts'
import { groupBy } from './order.ts'
import { inSameWords, inTurn, ownVoices, positionInDispute, positionsIn } from './positions.ts'

/**
 * The ledger of an event or a claim. Asked for by the id of an event, a statement or a dispute (then of what is disputed), or
 * as `article/record` with the id that a reading gives it. Null when there is no such thing.
 */
export function ledgerOf(record: DossierRecord, reference: string): Ledger | null {
  const connections = connectionsOf(record)
  const id = matterOf(record, reference)
  const event = connections.events.get(id ?? '')
  if (event !== undefined)
    return { type: 'event', id: event.id, event, rows: rowsOnEvent(event, connections) }
  const claim = connections.statements.get(id ?? '')
  if (claim === undefined) return null
  const told = new Set((connections.tellings.get(claim.id) ?? []).map((telling) => telling.event))
  return {
    type: 'claim',
    id: claim.id,
    claim,
    events: [...told].map(({ id, kind, lemma }) => ({ id, kind, lemma })),
    rows: rowsOnClaim(claim, connections),
  }
}

function matterOf(record: DossierRecord, reference: string): string | null {
  const { events, statements } = connectionsOf(record)
  if (events.has(reference) || statements.has(reference)) return reference
  const dispute = record.disputes.find((one) => one.id === reference || stands(one.sightings, reference))
  if (dispute !== undefined) return dispute.claim ?? dispute.statement
  const event = record.events.find(({ sightings }) => stands(sightings, reference))
  const statement = record.statements.find((one) => stands([one], reference))
  return (event ?? statement)?.id ?? null
}

function stands(sightings: readonly Sighting[], reference: string): boolean {
  return sightings.some(({ article, record }) => `${article}/${record}` === reference)
}

/**
 * On an event: what newspapers tell of it themselves; statements that tell of it or are about it, in all articles; and the
 * quarrels that these are part of.
 */
function rowsOnEvent(event: DossierEvent, connections: Connections): LedgerRow[] {
  const telling = event.sightings.flatMap(({ voice }) => connections.statements.get(voice) ?? [])
  const said = [...telling, ...(connections.about.get(event.id) ?? [])]
  const contesting = telling.flatMap(({ id }) => connections.disputing.get(id) ?? [])
  return rows(
    [
      ...ownVoices(
        event,
        contesting.filter(({ of }) => of === 'article'),
        connections,
      ),
      ...taken(said, connections, (telling) => telling.event === event),
    ],
    connections,
  )
}

/** On a claim: its own words in all articles, what disputes it and what it disputes itself, and so on. */
function rowsOnClaim(claim: DossierStatement, connections: Connections): LedgerRow[] {
  return rows(taken([claim], connections), connections)
}

/**
 * The positions in statements and in what stands against them, on either side: the whole quarrel, in which an answer may be
 * answered in turn.
 */
function taken(
  statements: readonly DossierStatement[],
  connections: Connections,
  counts?: Parameters<typeof positionsIn>[2],
): Position[] {
  const all = new Set<DossierStatement>()
  const unsaid = new Set<DossierDispute>()
  const coming = [...statements]
  for (let next = coming.pop(); next !== undefined; next = coming.pop()) {
    if (all.has(next)) continue
    all.add(next)
    const disputed = connections.disputed.get(next.id) ?? []
    const disputing = connections.disputing.get(next.id) ?? []
    const across = [...disputed.map(({ statement }) => statement), ...disputing.map(({ claim }) => claim)]
    coming.push(...inSameWords(next, connections))
    coming.push(...across.flatMap((id) => connections.statements.get(id ?? '') ?? []))
    for (const dispute of disputed) if (dispute.statement === null) unsaid.add(dispute)
  }
  const inOrder = [...all].sort(
    (one, other) => connections.position.get(one.id)! - connections.position.get(other.id)!,
  )
  return [
    ...positionsIn(inOrder, connections, counts),
    ...[...unsaid].map((dispute) => positionInDispute(dispute, connections)),
  ]
}

/** A row for each party. Nobody knows whether two who are not named are the same, so each of them has a row. */
function rows(positions: readonly Position[], connections: Connections): LedgerRow[] {
  const turn = inTurn(connections)
  const parties = groupBy(positions, ({ id, party }) => party.entity ?? id)
  return [...parties.values()]
    .map((held) => ({ party: held[0].party, positions: held.sort(turn) }))
    .sort((one, other) => rank(one) - rank(other) || turn(one.positions[0], other.positions[0]))
}

function rank({ party, positions }: LedgerRow): number {
  if (party.entity === 'article') return 0
  return positions.every(({ silent }) => silent) ? 2 : 1
}
