import type { Around } from '../model/page.ts'
import type { TimelineMark } from '../model/timeline-mark.ts'
import { linkedDisputes } from './disputes.ts'
import { inContact } from './events/contact.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { byCodeUnit } from './order.ts'
import { entitiesMeant } from './parties-meant.ts'
import { placeInTime } from './placing.ts'
import type { Wording } from './questions.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements, type LinkedStatement } from './statements.ts'
import type { LinesQuery } from './timeline-page.ts'

/** So many events and so many statements at most: as many as can be told apart when they are drawn. */
const most = 10_000

/** The lines of the timeline as marks, and whether these are all. */
export interface TimelineMarks {
  readonly marks: readonly TimelineMark[]
  readonly whole: boolean
  readonly around: Around
}

/** The marks of the timeline in the order of time: of all, or of what several parties have a part in together. */
export async function timelineMarks(
  shelves: Shelves,
  { actors = [], from, to, show }: LinesQuery,
  { names }: Wording,
): Promise<TimelineMarks> {
  const meant = await Promise.all(actors.map((actor) => entitiesMeant(shelves, actor, names)))
  const part = show === 'contact' ? 'contact' : 'actor'
  const having = meant.map((some) => some.map(({ id }) => `${part} ${id}`))
  const stretch = { having, period: { from, to }, after: null, limit: most + 1 }
  const onlyEvents = show === 'event' || show === 'contact'
  const found = show === 'statement' ? [] : await shelves.of(linkedEvents).stretch(stretch)
  const events = show === 'contact' ? found.filter(({ event }) => inContact(event).length > 0) : found
  const statements = onlyEvents ? [] : await shelves.of(linkedStatements).stretch(stretch)
  const touched = await disputedAmong(shelves, events, statements)
  const marks = [
    ...events.slice(0, most).map((row) => ofEvent(row, touched)),
    ...statements.slice(0, most).map((row) => ofStatement(row, touched)),
  ]
    .filter(({ contested }) => show !== 'contested' || contested)
    .map((mark) => ({ mark, place: placeInTime(mark, mark.type, mark.id) }))
    .sort((one, other) => byCodeUnit(one.place, other.place))
    .map(({ mark }) => mark)
  const slice = new Slice(shelves)
  await slice.addNamed(marks.flatMap((mark) => mark.actors))
  return {
    marks,
    whole: found.length <= most && statements.length <= most,
    around: await slice.shown(),
  }
}

/** Ids of the statements that are on either side of a dispute, among these and those in whose words these events are told. */
async function disputedAmong(
  shelves: Shelves,
  events: readonly LinkedEvent[],
  statements: readonly LinkedStatement[],
): Promise<ReadonlySet<string>> {
  const ids = [...statements.map(({ id }) => id), ...events.flatMap(voicesOf)]
  const disputes = await shelves.of(linkedDisputes).by(ids.map((id) => `statement ${id}`))
  return new Set(
    disputes.flatMap(({ dispute: { statement, claim } }) => [statement, claim].filter((id) => id !== null)),
  )
}

const voicesOf = ({ event }: LinkedEvent) => event.sightings.map(({ voice }) => voice)

function ofEvent(row: LinkedEvent, touched: ReadonlySet<string>): TimelineMark {
  const { event, placed } = row
  const actors = event.participants.flatMap(({ entity }) => entity ?? [])
  const [{ article, record }] = event.sightings
  return {
    ...{ id: event.id, type: 'event', ...placed, actors: [...new Set(actors)] },
    ...{ contested: voicesOf(row).some((voice) => touched.has(voice)) },
    ...{ kind: event.kind, lemma: event.lemma, stance: null, article, record },
  }
}

function ofStatement({ id, statement, placed }: LinkedStatement, touched: ReadonlySet<string>): TimelineMark {
  const { source, speaksFor, addressee, target, stance, article, record } = statement
  const actors = [source, speaksFor, addressee, target].filter((actor) => actor !== null)
  return {
    ...{ id, type: 'statement', ...placed, actors: [...new Set(actors)], contested: touched.has(id) },
    ...{ kind: null, lemma: null, stance, article, record },
  }
}
