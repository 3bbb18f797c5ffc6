import type { Page, PageQuery } from '../model/page.ts'
import type { TimelineEntry } from '../model/record.ts'
import { inContact } from './events/contact.ts'
import { linkedEvents } from './events/linked-event.ts'
import { linesAsked, type LinesQuery } from './lines-asked.ts'
import { byCodeUnit } from './order.ts'
import type { Wording } from './questions.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements } from './statements.ts'
import { layOut } from './timeline.ts'

/** Which lines of the timeline to show, and in which order. */
export interface LinesInOrder extends LinesQuery {
  /** Whether the last in time come first. */
  readonly lastFirst?: boolean
}

/** A page of the timeline: of all, or of what several parties have a part in together. */
export async function timelinePage(
  shelves: Shelves,
  { lastFirst = false, ...query }: LinesInOrder,
  { after, limit }: PageQuery,
  { names }: Wording,
): Promise<Page<TimelineEntry>> {
  const { actors = [], show } = query
  const { having, period, ...of } = await linesAsked(shelves, query, names)
  const asked = { having, period }
  const [events, statements] = [shelves.of(linkedEvents), shelves.of(linkedStatements)]
  const slice = new Slice(shelves)
  const chosen = new Set<string>()
  let items: TimelineEntry[] = []
  let around = await slice.shown()
  let last = after ?? null
  let more = true
  while (more && items.length < limit) {
    const stretch = { ...asked, after: last, backward: lastFirst, limit: limit - items.length + 1 }
    const coming = [
      ...(of.events ? await events.stretch(stretch) : []).map((event) => ({
        place: linkedEvents.place!(event),
        id: event.event.id,
        event,
      })),
      ...(of.statements ? await statements.stretch(stretch) : []).map((statement) => ({
        place: linkedStatements.place!(statement),
        id: statement.id,
        statement,
      })),
    ].sort((one, other) => byCodeUnit(one.place, other.place) * (lastFirst ? -1 : 1))
    more = coming.length >= stretch.limit
    const rows = coming.slice(0, stretch.limit - 1)
    last = rows.at(-1)?.place ?? last
    for (const row of rows) {
      chosen.add(row.id)
      if ('event' in row) slice.addEvents([row.event])
      else slice.addStatements([row.statement])
    }
    await slice.reach(1)
    around = await slice.shown()
    const lines = layOut(around).filter(({ id }) => chosen.has(id))
    items = lines.filter(fits)
    if (lastFirst) items.reverse()
  }
  const total =
    (of.events ? await events.count(asked) : 0) + (of.statements ? await statements.count(asked) : 0)
  const whole = after === undefined && !more
  const counted = show !== 'contested' && (show !== 'contact' || actors.length > 0)
  return {
    items,
    total: whole ? items.length : counted ? total : null,
    next: more ? last : null,
    around,
  }

  function fits(entry: TimelineEntry): boolean {
    if (show === 'contested') return entry.disputes.length > 0
    return show !== 'contact' || (entry.type === 'event' && inContact(entry.event).length > 0)
  }
}

/** How many lines of the timeline begin in each month (`2024-06`), in order; without what nothing dates. */
export async function timelineMonths(shelves: Shelves): Promise<ReadonlyMap<string, number>> {
  const months = new Map<string, number>()
  const found = [
    await shelves.of(linkedEvents).beginnings(monthLength),
    await shelves.of(linkedStatements).beginnings(monthLength),
  ]
  for (const [month, count] of found.flatMap((counts) => [...counts])) {
    if (!month.startsWith('9999')) months.set(month, (months.get(month) ?? 0) + count)
  }
  return new Map([...months].sort(([one], [other]) => byCodeUnit(one, other)))
}

const monthLength = '2024-06'.length
