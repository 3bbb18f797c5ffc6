/** Plain code-unit order of strings: the same on every machine and in every locale. For `sort`. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The same, with null after everything. */
export function nullLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return byCodeUnit(one, other)
}

/** Puts values that share a key together, in the order in which they come. */
export function groupBy<Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

/** The key of the group that weighs most; of equals the longest, then the first in code-unit order. */
export function mostUsed<Value>(
  groups: ReadonlyMap<string, readonly Value[]>,
  weigh: (group: readonly Value[]) => number,
): string {
  const weighed = [...groups].map(([key, group]) => ({ key, weight: weigh(group) }))
  weighed.sort(
    (one, other) =>
      other.weight - one.weight || other.key.length - one.key.length || byCodeUnit(one.key, other.key),
  )
  return weighed[0].key
}

/** A text to be sorted by that any store can keep: as far as it matters, without what is no letter. */
export function storable(text: string): string {
  return text.slice(0, 80).replace(/[\0\p{Surrogate}]/gu, '')
}
