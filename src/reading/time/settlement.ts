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
  // From the most worth on, each stays if it agrees with those that stayed before it: as many at once as agree.
  const inTurn = items.toSorted(byWorth)
  const kept: Item[] = []
  const dropped: Item[] = []
  for (let next = 0, step = 1; next < inTurn.length;) {
    const some = inTurn.slice(next, next + step)
    if (solveWith([...kept, ...some]) !== null) {
      kept.push(...some)
      next += step
      step *= 2
    } else if (step > 1) step >>= 1
    else dropped.push(inTurn[next++])
  }
  const days = solveWith(kept)
  return days && { kept, dropped, days }
}
