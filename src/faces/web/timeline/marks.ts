import type { TimelineEntry } from '../../../model/record.ts'
import { possibleDays } from '../../../model/dated.ts'

/** An entry that articles date, as drawn above the line: a bar over its days, and a square for each day it may be. */
export interface Mark {
  readonly id: string
  readonly from: number
  readonly to: number
  /** The days themselves, where they are few; none for a stretch that is only bounded. */
  readonly days: readonly number[]
  /** How far above the line, so that no two marks cover one another. */
  readonly lane: number
  readonly contested: boolean
}

/** What was published on one day and has no date of its own, as drawn under the line. */
export interface Column {
  readonly day: number
  readonly count: number
  readonly contested: number
}

/** The first and the last day of what is drawn, half-open. */
interface Range {
  readonly from: number
  readonly to: number
}

/** Longer stretches say too little to draw. */
const longest = 100

/** The dated entries within a range, in as many lanes as there are; `least` is the width of the smallest mark in days. */
export function marksOf(
  entries: readonly TimelineEntry[],
  { from, to }: Range,
  lanes: number,
  least: number,
): Mark[] {
  const ends: number[] = []
  return entries.flatMap((entry) => {
    const days = entry.placed === 'stated' ? possibleDays(entry) : null
    if (days === null || days.length === 0) return []
    const [first, end] = [days[0], days[days.length - 1]]
    if (first < from || end > to || end - first > longest) return []
    const free = ends.findIndex((taken) => taken <= first)
    const lane = free < 0 ? ends.length : free
    if (lane >= lanes) return []
    ends[lane] = Math.max(end, first + least)
    const few = days.length > 2 || end - first === 1
    return {
      id: entry.id,
      from: first,
      to: end,
      days: few ? days.filter((_, index) => index % 2 === 0) : [],
      lane,
      contested: entry.disputes.length > 0,
    }
  })
}

/** How much of a range stands on its day of publication alone; what is dated to the month is left out. */
export function columnsOf(entries: readonly TimelineEntry[], { from, to }: Range): Column[] {
  const columns = new Map<number, Column>()
  for (const entry of entries) {
    const days = entry.placed === 'published' ? possibleDays(entry) : null
    if (days === null || days[1] - days[0] !== 1 || days[0] < from || days[0] >= to) continue
    const [day] = days
    const { count, contested } = columns.get(day) ?? { count: 0, contested: 0 }
    columns.set(day, { day, count: count + 1, contested: contested + Number(entry.disputes.length > 0) })
  }
  return [...columns.values()]
}
