import { addMonths, bucketDays, bucketOf, type Grain } from '../../model/day.ts'
import {
  addRun,
  count,
  everyDay,
  eachDay,
  earliest,
  intersect,
  latest,
  noDays,
  sameDays,
  spread,
  unite,
  type DaySet,
} from '../../model/day-set.ts'
import { recurringDays, type Recurring } from './calendar.ts'

/*
 * What must hold between days, as relations of variables, and arc consistency over them.
 *
 * Every relation is such that of two pairs of days that satisfy it, the later days of both do too, and the earlier ones. A
 * new kind of relation must be so, because then what arc consistency leaves holds two assignments that satisfy everything: all
 * the first days, and all the last (Jeavons and Cooper, Tractable constraints on ordered domains, 1995).
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

export type Unary = Extract<Relation, { kind: 'among' | 'recurring' }>
export type Binary = Exclude<Relation, Unary>

/** All relations between two variables together; `x` < `y`. */
export interface Edge {
  readonly x: number
  readonly y: number
  readonly relations: readonly Binary[]
}

/** What must hold, by the variables it must hold of. */
export interface Network {
  readonly unary: readonly (readonly Unary[])[]
  readonly edges: readonly (readonly Edge[])[]
}

/** How many days a variable may have to be gone through one by one; above that its set may be too wide, never too narrow. */
export const enumerable = 1_500

/** Recurring days are only drawn up for stretches up to this long. */
const drawable = 60_000

/** Sorts what must hold by variables, of which there are so many. */
export function networkOf(variables: number, unary: readonly Unary[], edges: readonly Edge[]): Network {
  const network = {
    unary: Array.from({ length: variables }, (): Unary[] => []),
    edges: Array.from({ length: variables }, (): Edge[] => []),
  }
  for (const relation of unary) network.unary[relation.x].push(relation)
  for (const edge of edges) {
    network.edges[edge.x].push(edge)
    network.edges[edge.y].push(edge)
  }
  return network
}

/** Relations between the same two variables as one edge. */
export function edgesOf(relations: readonly Binary[]): Edge[] {
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

/** The same relation of variables that go by other numbers. */
export function renumber<Kind extends Relation>(relation: Kind, numbers: ReadonlyMap<number, number>): Kind {
  const x = numbers.get(relation.x)!
  return 'y' in relation ? { ...relation, x, y: numbers.get(relation.y)! } : { ...relation, x }
}

/** Whether a relation is one of a single variable. */
export function isUnary(relation: Relation): relation is Unary {
  return relation.kind === 'among' || relation.kind === 'recurring'
}

/** Whether a relation is one between two variables. */
export function isBinary(relation: Relation): relation is Binary {
  return !isUnary(relation)
}

/** Arc consistency: takes away each day that has no partner across some edge, beginning at the variables `touched`. */
export function narrow(
  domains: readonly DaySet[],
  { unary, edges }: Network,
  touched: Iterable<number>,
): DaySet[] | null {
  const left = domains.slice()
  const waiting = new Set(touched)
  for (const variable of waiting) {
    waiting.delete(variable)
    const days = alone(left[variable], unary[variable])
    if (days.length === 0) return null
    left[variable] = days
    for (const edge of edges[variable]) {
      const other = edge.x === variable ? edge.y : edge.x
      // A single day has nothing more to lose, and has taken away on the other end what does not go with it.
      if (isSingle(left[other]) && !waiting.has(other)) continue
      const kept = intersect(left[other], partners(edge, variable, days))
      if (kept.length === 0) return null
      if (sameDays(kept, left[other])) continue
      left[other] = kept
      waiting.add(other)
    }
  }
  return left
}

/** The days that satisfy what must hold of one variable alone. */
function alone(days: DaySet, relations: readonly Unary[]): DaySet {
  let left = days
  for (const relation of relations) if (relation.kind === 'among') left = intersect(left, relation.days)
  for (const relation of relations) {
    if (relation.kind === 'among' || left.length === 0 || tooLong(left)) continue
    left = intersect(left, recurringDays(relation.days, left[0], left[left.length - 1]))
  }
  return left
}

/** Whether only one day is left. */
export function isSingle(days: DaySet): boolean {
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
  return unbounded(relation.x === from ? ahead(relation, days) : back(relation, days))
}

/** Days that nothing bounds stay so, however far they are moved. */
function unbounded(days: DaySet): DaySet {
  const [first, last] = [earliest(days), latest(days)]
  if (days.length === 0 || (first !== null && last !== null)) return days
  return [first ?? everyDay[0], ...days.slice(1, -1), last === null ? everyDay[1] : last + 1]
}

/** The days `y` may have when `x` has these. */
function ahead(relation: Binary, days: DaySet): DaySet {
  switch (relation.kind) {
    case 'days':
      return relation.least > relation.most ? noDays : spread(days, relation.least, relation.most)
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
      return relation.least > relation.most ? noDays : spread(days, -relation.most, -relation.least)
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

/** Whether days reach too far for recurring days to be drawn up among them. */
export function tooLong(days: DaySet): boolean {
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
