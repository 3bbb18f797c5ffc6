import { addRun, count, eachDay, noDays, sameDays, unite, type DaySet } from '../../model/day-set.ts'
import { tiedByCycles } from './cycles.ts'
import {
  edgesOf,
  enumerable,
  isSingle,
  narrow,
  networkOf,
  renumber,
  tooLong,
  type Edge,
  type Network,
  type Unary,
} from './network.ts'

/** Variables that cycles tie together, with a network of their own in which they are numbered from 0. */
export interface Knot {
  readonly variables: readonly number[]
  readonly network: Network
  /** Those without which no cycle is left. */
  readonly hubs: readonly number[]
  /** The days each was left with when the knot was last untied. */
  days: readonly DaySet[]
}

/** The knots among the variables that still have a choice. */
export function knotsIn(domains: readonly DaySet[], unary: readonly Unary[], edges: readonly Edge[]): Knot[] {
  const open = edges.filter(({ x, y }) => !isSingle(domains[x]) && !isSingle(domains[y]))
  return tiedByCycles(open, domains.length).map((tied) => {
    const variables = [...new Set(tied.flatMap(({ x, y }) => [x, y]))].sort((one, other) => one - other)
    const within = new Map(variables.map((variable, place) => [variable, place]))
    // What is drawn up for the calendar already holds for every day that is left.
    const undrawn = unary.filter(({ x }) => within.has(x) && tooLong(domains[x]))
    const own = edgesOf(tied.flatMap(({ relations }) => relations.map((one) => renumber(one, within))))
    return {
      variables,
      network: networkOf(
        variables.length,
        undrawn.map((one) => renumber(one, within)),
        own,
      ),
      hubs: hubsOf(own, variables.length),
      days: [],
    }
  })
}

function hubsOf(edges: readonly Edge[], variables: number): number[] {
  const hubs: number[] = []
  for (let variable = 0; variable < variables; variable++) {
    const rest = edges.filter(({ x, y }) => x !== variable && y !== variable)
    // A forest has fewer edges than variables.
    if (rest.length < variables - 1 && tiedByCycles(rest, variables).length === 0) hubs.push(variable)
  }
  return hubs
}

/** Leaves the variables of a knot, in `left`, the days they have in some solution of it; those that lose days, or null for no solution. */
export function untie(knot: Knot, left: DaySet[]): number[] | null {
  const { variables, network, hubs } = knot
  const before = variables.map((variable) => left[variable])
  if (before.every((days, place) => days === knot.days[place])) return []
  const sizes = before.map(count)
  const hub = hubs
    .filter((place) => sizes[place] <= enumerable)
    .reduce((best, place) => (best < 0 || sizes[place] < sizes[best] ? place : best), -1)
  const days = hub < 0 ? witnessed(before, network) : conditioned(before, network, hub)
  if (days.some((set) => set.length === 0)) return null
  const fewer = variables.filter((_, place) => !sameDays(days[place], before[place]))
  for (const variable of fewer) left[variable] = days[variables.indexOf(variable)]
  knot.days = variables.map((variable) => left[variable])
  return fewer
}

/** The days of all solutions, from those for each day of a variable that cuts every cycle. */
function conditioned(domains: readonly DaySet[], network: Network, hub: number): DaySet[] {
  const possible = domains.map(() => noDays)
  for (const day of eachDay(domains[hub])) {
    const solution = withDay(domains, network, hub, day)
    solution?.forEach((days, variable) => (possible[variable] = unite(possible[variable], days)))
  }
  return possible
}

/** The days of all solutions, from asking of each whether it has one; a solution found speaks for the days of all variables. */
function witnessed(domains: readonly DaySet[], network: Network): DaySet[] {
  const open = domains.map((days) => count(days) > enumerable)
  // First and last days are sure to be solutions only where every relation was gone through day by day.
  const sure = !open.includes(true)
  const seen = domains.map(() => new Set<number>())
  for (const [variable, days] of domains.entries()) {
    if (open[variable]) continue
    for (const day of eachDay(days)) {
      if (seen[variable].has(day)) continue
      const solution = withDay(domains, network, variable, day)
      if (solution === null) continue
      seen[variable].add(day)
      if (sure) solution.forEach((left, each) => seen[each].add(left[0]).add(left[left.length - 1] - 1))
    }
  }
  return domains.map((days, variable) => {
    if (open[variable]) return days
    const runs: number[] = []
    for (const day of eachDay(days)) if (seen[variable].has(day)) addRun(runs, day, day + 1)
    return runs
  })
}

function withDay(domains: readonly DaySet[], network: Network, variable: number, day: number) {
  const fixed = domains.slice()
  fixed[variable] = [day, day + 1]
  return narrow(fixed, network, [variable])
}
