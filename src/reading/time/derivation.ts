import { everyDay, sameDays, type DaySet } from '../../model/day-set.ts'
import { publication, type Constraint } from './constraints.ts'
import { renumber } from './network.ts'
import { solve } from './solution.ts'

/** Of more constraints than this no least subset is looked for: that takes the square of their number for each date. Articles have some ten. */
const mostTogether = 40

/**
 * How to prove the dates of an article, of whose variables these are the `days`: a subset of its constraints of which none can be missed
 * (QuickXplain, Junker 2004) and that leaves a variable exactly the days it has. Constraints close by and sure ones are taken before others;
 * they come out in the order they went in. A date at the end of a long chain is proved from the days next to it alone, each of which has its own
 * derivation.
 */
export function derivations(
  constraints: readonly Constraint[],
  days: readonly DaySet[],
): (variable: number) => readonly Constraint[] {
  const network = new ConstraintNetwork(constraints)
  return (variable) => {
    const lists = [network.around(variable), network.chain(variable), constraints]
    const short = lists.filter(({ length }) => length <= mostTogether)
    const left = days[variable]
    const enough = short.find((some) => suffices(some, variable, left))
    if (enough !== undefined) return leastThatSuffices(enough, variable, left)
    return leastThatSuffices(network.on(variable), variable, left, days)
  }
}

/** A constraint as far as proving goes. */
type Step = Pick<Constraint, 'relation' | 'hard'>

/** The same, from the first of some lists of constraints that proves it; the last one must. */
export function deriveFrom<Kind extends Step>(
  candidates: readonly (readonly Kind[])[],
  variable: number,
  days: DaySet,
): readonly Kind[] {
  const last = candidates.length - 1
  const enough = candidates.find((some, index) => index === last || suffices(some, variable, days))!
  return leastThatSuffices(enough, variable, days)
}

/** What it takes of constraints to leave a variable its days, where others have, if nothing more is said, any. */
function leastThatSuffices<Kind extends Step>(
  enough: readonly Kind[],
  variable: number,
  days: DaySet,
  known?: readonly DaySet[],
): readonly Kind[] {
  const proves = (some: readonly Kind[]) => suffices(some, variable, days, known)
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

/** Constraints by the variables that they are on: an article may have thousands, and each date asks for those around it. */
class ConstraintNetwork {
  /** The places of the constraints that tie a variable to another, and of those on it alone. */
  private readonly ties = new Map<number, number[]>()
  private readonly alone = new Map<number, number[]>()
  /** What was found for each variable of a chain, which is the same for all of it. */
  private readonly chains = new Map<number, readonly Constraint[]>()

  constructor(private readonly constraints: readonly Constraint[]) {
    for (const [place, constraint] of constraints.entries()) {
      const ends = variablesOf([constraint])
      const on = ends.length > 1 ? this.ties : this.alone
      for (const end of ends) {
        const places = on.get(end)
        if (places === undefined) on.set(end, [place])
        else places.push(place)
      }
    }
  }

  /** The constraints on a variable, and those on what it is tied to that tie it to nothing else. */
  around(variable: number): readonly Constraint[] {
    const ties = this.ties.get(variable) ?? []
    return this.inOrder([...ties, ...this.aloneOn([variable, ...this.endsOf(ties)])])
  }

  /** The constraints on a variable. */
  on(variable: number): readonly Constraint[] {
    return this.inOrder([...(this.ties.get(variable) ?? []), ...this.aloneOn([variable])])
  }

  /** The constraints that ties lead to from a variable, without going by way of the day of publication. */
  chain(variable: number): readonly Constraint[] {
    const before = this.chains.get(variable)
    if (before !== undefined) return before
    const tied = new Set([variable])
    const ties = new Set<number>()
    for (const end of tied) {
      if (end === publication) continue
      for (const place of this.ties.get(end) ?? []) {
        ties.add(place)
        for (const other of this.endsOf([place])) tied.add(other)
      }
    }
    const chain = this.inOrder([...ties, ...this.aloneOn(tied)])
    for (const end of tied) if (end !== publication || variable === publication) this.chains.set(end, chain)
    return chain
  }

  private endsOf(places: readonly number[]): number[] {
    return variablesOf(places.map((place) => this.constraints[place]))
  }

  private aloneOn(variables: Iterable<number>): number[] {
    return [...variables].flatMap((end) => this.alone.get(end) ?? [])
  }

  private inOrder(places: readonly number[]): readonly Constraint[] {
    return [...new Set(places)].sort((one, other) => one - other).map((place) => this.constraints[place])
  }
}

/** Whether constraints leave a variable its days; `known` are those that the others have. */
function suffices(
  constraints: readonly Step[],
  variable: number,
  days: DaySet,
  known?: readonly DaySet[],
): boolean {
  const numbers = [...new Set([variable, ...variablesOf(constraints)])]
  const small = new Map(numbers.map((number, index) => [number, index]))
  const relations = constraints.map(({ relation }) => renumber(relation, small))
  const domains = numbers.map((number) => (number === variable ? everyDay : (known?.[number] ?? everyDay)))
  const solution = solve(domains, relations)
  return solution !== null && sameDays(solution[0], days)
}

function variablesOf(constraints: readonly Step[]): number[] {
  return constraints.flatMap(({ relation }) => ('y' in relation ? [relation.x, relation.y] : [relation.x]))
}
