import type { DaySet } from '../../model/day-set.ts'
import { knotsIn, untie } from './knots.ts'
import { edgesOf, isBinary, isUnary, narrow, networkOf, type Relation } from './network.ts'

/**
 * Exactly the days of each variable that occur in some assignment that satisfies all relations, or null when none does.
 * `domains` are what is known beforehand; the answer is a new array. Arc consistency is exact where the relations form a
 * forest; where they go round in cycles, each knot of them is made exact by itself, and the knots form a forest again.
 */
export function solve(domains: readonly DaySet[], relations: readonly Relation[]): DaySet[] | null {
  const edges = edgesOf(relations.filter(isBinary))
  const unary = relations.filter(isUnary)
  const network = networkOf(domains.length, unary, edges)
  let left = narrow(domains, network, domains.keys())
  if (left === null) return null
  const knots = knotsIn(left, unary, edges)
  for (let changed = true; changed;) {
    changed = false
    for (const knot of knots) {
      const fewer = untie(knot, left)
      if (fewer === null) return null
      if (fewer.length === 0) continue
      changed = true
      left = narrow(left, network, fewer)
      if (left === null) return null
    }
  }
  return left
}
