import type { Around } from '../model/page.ts'
import type { TimelineMark } from '../model/timeline-mark.ts'
import { disputedAmong, isContested } from './disputed-among.ts'
import { inContact } from './events/contact.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { linesAsked, type LinesQuery } from './lines-asked.ts'
import { byCodeUnit } from './order.ts'
import { pageOf } from './pages.ts'
import { placeInTime } from './placing.ts'
import type { Wording } from './questions.ts'
import type { ShelfKind, Shelves, Stretch } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements, type LinkedStatement } from './statements.ts'

/** So many events and so many statements at most: as many as can be told apart when they are drawn. */
const most = 10_000
/** So many are looked at together: what is kept of each is little beside what it is made from. */
const atOnce = 500

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
  const none = { marks: [], whole: true }
  const events = !of.events
    ? none
    : await marksOf(shelves, linkedEvents, { having, period }, async (rows) => {
        const shown = show === 'contact' ? rows.filter(({ event }) => inContact(event).length > 0) : rows
        const touched = await disputedAmong(shelves, shown)
        return shown.map((row) => ofEvent(row, touched))
      })
  const statements = !of.statements
    ? none
    : await marksOf(shelves, linkedStatements, { having, period }, async (rows) => {
        const touched = await disputedAmong(shelves, [], rows)
        return rows.map((row) => ofStatement(row, touched))
      })
  const marks = [...events.marks, ...statements.marks]
    .filter(({ contested }) => show !== 'contested' || contested)
    .map((mark) => ({ mark, place: placeInTime(mark, mark.type, mark.id) }))
    .sort((one, other) => byCodeUnit(one.place, other.place))
    .map(({ mark }) => mark)
  const slice = new Slice(shelves)
  await slice.addNamed(marks.flatMap((mark) => mark.actors))
  return {
    marks,
    whole: events.whole && statements.whole,
    around: await slice.shown(),
  }
}

/** The marks of the rows of a kind that come first in time, and whether these are all. */
async function marksOf<Row>(
  shelves: Shelves,
  kind: ShelfKind<Row>,
  asked: Pick<Stretch, 'having' | 'period'>,
  made: (rows: readonly Row[]) => Promise<readonly TimelineMark[]>,
): Promise<Pick<TimelineMarks, 'marks' | 'whole'>> {
  const marks: TimelineMark[] = []
  let after: string | undefined
  for (let looked = 0; looked < most; looked += atOnce) {
    const { rows, next } = await pageOf(shelves, kind, { after, limit: atOnce }, asked)
    marks.push(...(await made(rows)))
    if (next === null) return { marks, whole: true }
    after = next
  }
  return { marks, whole: false }
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
