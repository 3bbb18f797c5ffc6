import type { Span } from './span.ts'

/**
 * A set of days as runs, flat: `[from, to, from, to …]`, each run half-open, in order, none touching the next. Small for
 * what dates need: the Sundays of a month are five runs, a year is one.
 */
export type DaySet = readonly number[]

/** No day. */
export const noDays: DaySet = []

/** Every day that can be spoken of: some 2,700 years to either side of 1970. Bounds that touch it are no bounds. */
export const everyDay: DaySet = [-1_000_000, 1_000_000]

/** The days of a span. */
export function daysOf(span: Span): DaySet {
  return span.from < span.to ? [span.from, span.to] : noDays
}

/** Adds a run to runs in the making: it must begin no earlier than the last one; touching runs grow together. */
export function addRun(runs: number[], from: number, to: number): void {
  if (from >= to) return
  const last = runs.length - 1
  if (last > 0 && from <= runs[last]) runs[last] = Math.max(runs[last], to)
  else runs.push(from, to)
}

/** The days in both. */
export function intersect(one: DaySet, other: DaySet): DaySet {
  const runs: number[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const from = Math.max(one[i], other[j])
    const to = Math.min(one[i + 1], other[j + 1])
    if (from < to) runs.push(from, to)
    if (one[i + 1] < other[j + 1]) i += 2
    else j += 2
  }
  return runs
}

/** The days in either. */
export function unite(one: DaySet, other: DaySet): DaySet {
  const runs: number[] = []
  for (let i = 0, j = 0; i < one.length || j < other.length;) {
    if (j >= other.length || (i < one.length && one[i] <= other[j])) {
      addRun(runs, one[i], one[i + 1])
      i += 2
    } else {
      addRun(runs, other[j], other[j + 1])
      j += 2
    }
  }
  return runs
}

/** Every day from `least` to `most` days (inclusive) after a day of the set. */
export function spread(set: DaySet, least: number, most: number): DaySet {
  const runs: number[] = []
  for (let i = 0; i < set.length; i += 2) addRun(runs, set[i] + least, set[i + 1] + most)
  return runs
}

/** The number of days. */
export function count(set: DaySet): number {
  let sum = 0
  for (let i = 0; i < set.length; i += 2) sum += set[i + 1] - set[i]
  return sum
}

/** Each day, in order. */
export function* eachDay(set: DaySet): Generator<number> {
  for (let i = 0; i < set.length; i += 2) for (let day = set[i]; day < set[i + 1]; day++) yield day
}

/** Whether two sets hold the same days. */
export function sameDays(one: DaySet, other: DaySet): boolean {
  return one.length === other.length && one.every((bound, index) => bound === other[index])
}

/** The first day, or null where nothing bounds the set. Arithmetic may have moved the edge of `everyDay` by centuries. */
export function earliest(set: DaySet): number | null {
  return set.length > 0 && set[0] > everyDay[0] / 2 ? set[0] : null
}

/** The last day, or null where nothing bounds the set. */
export function latest(set: DaySet): number | null {
  return set.length > 0 && set[set.length - 1] < everyDay[1] / 2 ? set[set.length - 1] - 1 : null
}
