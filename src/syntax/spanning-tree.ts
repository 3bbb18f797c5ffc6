/**
 * The best tree over a sentence by the algorithm of Chu, Liu and Edmonds, with exactly one word under the root.
 * `scores[dependent * width + head]`: dependents count from 0, heads from 1, head 0 is the root; a word as its own head is
 * passed over. Gives the head of each word (0 the root, else from 1). For sentences of one word or more.
 */
export function bestTree(scores: ArrayLike<number>, length: number, width: number): Int32Array {
  const nodes = length + 1
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
  const cycle = findCycle(heads)
  if (cycle === null) return heads

  // The cycle becomes one node, the last of a smaller graph; the arcs into it are worth what they win over the arc they break.
  const inCycle = new Uint8Array(nodes)
  for (const node of cycle) inCycle[node] = 1
  const kept: number[] = []
  for (let node = 0; node < nodes; node++) if (!inCycle[node]) kept.push(node)
  const smaller = kept.length + 1
  const knot = kept.length
  const contracted = new Float64Array(smaller * smaller)
  const entry = new Int32Array(knot)
  const exit = new Int32Array(knot)
  kept.forEach((outer, place) => {
    let bestIn = -Infinity
    let bestOut = -Infinity
    for (const inner of cycle) {
      const won = matrix[inner * nodes + outer] - matrix[inner * nodes + heads[inner]]
      if (won > bestIn) {
        bestIn = won
        entry[place] = inner
      }
      if (outer !== 0 && matrix[outer * nodes + inner] > bestOut) {
        bestOut = matrix[outer * nodes + inner]
        exit[place] = inner
      }
    }
    contracted[knot * smaller + place] = bestIn
    contracted[place * smaller + knot] = bestOut
    kept.forEach((other, column) => {
      contracted[place * smaller + column] = matrix[outer * nodes + other]
    })
  })

  const solved = spanningTree(contracted, smaller)
  kept.forEach((outer, place) => {
    if (place > 0) heads[outer] = solved[place] === knot ? exit[place] : kept[solved[place]]
  })
  const above = solved[knot]
  heads[entry[above]] = kept[above]
  return heads
}

function bestHead(matrix: Float64Array, nodes: number, dependent: number): number {
  let best = 0
  for (let head = 1; head < nodes; head++) {
    if (head !== dependent && matrix[dependent * nodes + head] > matrix[dependent * nodes + best]) best = head
  }
  return best
}

/** The nodes of one cycle, or null when the heads make a tree. */
function findCycle(heads: Int32Array): number[] | null {
  const visit = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node > 0 && visit[node] === 0) {
      visit[node] = start
      node = heads[node]
    }
    if (node <= 0 || visit[node] !== start) continue
    const cycle = [node]
    for (let next = heads[node]; next !== node; next = heads[next]) cycle.push(next)
    return cycle
  }
  return null
}
