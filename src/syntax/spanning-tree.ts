/**
 * The best tree over a sentence by the algorithm of Chu, Liu and Edmonds, with exactly one word under the root.
 * `scores[dependent * width + head]`: dependents count from 0, heads from 1, head 0 is the root; a word as its own head is
 * passed over. Gives the head of each word (0 the root, else from 1). For sentences of one word or more.
 */
export function bestTree(scores: ArrayLike<number>, length: number, width: number): Int32Array {
  const nodes = length + 1
  const heads = new Int32Array(nodes).fill(-1)
  let roots = 0
  for (let dependent = 1; dependent < nodes; dependent++) {
    const row = (dependent - 1) * width
    let best = 0
    for (let head = 1; head < nodes; head++) {
      if (head !== dependent && scores[row + head] > scores[row + best]) best = head
    }
    heads[dependent] = best
    if (best === 0) roots++
  }
  // The best head of each word: where these make a tree, as they mostly do, no other is better.
  if (roots === 1 && groupCycles(heads).groups === nodes) return heads.subarray(1)

  const matrix = new Float64Array(nodes * nodes)
  let lowest = Infinity
  let highest = -Infinity
  for (let dependent = 1; dependent < nodes; dependent++) {
    for (let head = 0; head < nodes; head++) {
      if (head === dependent) continue
      const score = scores[(dependent - 1) * width + head]
      matrix[dependent * nodes + head] = score
      lowest = Math.min(lowest, score)
      highest = Math.max(highest, score)
    }
  }
  // Each word under the root costs more than all other arcs together can win, so that the best tree has just one.
  const cost = 1 + nodes * (highest - lowest)
  for (let dependent = 1; dependent < nodes; dependent++) matrix[dependent * nodes] -= cost
  return spanningTree(matrix, nodes).subarray(1)
}

/** The best tree over `nodes` nodes with node 0 on top; `matrix[dependent * nodes + head]`. Entry 0 of the result is -1. */
function spanningTree(matrix: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes).fill(-1)
  for (let dependent = 1; dependent < nodes; dependent++)
    heads[dependent] = bestHead(matrix, nodes, dependent)
  const { group, groups } = groupCycles(heads)
  if (groups === nodes) return heads

  // Each cycle becomes one node of a smaller graph; an arc into it is worth what it wins over the arc that it breaks.
  const smaller = new Float64Array(groups * groups).fill(-Infinity)
  const arcs = new Int32Array(groups * groups)
  for (let dependent = 1; dependent < nodes; dependent++) {
    const kept = matrix[dependent * nodes + heads[dependent]]
    for (let head = 0; head < nodes; head++) {
      if (group[head] === group[dependent]) continue
      const arc = dependent * nodes + head
      const at = group[dependent] * groups + group[head]
      if (matrix[arc] - kept <= smaller[at]) continue
      smaller[at] = matrix[arc] - kept
      arcs[at] = arc
    }
  }
  const above = spanningTree(smaller, groups)
  for (let one = 1; one < groups; one++) {
    const arc = arcs[one * groups + above[one]]
    heads[Math.floor(arc / nodes)] = arc % nodes
  }
  return heads
}

function bestHead(matrix: Float64Array, nodes: number, dependent: number): number {
  let best = 0
  for (let head = 1; head < nodes; head++) {
    if (head !== dependent && matrix[dependent * nodes + head] > matrix[dependent * nodes + best]) best = head
  }
  return best
}

/** Numbers the nodes so that those of one cycle share a number and all others have one of their own; node 0 keeps 0. */
function groupCycles(heads: Int32Array): { group: Int32Array; groups: number } {
  const group = new Int32Array(heads.length).fill(-1)
  const visit = new Int32Array(heads.length)
  group[0] = 0
  let groups = 1
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node > 0 && visit[node] === 0) {
      visit[node] = start
      node = heads[node]
    }
    if (node <= 0 || visit[node] !== start) continue
    for (let member = node; group[member] < 0; member = heads[member]) group[member] = groups
    groups++
  }
  for (let node = 1; node < heads.length; node++) if (group[node] < 0) group[node] = groups++
  return { group, groups }
}
