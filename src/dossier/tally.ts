import type { Shelf, ShelfKind } from './shelf.ts'

/** How many articles say each of several things under one heading: which kinds a name is given, which names somebody has. */
export interface Tally {
  readonly id: string
  /** How often each thing is said; never 0. */
  readonly counts: Readonly<Record<string, number>>
}

/** The shelf of tallies. */
export const tallies: ShelfKind<Tally> = { name: 'tally', id: ({ id }) => id, keys: () => [] }

/** One thing said under a heading. */
export type Count = readonly [heading: string, thing: string]

/** A heading under which something is said for the first time, or no longer. */
export interface Turn {
  readonly heading: string
  readonly things: readonly string[]
}

/** Counts what is no longer said and what is said now; the headings under which something came or went. */
export async function recount(
  shelf: Shelf<Tally>,
  before: Iterable<Count>,
  after: Iterable<Count>,
): Promise<Turn[]> {
  const changes = new Map<string, Map<string, number>>()
  const change = ([heading, thing]: Count, by: number) => {
    const things = changes.get(heading) ?? new Map<string, number>()
    things.set(thing, (things.get(thing) ?? 0) + by)
    changes.set(heading, things)
  }
  for (const count of before) change(count, -1)
  for (const count of after) change(count, 1)
  for (const [heading, things] of changes) {
    for (const [thing, by] of things) if (by === 0) things.delete(thing)
    if (things.size === 0) changes.delete(heading)
  }
  const known = await shelf.get(changes.keys())
  const turns: Turn[] = []
  const kept: Tally[] = []
  const emptied: string[] = []
  for (const [heading, things] of changes) {
    const counts = new Map(Object.entries(known.get(heading)?.counts ?? {}))
    const turned: string[] = []
    for (const [thing, by] of things) {
      const count = (counts.get(thing) ?? 0) + by
      if (count === 0 || count === by) turned.push(thing)
      if (count === 0) counts.delete(thing)
      else counts.set(thing, count)
    }
    if (counts.size === 0) emptied.push(heading)
    else kept.push({ id: heading, counts: Object.fromEntries([...counts].sort()) })
    if (turned.length > 0) turns.push({ heading, things: turned })
  }
  await shelf.put(kept)
  await shelf.drop(emptied)
  return turns
}
