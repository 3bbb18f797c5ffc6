import type { Around } from '../model/page.ts'
import type { TimelineMark } from '../model/timeline-mark.ts'
import { linkedDisputes } from './disputes.ts'
import { inContact } from './events/contact.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { byCodeUnit } from './order.ts'
import { entitiesMeant } from './parties-meant.ts'
import type { Wording } from './questions.ts'
import type { ShelfKind, Shelves, Stretch } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements, type LinkedStatement } from './statements.ts'
import type { LinesQuery } from './timeline-page.ts'

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
  { actors = [], from, to, show }: LinesQuery,
  { names }: Wording,
): Promise<TimelineMarks> {
  const meant = await Promise.all(actors.map((actor) => entitiesMeant(shelves, actor, names)))
  const part = show === 'contact' ? 'contact' : 'actor'
  const asked = { having: meant.map((some) => some.map(({ id }) => `${part} ${id}`)), period: { from, to } }
  const onlyEvents = show === 'event' || show === 'contact'
  const events = show === 'statement' ? [] : await marksOf(shelves, linkedEvents, asked, ofEvent)
  const statements = onlyEvents ? [] : await marksOf(shelves, linkedStatements, asked, ofStatement)
  const marks = [...events.slice(0, most), ...statements.slice(0, most)]
    .filter(({ isContact }) => show !== 'contact' || isContact)
    .filter(({ mark: { contested } }) => show !== 'contested' || contested)
    .sort((one, other) => byCodeUnit(one.place, other.place))
    .map(({ mark }) => mark)
  const slice = new Slice(shelves)
  await slice.addNamed(marks.flatMap((mark) => mark.actors))
  return {
    marks,
    whole: events.length <= most && statements.length <= most,
    around: await slice.record(),
  }
}

/** A mark with what it is chosen and put in order by. */
interface PlacedMark {
  readonly mark: TimelineMark
  readonly place: string
  readonly isContact: boolean
}

/** What is drawn of a row: `voices` are the ids of the statements that make it contested where one of them is. */
interface Sketch {
  readonly mark: Omit<TimelineMark, 'contested'>
  readonly voices: readonly string[]
  readonly isContact: boolean
}

/** The marks of rows of a kind in the order of time, up to one more than are drawn. */
async function marksOf<Row>(
  shelves: Shelves,
  kind: ShelfKind<Row>,
  asked: Pick<Stretch, 'having' | 'period'>,
  sketched: (row: Row) => Sketch,
): Promise<readonly PlacedMark[]> {
  const marks: PlacedMark[] = []
  let after: string | null = null
  let rows: readonly Row[]
  do {
    const limit = Math.min(atOnce, most + 1 - marks.length)
    rows = await shelves.of(kind).stretch({ ...asked, after, limit })
    const sketches = rows.map(sketched)
    const keys = sketches.flatMap(({ voices }) => voices.map((id) => `statement ${id}`))
    const disputed = await shelves.of(linkedDisputes).tally(keys)
    for (const [at, { mark, voices, isContact }] of sketches.entries()) {
      const contested = voices.some((id) => disputed.has(`statement ${id}`))
      marks.push({ mark: { ...mark, contested }, place: kind.place!(rows[at]), isContact })
    }
    after = marks.at(-1)?.place ?? null
  } while (rows.length === atOnce && marks.length <= most)
  return marks
}

function ofEvent({ event, placed }: LinkedEvent): Sketch {
  const actors = event.participants.flatMap(({ entity }) => entity ?? [])
  const [{ article, record }] = event.sightings
  const { id, kind, lemma } = event
  const mark = { id, type: 'event', ...placed, actors: [...new Set(actors)] } as const
  return {
    mark: { ...mark, kind, lemma, stance: null, article, record },
    voices: event.sightings.map(({ voice }) => voice),
    isContact: inContact(event).length > 0,
  }
}

function ofStatement({ id, statement, placed }: LinkedStatement): Sketch {
  const { source, speaksFor, addressee, target, stance, article, record } = statement
  const actors = [source, speaksFor, addressee, target].filter((actor) => actor !== null)
  const mark = { id, type: 'statement', ...placed, actors: [...new Set(actors)] } as const
  return {
    mark: { ...mark, kind: null, lemma: null, stance, article, record },
    voices: [id],
    isContact: false,
  }
}
