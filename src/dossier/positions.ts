import type { NamedParty, Opposition, Position, Told } from '../model/ledger.ts'
import type {
  DossierDispute,
  DossierEvent,
  DossierStatement,
  EventSighting,
  Sighting,
} from '../model/record.ts'
import { byPosition } from '../model/span.ts'
import type { Connections, EventTelling } from './connections.ts'
import { identifier } from './identifier.ts'
import { byCodeUnit, groupBy } from './order.ts'
import { inTime, place } from './placing.ts'

/** Which tellings of a statement say how surely it speaks of the matter; where there are none of these, all do. */
type Counts = (telling: EventTelling) => boolean

/** The positions that statements take; those of one party in the same words are one. */
export function positionsIn(
  statements: Iterable<DossierStatement>,
  connections: Connections,
  counts: Counts = () => true,
): Position[] {
  const groups = groupBy(statements, (statement) => sameWords(statement, connections))
  return [...groups.values()].map((group) => positionOf(group, connections, counts))
}

/** Statements that say the same as this one, of the same party in other articles. */
export function inSameWords(
  { stance, repeats }: DossierStatement,
  { statements }: Connections,
): DossierStatement[] {
  return repeats.flatMap((id) => statements.get(id) ?? []).filter((other) => other.stance === stance)
}

/**
 * What statements in the same words share: the id of the first of them in the record; for a silence, which has no words of its
 * own, the sentence that the copies of one text have in common.
 */
function sameWords(statement: DossierStatement, connections: Connections): string {
  const { article, spans, context, stance } = statement
  if (spans.length === 0) {
    const { entity } = partyOf(statement, connections)
    return JSON.stringify([connections.articles.get(article)!.family, entity, stance, context.quote])
  }
  const number = ({ id }: DossierStatement) => connections.position.get(id)!
  const [first] = [statement, ...inSameWords(statement, connections)].sort(
    (one, other) => number(one) - number(other),
  )
  return first.id
}

function positionOf(group: readonly DossierStatement[], connections: Connections, counts: Counts): Position {
  const [first] = group
  const dated = group.find(({ earliest, latest }) => earliest !== null || latest !== null) ?? first
  const outer = connections.statements.get(first.within ?? '')
  const all = connections.tellings.get(first.id) ?? []
  const told = all.some(counts) ? all.filter(counts) : all
  return {
    id: first.id,
    party: partyOf(first, connections),
    speaker: first.speaksFor === null ? null : speakerOf(first, connections),
    stance: first.stance,
    silent: first.stance === 'no-comment' || first.stance === 'declines-to-say',
    statement: first,
    told: leastSure(told.map(({ sighting }) => sighting)),
    relayedBy: outer === undefined ? null : partyOf(outer, connections),
    against: oppositions(group, connections, 'against'),
    contestedBy: oppositions(group, connections, 'contestedBy'),
    ...place(dated, first.article, connections.articles),
    sightings: group.map(wordsOf),
  }
}

/** Who holds what a statement says: the party spoken for, else the speaker. */
export function partyOf(statement: DossierStatement, connections: Connections): NamedParty {
  const { speaksFor } = statement
  return speaksFor === null ? speakerOf(statement, connections) : named(speaksFor, connections)
}

function speakerOf({ source, sourceQuote }: DossierStatement, connections: Connections): NamedParty {
  if (source !== null) return named(source, connections)
  return { entity: null, name: sourceQuote.join(' … ') || null }
}

function named(entity: string | null, { names }: Connections): NamedParty {
  return { entity, name: names.get(entity ?? '') ?? null }
}

/** Of what is told, the least sure: a hedge anywhere in the words counts. */
function leastSure(sightings: readonly EventSighting[]): Told | null {
  const softest = (['unknown', 'possible', 'probable', 'certain'] as const).find((value) =>
    sightings.some(({ certainty }) => certainty === value),
  )
  const found = sightings.find(({ certainty }) => certainty === softest)
  return found === undefined ? null : toldIn(found)
}

function toldIn({ polarity, certainty, realis }: EventSighting): Told {
  return { polarity, certainty, realis }
}

/** Where a statement stands. A silence has no content, so there the words that tell of it. */
function wordsOf({ article, record, spans, quote, context, cue }: DossierStatement): Sighting {
  const words = spans.length > 0 || cue === null ? { spans, quote } : cue
  return { article, record, ...words, context }
}

