import { addRun, type DaySet } from '../../src/model/day-set.ts'

/** The set of single days, in any order. */
export function setOf(days: readonly number[]): DaySet {
  const runs: number[] = []
  for (const day of days.toSorted((one, other) => one - other)) addRun(runs, day, day + 1)
  return runs
}
