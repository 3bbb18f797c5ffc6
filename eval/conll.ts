import type { ScoredMention } from './blanc.ts'
import { harmonic } from './gold.ts'

/** One entity as a scorer sees it: the places of its mentions, written so that equal places are equal strings. */
type Cluster = ReadonlySet<string>

/** What a measure has found of a whole set: its sums over documents, of which recall and precision are quotients. */
interface Sums {
  right: { gold: number; found: number }
  all: { gold: number; found: number }
}

/** The sums of the three measures of the CoNLL shared tasks over a whole set. */
export type CoreferenceSums = Readonly<Record<'muc' | 'bCubed' | 'ceafE', Sums>>

/** Nothing counted yet. */
export function noSums(): CoreferenceSums {
  const none = (): Sums => ({ right: { gold: 0, found: 0 }, all: { gold: 0, found: 0 } })
  return { muc: none(), bCubed: none(), ceafE: none() }
}

/**
 * Adds one document. A mention that only one side has counts against that side's quotient; an entity with one mention is an
 * entity (it has no link, so MUC does not see it).
 */
export function addDocument(
  sums: CoreferenceSums,
  gold: readonly ScoredMention[],
  found: readonly ScoredMention[],
): void {
  const [key, response] = [clustersOf(gold), clustersOf(found)]
  for (const [side, own, other] of [
    ['gold', key, response],
    ['found', response, key],
  ] as const) {
    for (const cluster of own) {
      const parts = partsOf(cluster, other)
      sums.muc.right[side] += cluster.size - parts.length
      sums.muc.all[side] += cluster.size - 1
      sums.bCubed.right[side] += parts.reduce((sum, { shared }) => sum + shared * shared, 0) / cluster.size
      sums.bCubed.all[side] += cluster.size
    }
    sums.ceafE.all[side] += own.length
  }
  const alike = bestAlignment(key.map((one) => response.map((other) => likeness(one, other))))
  sums.ceafE.right.gold += alike
  sums.ceafE.right.found += alike
}

/** The entities that have more than one mention: what the shared tasks, whose gold has no others, score. */
export function withoutSingletons(mentions: readonly ScoredMention[]): ScoredMention[] {
  const sizes = new Map<string, number>()
  for (const { entity } of mentions) sizes.set(entity, (sizes.get(entity) ?? 0) + 1)
  return mentions.filter(({ entity }) => sizes.get(entity)! > 1)
}

/** F1 of one measure, in percent. */
export function f1({ right, all }: Sums): number {
  const [recall, precision] = [right.gold / (all.gold || 1), right.found / (all.found || 1)]
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision)
}

/**
 * The CoNLL F1: the mean of the F1 of MUC (Vilain and others 1995), B³ (Bagga and Baldwin 1998) and entity-based CEAF (Luo 2005), with mentions that a
 * system finds itself counted as the reference scorer does (Pradhan and others, "Scoring Coreference Partitions of Predicted Mentions", ACL 2014).
 */
export function conll({ muc, bCubed, ceafE }: CoreferenceSums): number {
  return (f1(muc) + f1(bCubed) + f1(ceafE)) / 3
}

function clustersOf(mentions: readonly ScoredMention[]): Cluster[] {
  const clusters = new Map<string, Set<string>>()
  const taken = new Set<string>()
  for (const { place, entity } of mentions) {
    // The same words twice are one mention, of whom they are said to be of first.
    if (taken.has(place)) continue
    taken.add(place)
    clusters.set(entity, (clusters.get(entity) ?? new Set()).add(place))
  }
  return [...clusters.values()]
}

/** How the entities of the other side cut up a cluster; a mention that none of them has is a part of its own. */
function partsOf(cluster: Cluster, others: readonly Cluster[]): { readonly shared: number }[] {
  const parts = others
    .map((other) => ({ shared: [...cluster].filter((place) => other.has(place)).length }))
    .filter(({ shared }) => shared > 0)
  const met = parts.reduce((sum, { shared }) => sum + shared, 0)
  return [...parts, ...Array.from({ length: cluster.size - met }, () => ({ shared: 0 }))]
}

/** Dice: twice what two entities share, of all that they have. */
function likeness(one: Cluster, other: Cluster): number {
  return harmonic([...one].filter((place) => other.has(place)).length, one.size, other.size) / 100
}

/**
 * The greatest sum of likeness that pairs rows with columns one to one: the Hungarian method with potentials, in cubic
 * time. An empty matrix gives 0.
 */
export function bestAlignment(likenesses: readonly (readonly number[])[]): number {
  const size = Math.max(likenesses.length, likenesses[0]?.length ?? 0)
  const costOf = (row: number, column: number) => -(likenesses[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  // Rows and columns count from 1; row 0 stands for "not yet paired".
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    const slack = new Float64Array(size + 1).fill(Infinity)
    const cameFrom = new Int32Array(size + 1)
    const visited = new Uint8Array(size + 1)
    let column = 0
    rowOf[0] = row
    while (rowOf[column] !== 0) {
      visited[column] = 1
      let [least, next] = [Infinity, 0]
      for (let each = 1; each <= size; each++) {
        if (visited[each]) continue
        const cost = costOf(rowOf[column], each) - rowPotential[rowOf[column]] - columnPotential[each]
        if (cost < slack[each]) {
          slack[each] = cost
          cameFrom[each] = column
        }
        if (slack[each] < least) [least, next] = [slack[each], each]
      }
      for (let each = 0; each <= size; each++) {
        if (visited[each]) {
          rowPotential[rowOf[each]] += least
          columnPotential[each] -= least
        } else slack[each] -= least
      }
      column = next
    }
    while (column !== 0) {
      rowOf[column] = rowOf[cameFrom[column]]
      column = cameFrom[column]
    }
  }
  let sum = 0
  for (let column = 1; column <= size; column++) sum -= costOf(rowOf[column], column)
  return sum
}
