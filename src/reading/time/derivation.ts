import { everyDay, sameDays, type DaySet } from '../../model/day-set.ts'
import type { Constraint } from './constraints.ts'
import { solve, type Relation } from './network.ts'

/**
 * The proof of a date: a subset of the constraints, as small as can be (none of it can be missed), that leaves a variable
 * exactly the days it has. In the order in which one would tell it: what the words say first, publication last.
 */
export function derive(
  constraints: readonly Constraint[],
  variable: number,
  days: DaySet,
): readonly Constraint[] {
  let near = neighbourhood(constraints, [variable])
  while (!suffices(near, variable, days)) {
    const wider = neighbourhood(constraints, variablesOf(near))
    if (wider.length === near.length) break
    near = wider
  }
  let needed: readonly Constraint[] = near
  // The farthest first, and among them the habits, so that what is close and sure stays.
  for (const constraint of [...near].reverse().sort((one, other) => one.cost - other.cost)) {
    const without = needed.filter((one) => one !== constraint)
    if (suffices(without, variable, days)) needed = without
  }
  return needed
}

function suffices(constraints: readonly Constraint[], variable: number, days: DaySet): boolean {
  const numbers = [...new Set([variable, ...variablesOf(constraints)])]
  const small = new Map(numbers.map((number, index) => [number, index]))
  const relations = constraints.map(({ relation }) => renumber(relation, small))
  const solution = solve(new Array<DaySet>(numbers.length).fill(everyDay), relations)
  return solution !== null && sameDays(solution[0], days)
}

function renumber(relation: Relation, small: ReadonlyMap<number, number>): Relation {
  const x = small.get(relation.x)!
  return 'y' in relation ? { ...relation, x, y: small.get(relation.y)! } : { ...relation, x }
}

/** The constraints that touch any of the variables, those on these variables alone first. */
function neighbourhood(
  constraints: readonly Constraint[],
  variables: readonly number[],
): readonly Constraint[] {
  const inside = new Set(variables)
  return constraints.filter(
    ({ relation }) => inside.has(relation.x) || ('y' in relation && inside.has(relation.y)),
  )
}

function variablesOf(constraints: readonly Constraint[]): number[] {
  return constraints.flatMap(({ relation }) => ('y' in relation ? [relation.x, relation.y] : [relation.x]))
}
