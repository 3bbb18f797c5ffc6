import { possibleDays } from '../../../model/dated.ts'
import type { TimelineMark } from '../../../model/timeline-mark.ts'
import type { Extent } from './view.ts'

/** What is drawn of a mark: squares for the days it may have been on, or a bar for some day of a stretch; of what only has a day of publication a tick. */
export interface Drawn {
  readonly mark: TimelineMark
  /** Day numbers, half-open. */
  readonly from: number
  readonly to: number
  /** The days that it may be, where they are known one by one; none for a stretch. */
  readonly days: readonly number[]
}

/** What one party has a part in; null for what none of those with a lane has. */
export interface Lane {
  readonly party: string | null
  readonly drawn: readonly Drawn[]
}

/** So many days at most are drawn one by one. */
const mostDays = 62

/** How many parties have a lane of their own. */
export const mostLanes = 8

/** What can be drawn of some marks, a lane for each of those with most of them; what no article dates is left out. */
export function lanesOf(marks: readonly TimelineMark[]): Lane[] {
  const drawn = marks.flatMap((mark) => drawnOf(mark) ?? [])
  const counts = new Map<string, number>()
  for (const { mark } of drawn)
    for (const actor of mark.actors) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const foremost = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostLanes)
  const parties = new Set(foremost.map(([party]) => party))
  const others = drawn.filter(({ mark }) => !mark.actors.some((actor) => parties.has(actor)))
  return [
    ...[...parties].map((party) => ({
      party,
      drawn: drawn.filter(({ mark }) => mark.actors.includes(party)),
    })),
    ...(others.length === 0 ? [] : [{ party: null, drawn: others }]),
  ]
}

function drawnOf(mark: TimelineMark): Drawn | null {
  const days = possibleDays(mark)
  if (days === null || days.length === 0) return null
  const [from, to] = [days[0], days[days.length - 1]]
  const several = days.length > 2 || to - from === 1
  const each: number[] = []
  for (let at = 0; several && at < days.length; at += 2) {
    for (let day = days[at]; day < days[at + 1] && each.length <= mostDays; day++) each.push(day)
  }
  return { mark, from, to, days: each.length > mostDays ? [] : each }
}

/** Between which days marks lie: all of them, and most of them, without the few that lie far from the others. */
export function extentsOf(drawn: readonly Drawn[]): { readonly all: Extent; readonly most: Extent } {
  const begins = drawn.map(({ from }) => from).sort((one, other) => one - other)
  const ends = drawn.map(({ to }) => to).sort((one, other) => one - other)
  const [first, last] = [begins[0], ends[ends.length - 1]]
  const from = begins[fewBefore(begins, last)]
  // Seen backward, what comes late comes first.
  const backward = ends.map((end) => -end).reverse()
  const to = -backward[fewBefore(backward, -first)]
  return { all: { from: first, to: last }, most: { from, to } }
}

/** How many of some days in order are so few, and lie so far before the others, that these fill less than half of what lies between them and the end. */
function fewBefore(days: readonly number[], end: number): number {
  const certain = Math.floor(days.length / 50)
  for (let at = Math.floor(days.length / 8); at > certain; at--) {
    if (days[at] - days[at - 1] > end - days[at]) return at
  }
  return certain
}

/** The row in which nothing is drawn because there is no room left. */
export const noRow = 255

/**
 * The row of each mark of a lane, from 0 at the bottom, so that none covers another at a scale: `width` is that of the smallest mark in days.
 * Those that come when all rows are taken have none.
 */
export function rowsOf({ drawn }: Lane, rows: number, width: number): Uint8Array {
  const ends = new Float64Array(rows).fill(-Infinity)
  return Uint8Array.from(drawn, ({ from, to }) => {
    const row = ends.findIndex((end) => end <= from)
    if (row < 0) return noRow
    ends[row] = Math.max(to, from + width)
    return row
  })
}
