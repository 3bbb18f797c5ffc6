/** What joins two variables. */
interface Join {
  readonly x: number
  readonly y: number
}

/**
 * The joins that lie on cycles, in groups: two joins are in one group where a cycle goes through both (the blocks of the
 * graph). Groups that meet in one variable, and the joins between them, make a forest of groups. No two joins may have the
 * same two ends.
 */
export function tiedByCycles<Kind extends Join>(joins: readonly Kind[], variables: number): Kind[][] {
  const { parent, depth } = spanningForest(joins, variables)
  // A join of the forest goes by its lower end.
  const group = Array.from({ length: variables }, (_, variable) => variable)
  const groupOf = (variable: number): number => {
    let first = variable
    while (group[first] !== first) first = group[first] = group[group[first]]
    return first
  }
  const lowerEnd = ({ x, y }: Join): number => (depth[x] > depth[y] ? x : y)
  for (const join of joins) {
    // A join beside the forest closes a cycle with the ways up from its two ends; such cycles tell all groups.
    const lowest = lowerEnd(join)
    for (let [one, other] = [join.x, join.y]; one !== other;) {
      if (depth[one] < depth[other]) [one, other] = [other, one]
      group[groupOf(one)] = groupOf(lowest)
      one = parent[one]
    }
  }
  const groups = new Map<number, Kind[]>()
  for (const join of joins) {
    const number = groupOf(lowerEnd(join))
    const together = groups.get(number)
    if (together === undefined) groups.set(number, [join])
    else together.push(join)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** For each variable the one above it in a spanning forest, -1 for a root, and how many are above it. */
function spanningForest(joins: readonly Join[], variables: number) {
  const ends = Array.from({ length: variables }, (): number[] => [])
  for (const { x, y } of joins) {
    ends[x].push(y)
    ends[y].push(x)
  }
  const parent = new Int32Array(variables).fill(-1)
  const depth = new Int32Array(variables).fill(-1)
  for (let root = 0; root < variables; root++) {
    if (depth[root] >= 0) continue
    depth[root] = 0
    const reached = [root]
    for (const here of reached) {
      for (const next of ends[here]) {
        if (depth[next] >= 0) continue
        parent[next] = here
        depth[next] = depth[here] + 1
        reached.push(next)
      }
    }
  }
  return { parent, depth }
}
