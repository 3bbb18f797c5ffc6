import { addMonths, bucketDays, bucketOf, type Grain } from '../../model/day.ts'
import {
  addRun,
  count,
  everyDay,
  eachDay,
  intersect,
  noDays,
  sameDays,
  spread,
  unite,
  type DaySet,
} from '../../model/day-set.ts'
import { recurringDays, type Recurring } from './calendar.ts'

/*
 * Day variables and what must hold between them. `solve` leaves of each variable exactly the days that occur in some
 * assignment that satisfies everything: arc consistency is exact where the relations form a forest, and days on cycles are
 * tried by fixing them.
 */

/** Something that must hold of one or two variables, which go by number. */
export type Relation =
  /** `x` is one of these days. */
  | { readonly kind: 'among'; readonly x: number; readonly days: DaySet }
  /** `x` is one of days that recur. */
  | { readonly kind: 'recurring'; readonly x: number; readonly days: Recurring }
  /** `y` is at least `least` and at most `most` days after `x`. */
  | Distance<'days'>
  /** The same, counted in calendar stretches: the month of `y` is `least` to `most` months after that of `x`. */
  | (Distance<'buckets'> & { readonly grain: Grain })
  /** `y` lies in the same stretch as `x`, and not after it, or not before it. */
  | {
      readonly kind: 'part'
      readonly x: number
      readonly y: number
      readonly grain: Grain
      readonly side: 'before' | 'after'
    }
  /** `y` lies between the dates `least` and `most` calendar months after `x`; `least` < `most`. */
  | Distance<'months'>
  /** `y` lies in the first run of the recurring days that ends after `x`, or in the last that begins by `x`. */
  | {
      readonly kind: 'occurrence'
      readonly x: number
      readonly y: number
      readonly days: Recurring
      readonly way: 'next' | 'last'
    }

interface Distance<Kind> {
  readonly kind: Kind
  readonly x: number
  readonly y: number
  readonly least: number
  readonly most: number
}

type Unary = Extract<Relation, { kind: 'among' | 'recurring' }>
type Binary = Exclude<Relation, Unary>

/** All relations between two variables together; `x` < `y`. */
interface Edge {
  readonly x: number
  readonly y: number
  readonly relations: readonly Binary[]
}

/** How many days a variable may have to be gone through one by one; above that its set may be too wide, never too narrow. */
const enumerable = 1_500

/** How many times edges are gone over for the exact days on cycles that no one variable cuts. */
const mostWork = 300_000

/** Recurring days are only drawn up for stretches up to this long. */
const drawable = 60_000

/**
 * The days left to each variable, or null when nothing satisfies all relations. `domains` are what is known beforehand;
 * the answer is a new array.
 */
export function solve(domains: readonly DaySet[], relations: readonly Relation[]): DaySet[] | null {
  const unary = relations.filter((relation) => !isBinary(relation)) as Unary[]
  return solveEdges(domains, unary, edgesOf(relations.filter(isBinary)))
}

function solveEdges(
  domains: readonly DaySet[],
  unary: readonly Unary[],
  edges: readonly Edge[],
): DaySet[] | null {
  const narrowed = narrow(domains, unary, edges)
  if (narrowed === null) return null
  const cycles = cyclic(narrowed, edges)
  const cut = busiest(narrowed, cycles)
  if (cut < 0) return narrowed
  const uncut = cycles.filter(({ x, y }) => x !== cut && y !== cut)
  const possible =
    cyclic(narrowed, uncut).length === 0 ? throughCut(narrowed, cycles, cut) : dayByDay(narrowed, cycles)
  if ([...possible.values()].some((days) => days.length === 0)) return null
  // What hangs on a cycle as a tree follows from the exact days of the variable it hangs on.
  return narrow(
    narrowed.map((days, variable) => possible.get(variable) ?? days),
    unary,
    edges,
  )
}

/** The exact days on cycles that all go through one variable: with a day of that fixed, the rest is a tree. */
function throughCut(domains: readonly DaySet[], cycles: readonly Edge[], cut: number): Map<number, DaySet> {
  const possible = new Map(cycles.flatMap(({ x, y }) => [x, y]).map((variable) => [variable, noDays]))
  for (const day of eachDay(domains[cut])) {
    const solution = narrow(withDay(domains, cut, day), [], cycles)
    if (solution === null) continue
    for (const [variable, days] of possible) possible.set(variable, unite(days, solution[variable]))
  }
  return possible
}

/**
 * The exact days on cycles of any form. Every relation leaves, for a later day of one end, no earlier days of the other, so
 * where arc consistency leaves something the latest days left are an assignment (Jeavons and Cooper 1995): a day is possible
 * when it can be fixed. Where that is too much work all days stay, of which the first and last are exact.
 */
