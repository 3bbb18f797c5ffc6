import type { DaySet } from '../../model/day-set.ts'

/** Of what cannot all hold together what can, the days it leaves, and what was dropped for that. */
export interface Settlement<Item> {
  readonly kept: readonly Item[]
  readonly dropped: readonly Item[]
  readonly days: readonly DaySet[]
}

/**
 * Drops the least worth until the rest can hold; null where nothing can. `byWorth` sorts the most worth first, and `solveWith`
 * gives the days that some of the items leave, or null where they cannot hold together.
 */
export function settleBy<Item>(
  items: readonly Item[],
  byWorth: (one: Item, other: Item) => number,
  solveWith: (some: readonly Item[]) => readonly DaySet[] | null,
): Settlement<Item> | null {
  const all = solveWith(items)
  if (all !== null) return { kept: items, dropped: [], days: all }
  const kept: Item[] = []
  const dropped: Item[] = []
  // From the most worth on, each stays if it agrees with those that stayed before it.
  for (const item of items.toSorted(byWorth)) {
    if (solveWith([...kept, item]) !== null) kept.push(item)
    else dropped.push(item)
  }
  const days = solveWith(kept)
  return days && { kept, dropped, days }
}
