import type { Around } from '../model/page.ts'
import type { TimelineMark } from '../model/timeline-mark.ts'
import { disputedAmong, isContested } from './disputed-among.ts'
import { inContact } from './events/contact.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { linesAsked, type LinesQuery } from './lines-asked.ts'
import { byCodeUnit } from './order.ts'
import { placeInTime } from './placing.ts'
import type { Wording } from './questions.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements, type LinkedStatement } from './statements.ts'

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
  query: LinesQuery,
  { names }: Wording,
): Promise<TimelineMarks> {
  const { show } = query
  const { having, period, ...of } = await linesAsked(shelves, query, names)
  const stretch = { having, period, after: null, limit: most + 1 }
  const found = of.events ? await shelves.of(linkedEvents).stretch(stretch) : []
  const events = show === 'contact' ? found.filter(({ event }) => inContact(event).length > 0) : found
  const statements = of.statements ? await shelves.of(linkedStatements).stretch(stretch) : []
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

function ofEvent(row: LinkedEvent, touched: ReadonlySet<string>): TimelineMark {
  const { event, placed } = row
  const actors = event.participants.flatMap(({ entity }) => entity ?? [])
  const [{ article, record }] = event.sightings
  return {
    ...{ id: event.id, type: 'event', ...placed, actors: [...new Set(actors)] },
    ...{ contested: isContested(row, touched) },
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