function oppositions(
  group: readonly DossierStatement[],
  connections: Connections,
  side: 'against' | 'contestedBy',
): Opposition[] {
  const found = group.flatMap(({ id }) =>
    side === 'against'
      ? (connections.disputing.get(id) ?? []).map((dispute) => opposed(dispute, dispute.claim, dispute.of))
      : (connections.disputed.get(id) ?? []).map((dispute) =>
          opposed(dispute, dispute.statement, dispute.by),
        ),
  )
  return [...new Map(found.map((one) => [one.dispute, one])).values()]

  function opposed(
    { id, kind }: DossierDispute,
    statement: string | null,
    entity: string | null,
  ): Opposition {
    return { dispute: id, kind, party: sideOf(statement, entity, connections), statement }
  }
}

/** A side of a dispute: the party of its statement, else who is named. */
function sideOf(statement: string | null, entity: string | null, connections: Connections): NamedParty {
  const said = connections.statements.get(statement ?? '')
  return said === undefined || entity === 'article' ? named(entity, connections) : partyOf(said, connections)
}

/** What is common to positions that no statement holds. */
const withoutStatement = { speaker: null, silent: false, statement: null, relayedBy: null } as const

/** The position of a party that is only said to dispute something, as the newspaper may itself. */
export function positionInDispute(dispute: DossierDispute, connections: Connections): Position {
  const { id, kind, by, of, claim, sightings } = dispute
  return {
    id,
    party: named(by, connections),
    ...withoutStatement,
    stance: kind,
    told: null,
    against: [{ dispute: id, kind, party: sideOf(claim, of, connections), statement: claim }],
    contestedBy: [],
    ...place(undated, sightings[0].article, connections.articles),
    sightings,
  }
}

const undated = { earliest: null, latest: null, edtf: null }

/**
 * What newspapers tell of an event in their own voice, one position a wire family. `disputes` are those that contest what a
 * newspaper itself tells of it.
 */
export function ownVoices(
  { id, sightings }: DossierEvent,
  disputes: readonly DossierDispute[],
  connections: Connections,
): Position[] {
  const own = sightings.filter(({ voice }) => voice === 'article')
  const families = groupBy(own, ({ article }) => connections.articles.get(article)!.family)
  return [...families.values()].map((told) => {
    const firmest = [...groupBy(told, ({ article }) => article).values()].map(firmestOf)
    const [first] = firmest
    const contesting = disputes.filter((dispute) =>
      dispute.sightings.some(({ article }) => firmest.some((sighting) => sighting.article === article)),
    )
    return {
      id: identifier('p', id, first.article),
      party: { entity: 'article', name: null },
      ...withoutStatement,
      stance: 'tells',
      told: toldIn(first),
      against: [],
      contestedBy: contesting.map((dispute) => ({
        dispute: dispute.id,
        kind: dispute.kind,
        party: sideOf(dispute.statement, dispute.by, connections),
        statement: dispute.statement,
      })),
      ...place(undated, first.article, connections.articles),
      sightings: firmest.map(({ article, record, spans, quote, context }) => ({
        ...{ article, record, spans, quote, context },
      })),
    }
  })
}

/** Of the places where an article tells of an event, the surest; of equals the first. */
function firmestOf(sightings: readonly EventSighting[]): EventSighting {
  const order: readonly EventSighting['certainty'][] = ['certain', 'probable', 'possible', 'unknown']
  return [...sightings].sort(
    (one, other) => order.indexOf(one.certainty) - order.indexOf(other.certainty) || inText(one, other),
  )[0]
}

function inText(one: Sighting, other: Sighting): number {
  const [first, second] = [one.context.spans[0], other.context.spans[0]]
  return first === undefined || second === undefined ? 0 : byPosition(first, second)
}

/** By when something was said; what was said at the same time, by article and place in the text. For `sort`. */
export function inTurn({ position }: Connections): (one: Position, other: Position) => number {
  return (one, other) => {
    const [first, second] = [one.sightings[0], other.sightings[0]]
    return (
      inTime(one, other) ||
      position.get(first.article)! - position.get(second.article)! ||
      inText(first, second) ||
      byCodeUnit(one.id, other.id)
    )
  }
}
