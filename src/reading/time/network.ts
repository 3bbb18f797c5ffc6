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

/*
 * Day variables and what must hold between them. `solve` leaves of each variable exactly the days that occur in some
 * assignment that satisfies everything: arc consistency is exact where the relations form a forest, and fixing the days of
 * one variable on each cycle makes them one.
 */

/** A set of days that recurs for ever (Sundays, Easter, every May): those of its days that a span may hold. */
export type Recurring = (from: number, to: number) => DaySet

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

type Binary = Exclude<Relation, { kind: 'among' | 'recurring' }>

/** What can be turned round and merged: months cannot, because their ends differ in length. */
type Countable = Extract<Relation, { kind: 'days' | 'buckets' }>

/** How many days a variable may have to be fixed one by one; above that its set may be too wide, never too narrow. */
const conditionable = 1_500

/** Recurring days are only drawn up for stretches up to this long. */
const drawable = 60_000

/**
 * The days left to each variable, or null when nothing satisfies all relations. `domains` are what is known beforehand;
 * the answer is a new array.
 */
export function solve(domains: readonly DaySet[], relations: readonly Relation[]): DaySet[] | null {
  const merged = merge(relations)
  return solveMerged(domains, merged)
}

function solveMerged(domains: readonly DaySet[], relations: readonly Relation[]): DaySet[] | null {
  const narrowed = narrow(domains, relations)
  if (narrowed === null) return null
  const cut = cutVariable(narrowed, relations)
  if (cut < 0) return narrowed
  const result: DaySet[] = narrowed.map(() => noDays)
  for (const day of eachDay(narrowed[cut])) {
    const fixed = narrowed.slice()
    fixed[cut] = [day, day + 1]
    const solution = solveMerged(fixed, relations)
    if (solution === null) continue
    for (let variable = 0; variable < result.length; variable++) {
      result[variable] = unite(result[variable], solution[variable])
    }
  }
  return result[cut].length === 0 ? null : result
}

/** Relations of one kind between the same two variables become one, so that they are no cycle. */
function merge(relations: readonly Relation[]): Relation[] {
  const merged: Relation[] = []
  const byPair = new Map<string, number>()
  for (const relation of relations) {
    if (!isBinary(relation) || relation.kind === 'occurrence' || relation.kind === 'months') {
      merged.push(relation)
      continue
    }
    const straight = relation.x < relation.y ? relation : turn(relation)
    const key = `${straight.kind} ${straight.x} ${straight.y} ${straight.kind === 'buckets' ? straight.grain : ''}`
    const before = byPair.get(key)
    if (before === undefined) {
      byPair.set(key, merged.length)
      merged.push(straight)
    } else {
      const other = merged[before] as Countable
      merged[before] = {
        ...straight,
        least: Math.max(straight.least, other.least),
        most: Math.min(straight.most, other.most),
      }
    }
  }
  return merged
}

/** The same relation seen from the other end. */
function turn(relation: Countable): Countable {
  return { ...relation, x: relation.y, y: relation.x, least: -relation.most, most: -relation.least }
}

function isBinary(relation: Relation): relation is Binary {
  return relation.kind !== 'among' && relation.kind !== 'recurring'
}

/** Arc consistency: takes away each day that has no partner across some relation, until nothing changes. */
function narrow(domains: readonly DaySet[], relations: readonly Relation[]): DaySet[] | null {
  const left = domains.slice()
  const keep = (variable: number, days: DaySet): boolean => {
    const kept = intersect(left[variable], days)
    if (sameDays(kept, left[variable])) return false
    left[variable] = kept
    return true
  }
  for (let changed = true; changed;) {
    changed = false
    for (const relation of relations) {
      if (relation.kind === 'among') changed = keep(relation.x, relation.days) || changed
      else if (relation.kind === 'recurring') {
        const domain = left[relation.x]
        if (tooLong(domain)) continue
        changed = keep(relation.x, relation.days(domain[0], domain[domain.length - 1])) || changed
      } else {
        changed = keep(relation.y, ahead(relation, left[relation.x])) || changed
        changed = keep(relation.x, back(relation, left[relation.y])) || changed
      }
      const { x } = relation
      if (left[x].length === 0 || (isBinary(relation) && left[relation.y].length === 0)) return null
    }
  }
  return left
}

/** The days `y` may have when `x` has these. */
function ahead(relation: Binary, days: DaySet): DaySet {
  switch (relation.kind) {
    case 'days':
      return spread(days, relation.least, relation.most)
    case 'buckets':
      return spreadBuckets(relation.grain, days, relation.least, relation.most)
    case 'months':
      return eachRun(days, (from, to) => [
        addMonths(from, relation.least),
        addMonths(to - 1, relation.most) + 1,
      ])
    case 'occurrence': {
      if (tooLong(days)) return everyDay
      const find = relation.way === 'next' ? runAfter : runBefore
      const runs: number[] = []
      for (let i = 0; i < days.length; i += 2) {
        const within = relation.days(find(relation.days, days[i])[0], find(relation.days, days[i + 1] - 1)[1])
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
      return eachRun(days, (from, to) => {
        const [first, last] = [runAfter(relation.days, from), runAfter(relation.days, to - 1)]
        if (relation.way === 'next') return [runBefore(relation.days, first[0] - 1)[1], last[1]]
        return [first[0], runAfter(relation.days, last[1])[0]]
      })
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
    const runs = days(day - year, day + reach)
    for (let i = 0; i < runs.length; i += 2) if (runs[i + 1] > day) return [runs[i], runs[i + 1]]
  }
  return [everyDay[1], everyDay[1]]
}

/** The last run that begins by a day. */
function runBefore(days: Recurring, day: number): readonly [number, number] {
  for (const reach of [year, leapYears]) {
    const runs = days(day - reach, day + year)
    for (let i = runs.length - 2; i >= 0; i -= 2) if (runs[i] <= day) return [runs[i], runs[i + 1]]
  }
  return [everyDay[0], everyDay[0]]
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

/**
 * The variable to fix next: the one on a cycle with most relations to others (the first of these), or -1 when the
 * relations between variables that still have a choice form a forest.
 */
function cutVariable(domains: readonly DaySet[], relations: readonly Relation[]): number {
  const open = domains.map((days) => count(days) > 1)
  let edges = relations.filter(isBinary).filter(({ x, y }) => x !== y && open[x] && open[y])
  const degree = new Array<number>(domains.length).fill(0)
  for (;;) {
    degree.fill(0)
    for (const { x, y } of edges) {
      degree[x]++
      degree[y]++
    }
    const cyclic = edges.filter(({ x, y }) => degree[x] > 1 && degree[y] > 1)
    if (cyclic.length === edges.length) break
    edges = cyclic
  }
  let cut = -1
  for (let variable = 0; variable < domains.length; variable++) {
    if (degree[variable] === 0 || count(domains[variable]) > conditionable) continue
    if (cut < 0 || degree[variable] > degree[cut]) cut = variable
  }
  return cut
}