function dayByDay(domains: readonly DaySet[], cycles: readonly Edge[]): Map<number, DaySet> {
  const variables = [...degrees(cycles).keys()].filter((variable) => count(domains[variable]) <= enumerable)
  const fixings = variables.reduce((sum, variable) => sum + count(domains[variable]), 0)
  if (fixings * cycles.length > mostWork) return new Map()
  return new Map(
    variables.map((variable) => {
      const days: number[] = []
      for (const day of eachDay(domains[variable])) {
        if (narrow(withDay(domains, variable, day), [], cycles) !== null) addRun(days, day, day + 1)
      }
      return [variable, days]
    }),
  )
}

function withDay(domains: readonly DaySet[], variable: number, day: number): DaySet[] {
  const fixed = domains.slice()
  fixed[variable] = [day, day + 1]
  return fixed
}

function edgesOf(relations: readonly Binary[]): Edge[] {
  const edges = new Map<string, { x: number; y: number; relations: Binary[] }>()
  for (const relation of relations) {
    const [x, y] = [Math.min(relation.x, relation.y), Math.max(relation.x, relation.y)]
    const edge = edges.get(`${x} ${y}`)
    if (edge === undefined) edges.set(`${x} ${y}`, { x, y, relations: [relation] })
    else addRelation(edge.relations, relation)
  }
  return [...edges.values()]
}

/** Two distances in days between the same variables are one. */
function addRelation(relations: Binary[], relation: Binary): void {
  const same = relations.findIndex(
    (one) => one.kind === 'days' && relation.kind === 'days' && one.x === relation.x && one.y === relation.y,
  )
  const before = relations[same]
  if (before?.kind !== 'days' || relation.kind !== 'days') relations.push(relation)
  else {
    const least = Math.max(before.least, relation.least)
    relations[same] = { ...relation, least, most: Math.min(before.most, relation.most) }
  }
}

function isBinary(relation: Relation): relation is Binary {
  return relation.kind !== 'among' && relation.kind !== 'recurring'
}

/** Arc consistency: takes away each day that has no partner across some edge, until nothing changes. */
function narrow(
  domains: readonly DaySet[],
  unary: readonly Unary[],
  edges: readonly Edge[],
): DaySet[] | null {
  const left = domains.slice()
  const keep = (variable: number, days: DaySet): boolean => {
    const kept = intersect(left[variable], days)
    if (sameDays(kept, left[variable])) return false
    left[variable] = kept
    return true
  }
  for (let changed = true; changed;) {
    changed = false
    for (const relation of unary) {
      const { x } = relation
      if (relation.kind === 'among') changed = keep(x, relation.days) || changed
      else if (!tooLong(left[x])) {
        changed = keep(x, recurringDays(relation.days, left[x][0], left[x][left[x].length - 1])) || changed
      }
      if (left[x].length === 0) return null
    }
    for (const edge of edges) {
      const { x, y } = edge
      // Against a single day the other end is exact at once, and has nothing to say back.
      const single = isSingle(left[x]) ? x : isSingle(left[y]) ? y : null
      if (single !== y) changed = keep(y, partners(edge, x, left[x])) || changed
      if (single !== x) changed = keep(x, partners(edge, y, left[y])) || changed
      if (left[x].length === 0 || left[y].length === 0) return null
    }
  }
  return left
}

function isSingle(days: DaySet): boolean {
  return days.length === 2 && days[1] - days[0] === 1
}

/** The days the other end of an edge may have when the variable `from` has these. */
function partners({ relations }: Edge, from: number, days: DaySet): DaySet {
  if (relations.length === 1) return across(relations[0], from, days)
  const together = (some: DaySet): DaySet =>
    relations.map((relation) => across(relation, from, some)).reduce(intersect)
  // Several relations agree on a partner only day by day.
  if (count(days) > enumerable) return together(days)
  let all = noDays
  for (const day of eachDay(days)) all = unite(all, together([day, day + 1]))
  return all
}

function across(relation: Binary, from: number, days: DaySet): DaySet {
  return relation.x === from ? ahead(relation, days) : back(relation, days)
}

/** The edges on cycles (and on ways between them), among variables that still have a choice. */
function cyclic(domains: readonly DaySet[], edges: readonly Edge[]): readonly Edge[] {
  let left = edges.filter(({ x, y }) => count(domains[x]) > 1 && count(domains[y]) > 1)
  for (;;) {
    const degree = degrees(left)
    const rest = left.filter(({ x, y }) => degree.get(x)! > 1 && degree.get(y)! > 1)
    if (rest.length === left.length) return rest
    left = rest
  }
}

function degrees(edges: readonly Edge[]): Map<number, number> {
  const degree = new Map<number, number>()
  for (const { x, y } of edges) {
    degree.set(x, (degree.get(x) ?? 0) + 1)
    degree.set(y, (degree.get(y) ?? 0) + 1)
  }
  return degree
}

