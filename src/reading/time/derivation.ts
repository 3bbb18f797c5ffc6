import { everyDay, sameDays, type DaySet } from '../../model/day-set.ts'
import { publication, type Constraint } from './constraints.ts'
import { renumber } from './network.ts'
import { solve } from './solution.ts'

/**
 * The proof of a date: a subset of the constraints of which none can be missed (QuickXplain, Junker 2004) and that leaves
 * a variable exactly the days it has. Constraints close by and sure ones are taken before others; they come out in the
 * order they went in.
 */
export function derive(
  constraints: readonly Constraint[],
  variable: number,
  days: DaySet,
): readonly Constraint[] {
  return deriveFrom(
    [withinReach(constraints, variable), inChain(constraints, variable), constraints],
    variable,
    days,
  )
}

/** A constraint as far as proving goes. */
type Step = Pick<Constraint, 'relation' | 'hard'>

/** The same, from the first of some lists of constraints that proves it; the last one must. */
export function deriveFrom<Kind extends Step>(
  candidates: readonly (readonly Kind[])[],
  variable: number,
  days: DaySet,
): readonly Kind[] {
  const proves = (some: readonly Kind[]) => suffices(some, variable, days)
  const last = candidates.length - 1
  const enough = candidates.find((some, index) => index === last || proves(some))!
  const needed = new Set(leastOf(proves, [], false, [...enough].sort(bySureness)))
  return enough.filter((constraint) => needed.has(constraint))
}

/** Habits last; equals keep their order. */
function bySureness(one: Step, other: Step): number {
  return Number(other.hard) - Number(one.hard)
}

/** What of `candidates` it takes, next to `given`, to prove; `grown`: whether `given` has grown since it was last tried. */
function leastOf<Kind>(
  proves: (some: readonly Kind[]) => boolean,
  given: readonly Kind[],
  grown: boolean,
  candidates: readonly Kind[],
): readonly Kind[] {
  if (candidates.length === 0 || (grown && proves(given))) return []
  if (candidates.length === 1) return candidates
  const half = candidates.length >> 1
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)]
  const late = leastOf(proves, [...given, ...first], true, second)
  const early = leastOf(proves, [...given, ...late], late.length > 0, first)
  return [...early, ...late]
}

/** The constraints on a variable, and those on what it is tied to that tie it to nothing else. */
function withinReach(constraints: readonly Constraint[], variable: number): readonly Constraint[] {
  const touching = constraints.filter(
    ({ relation }) => relation.x === variable || ('y' in relation && relation.y === variable),
  )
  const tied = new Set(variablesOf(touching))
  return constraints.filter(
    (constraint) =>
      touching.includes(constraint) || (!('y' in constraint.relation) && tied.has(constraint.relation.x)),
  )
}

/** The constraints that ties lead to from a variable, without going by way of the day of publication. */
function inChain(constraints: readonly Constraint[], variable: number): readonly Constraint[] {
  const tied = new Set([variable])
  for (let before = 0; before < tied.size;) {
    before = tied.size
    for (const { relation } of constraints) {
      if (!('y' in relation)) continue
      const leads = [relation.x, relation.y].some((end) => end !== publication && tied.has(end))
      if (leads) tied.add(relation.x).add(relation.y)
    }
  }
  return constraints.filter((constraint) => variablesOf([constraint]).every((each) => tied.has(each)))
}

function suffices(constraints: readonly Step[], variable: number, days: DaySet): boolean {
  const numbers = [...new Set([variable, ...variablesOf(constraints)])]
  const small = new Map(numbers.map((number, index) => [number, index]))
  const relations = constraints.map(({ relation }) => renumber(relation, small))
  const solution = solve(new Array<DaySet>(numbers.length).fill(everyDay), relations)
  return solution !== null && sameDays(solution[0], days)
}

function variablesOf(constraints: readonly Step[]): number[] {
  return constraints.flatMap(({ relation }) => ('y' in relation ? [relation.x, relation.y] : [relation.x]))
}
