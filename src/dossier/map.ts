import type { MapPlace } from '../model/map-place.ts'
import type { Around } from '../model/page.ts'
import type { TimelineQuery } from '../model/record.ts'
import { disputedAmong, isContested } from './disputed-among.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { linesAsked } from './lines-asked.ts'
import { byCodeUnit, groupBy } from './order.ts'
import type { Wording } from './questions.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'

/** So many events are put on the map, the last in time. */
const most = 10_000

/** Where events were or are to be. */
export interface PlacesOfEvents {
  /** Those with most events first. */
  readonly places: readonly MapPlace[]
  /** How many events name a place, and whether all of them are counted in the places. */
  readonly events: number
  readonly whole: boolean
  readonly around: Around
}

/** The places of events: of all, or of those that several parties have a part in together; what may lie in the period. */
export async function mapOf(
  shelves: Shelves,
  query: TimelineQuery,
  { names }: Wording,
): Promise<PlacesOfEvents> {
  const { having, period } = await linesAsked(shelves, query, names)
  const asked = { having: [['spot'], ...having], period }
  const shelf = shelves.of(linkedEvents)
  const rows = await shelf.stretch({ ...asked, after: null, backward: true, limit: most + 1 })
  const shown = rows.slice(0, most)
  const disputed = await disputedAmong(shelves, shown)
  const places = [...groupBy(shown, ({ spot }) => spot!.id).values()]
    .map((own) => placeOf(own, disputed))
    .sort((one, other) => other.events - one.events || byCodeUnit(one.id, other.id))
  const slice = new Slice(shelves)
  await slice.addNamed(places.flatMap(({ entities }) => entities))
  const whole = rows.length <= most
  return {
    places,
    events: whole ? rows.length : await shelf.count(asked),
    whole,
    around: await slice.shown(),
  }
}

function placeOf(events: readonly LinkedEvent[], disputed: ReadonlySet<string>): MapPlace {
  const { id, location } = events[0].spot!
  const named = groupBy(events, ({ event }) => event.place!)
  const dated = events.flatMap(({ placed }) => (placed.placed === 'stated' ? placed : []))
  const days = (bound: 'earliest' | 'latest') => dated.flatMap((placed) => placed[bound] ?? []).sort()
  return {
    ...{ id, location },
    entities: [...named].sort(byNumber).map(([entity]) => entity),
    events: events.length,
    contested: events.filter((event) => isContested(event, disputed)).length,
    earliest: days('earliest')[0] ?? null,
    latest: days('latest').at(-1) ?? null,
  }
}

function byNumber(
  [one, ofOne]: [string, readonly unknown[]],
  [other, ofOther]: [string, readonly unknown[]],
) {
  return ofOther.length - ofOne.length || byCodeUnit(one, other)
}