/** The variable with most edges, the lowest of these, of those that can be gone through; -1 for none. */
function busiest(domains: readonly DaySet[], edges: readonly Edge[]): number {
  let best = -1
  const degree = degrees(edges)
  for (const variable of [...degree.keys()].sort((one, other) => one - other)) {
    if (count(domains[variable]) > enumerable) continue
    if (best < 0 || degree.get(variable)! > degree.get(best)!) best = variable
  }
  return best
}

/** The days `y` may have when `x` has these. */
function ahead(relation: Binary, days: DaySet): DaySet {
  switch (relation.kind) {
    case 'days':
      return spread(days, relation.least, relation.most)
    case 'buckets':
      return spreadBuckets(relation.grain, days, relation.least, relation.most)
    case 'part':
      return partOfBucket(relation.grain, relation.side, days)
    case 'months':
      return eachRun(days, (from, to) => [
        addMonths(from, relation.least),
        addMonths(to - 1, relation.most) + 1,
      ])
    case 'occurrence': {
      if (tooLong(days)) return everyDay
      const runs: number[] = []
      for (let i = 0; i < days.length; i += 2) {
        const find = relation.way === 'next' ? runAfter : runBefore
        const [first, last] = [find(relation.days, days[i]), find(relation.days, days[i + 1] - 1)]
        const within = recurringDays(relation.days, first[0], last[1])
        for (let run = 0; run < within.length; run += 2) addRun(runs, within[run], within[run + 1])
      }
      return runs
    }
  }
}

/** The days `x` may have when `y` has these. */
function back(relation: Binary, days: DaySet): DaySet {
  switch (relation.kind) {
    case 'days':
      return spread(days, -relation.most, -relation.least)
    case 'buckets':
      return spreadBuckets(relation.grain, days, -relation.most, -relation.least)
    case 'part':
      return partOfBucket(relation.grain, relation.side === 'before' ? 'after' : 'before', days)
    case 'months':
      return eachRun(days, (start, end) => {
        let from = addMonths(start, -relation.most) - 3
        while (addMonths(from, relation.most) < start) from++
        let to = addMonths(end - 1, -relation.least) + 3
        while (addMonths(to, relation.least) > end - 1) to--
        return [from, to + 1]
      })
    case 'occurrence':
      if (tooLong(days)) return everyDay
      return eachRun(
        intersect(days, recurringDays(relation.days, days[0], days[days.length - 1])),
        (from, to) => {
          const [first, last] = [runAfter(relation.days, from), runAfter(relation.days, to - 1)]
          return relation.way === 'next'
            ? [runBefore(relation.days, first[0] - 1)[1], last[1]]
            : [first[0], runAfter(relation.days, last[1])[0]]
        },
      )
  }
}

function eachRun(days: DaySet, image: (from: number, to: number) => readonly [number, number]): DaySet {
  const runs: number[] = []
  for (let i = 0; i < days.length; i += 2) addRun(runs, ...image(days[i], days[i + 1]))
  return runs
}

function tooLong(days: DaySet): boolean {
  return days[days.length - 1] - days[0] > drawable
}

/** No run is longer than this, and runs that come every year are no farther apart. */
const year = 450

/** Some days come in leap years alone, and there was none in 1900. */
const leapYears = 3_100

/** The first run that ends after a day. */
function runAfter(days: Recurring, day: number): readonly [number, number] {
  for (const reach of [year, leapYears]) {
    const runs = recurringDays(days, day - year, day + reach)
    for (let i = 0; i < runs.length; i += 2) if (runs[i + 1] > day) return [runs[i], runs[i + 1]]
  }
  return [everyDay[1], everyDay[1]]
}

/** The last run that begins by a day. */
function runBefore(days: Recurring, day: number): readonly [number, number] {
  for (const reach of [year, leapYears]) {
    const runs = recurringDays(days, day - reach, day + year)
    for (let i = runs.length - 2; i >= 0; i -= 2) if (runs[i] <= day) return [runs[i], runs[i + 1]]
  }
  return [everyDay[0], everyDay[0]]
}

function partOfBucket(grain: Grain, side: 'before' | 'after', days: DaySet): DaySet {
  return eachRun(days, (from, to) =>
    side === 'before'
      ? [bucketDays(grain, bucketOf(grain, from)).from, to]
      : [from, bucketDays(grain, bucketOf(grain, to - 1)).to],
  )
}

function spreadBuckets(grain: Grain, days: DaySet, least: number, most: number): DaySet {
  const runs: number[] = []
  for (let i = 0; i < days.length; i += 2) {
    const first = bucketOf(grain, days[i]) + least
    const last = bucketOf(grain, days[i + 1] - 1) + most
    addRun(runs, bucketDays(grain, first).from, bucketDays(grain, last).to)
  }
  return runs
}
