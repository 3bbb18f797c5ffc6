import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addMonths, bucketOf, dayOf, isoDay, weekday, type Grain } from '../../../src/model/day.ts'
import { eachDay, everyDay, intersect, noDays, sameDays, type DaySet } from '../../../src/model/day-set.ts'
import type { Constraint } from '../../../src/reading/time/constraints.ts'
import { linkedDays } from '../../../eval/linked-days.ts'
import { setOf } from '../../model/days.ts'
import type { Recurring } from '../../../src/reading/time/calendar.ts'
import type { Relation } from '../../../src/reading/time/network.ts'
import { settle } from '../../../src/reading/time/resolve.ts'
import { solve } from '../../../src/reading/time/solution.ts'

// Every stretch but the decade and the century ends or begins in one of these windows.
const starts = [dayOf(2024, 2, 24), dayOf(2023, 12, 25)]
const window = 14
const variables = 4

const weekdays = (wanted: number): Recurring => ({ calendar: { weekday: wanted } })

const grains: readonly Grain[] = ['day', 'week', 'month', 'season', 'quarter', 'half', 'year']
const variable = fc.nat({ max: variables - 1 })
const distance = (largest: number) =>
  fc
    .tuple(fc.integer({ min: -largest, max: largest }), fc.nat({ max: largest }))
    .map(([least, width]) => ({ least, most: least + width }))
const pair = fc
  .tuple(variable, variable)
  .filter(([x, y]) => x !== y)
  .map(([x, y]) => ({ x, y }))

const binary: fc.Arbitrary<Relation> = fc.oneof(
  fc.tuple(pair, distance(6)).map(([ends, reach]): Relation => ({ kind: 'days', ...ends, ...reach })),
  fc
    .tuple(pair, distance(1), fc.constantFrom(...grains))
    .map(([ends, reach, grain]): Relation => ({ kind: 'buckets', grain, ...ends, ...reach })),
  fc
    .tuple(pair, fc.constantFrom(...grains), fc.constantFrom<'before' | 'after'>('before', 'after'))
    .map(([ends, grain, side]): Relation => ({ kind: 'part', ...ends, grain, side })),
  fc.tuple(pair, fc.integer({ min: -1, max: 0 })).map(([ends, least]): Relation => ({
    kind: 'months',
    ...ends,
    least,
    most: least + 1,
  })),
  fc
    .tuple(pair, fc.integer({ min: 1, max: 7 }), fc.constantFrom('next', 'last'))
    .map(([ends, wanted, way]): Relation => ({ kind: 'occurrence', ...ends, days: weekdays(wanted), way })),
)

/** Relations of four variables over a window of days, so many between two that there are cycles of all kinds. */
const network = fc.constantFrom(...starts).chain((start) => {
  const day = fc.integer({ min: start, max: start + window - 1 })
  const unary: fc.Arbitrary<Relation> = fc.oneof(
    fc
      .record({ x: variable, days: fc.uniqueArray(day, { minLength: 8 }) })
      .map(({ x, days }): Relation => ({ kind: 'among', x, days: setOf(days) })),
    fc
      .record({ x: variable, wanted: fc.integer({ min: 1, max: 7 }) })
      .map(({ x, wanted }): Relation => ({ kind: 'recurring', x, days: weekdays(wanted) })),
  )
  return fc.record({
    start: fc.constant(start),
    relations: fc
      .tuple(fc.array(unary, { maxLength: 2 }), fc.array(binary, { minLength: 1, maxLength: 9 }))
      .map((all) => all.flat()),
  })
})

function domainsFrom(start: number): DaySet[] {
  return Array.from({ length: variables }, () => [start, start + window])
}

/** The same things in another order. */
function shuffled<Kind>(things: readonly Kind[], keys: readonly number[]): Kind[] {
  return things
    .map((thing, index) => ({ thing, key: keys[index % keys.length] ^ (index * 7) }))
    .sort((one, other) => one.key - other.key)
    .map(({ thing }) => thing)
}

const keys = fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 })

function holds(relation: Relation, days: readonly number[]): boolean {
  const x = days[relation.x]
  switch (relation.kind) {
    case 'among':
      return [...eachDay(relation.days)].includes(x)
    case 'recurring':
      return recurs(relation.days, x)
    case 'days': {
      const apart = days[relation.y] - x
      return apart >= relation.least && apart <= relation.most
    }
    case 'buckets': {
      const apart = bucketOf(relation.grain, days[relation.y]) - bucketOf(relation.grain, x)
      return apart >= relation.least && apart <= relation.most
    }
    case 'part': {
      const apart = days[relation.y] - x
      const same = bucketOf(relation.grain, days[relation.y]) === bucketOf(relation.grain, x)
      return same && (relation.side === 'before' ? apart <= 0 : apart >= 0)
    }
    case 'months':
      return (
        days[relation.y] >= addMonths(x, relation.least) && days[relation.y] <= addMonths(x, relation.most)
      )
    case 'occurrence': {
      const step = relation.way === 'next' ? 1 : -1
      let found = x
      while (!recurs(relation.days, found)) found += step
      return days[relation.y] === found
    }
  }
}

/** Whether a day is one of weekdays that recur. */
function recurs(days: Recurring, day: number): boolean {
  return 'calendar' in days && weekday(day) === days.calendar.weekday
}

/** Every day of every variable that occurs in some assignment in which all holds. */
function byForce(relations: readonly Relation[], start: number): number[][] | null {
  const possible = Array.from({ length: variables }, () => new Set<number>())
  const days: number[] = []
  // A relation is looked at as soon as the last of its variables has a day.
  const ending = (at: number) => relations.filter((one) => Math.max(one.x, 'y' in one ? one.y : one.x) === at)
  const due = Array.from({ length: variables }, (_, at) => ending(at))
  const place = (at: number): void => {
    if (at === variables) days.forEach((one, index) => possible[index].add(one))
    else {
      for (let one = start; one < start + window; one++) {
        days[at] = one
        if (due[at].every((relation) => holds(relation, days))) place(at + 1)
      }
    }
  }
  place(0)
  return possible[0].size === 0 ? null : possible.map((set) => [...set].sort((one, other) => one - other))
}

test('exactly the days that some assignment has, as trying them all finds', () => {
  fc.assert(
    fc.property(network, ({ start, relations }) => {
      const solved = solve(domainsFrom(start), relations)
      expect(solved && solved.map((days) => [...eachDay(days)])).toEqual(byForce(relations, start))
    }),
    { numRuns: 200 },
  )
})

test('the order of relations does not matter', () => {
  fc.assert(
    fc.property(network, keys, ({ start, relations }, order) => {
      const domains = domainsFrom(start)
      expect(solve(domains, shuffled(relations, order))).toEqual(solve(domains, relations))
    }),
  )
})

/** Constraints as mentions make them; each has a cost and a mention of its own. */
const constraints = fc.tuple(network, keys).map(([{ start, relations }, costs]) => ({
  start,
  all: [...domainsFrom(start).map((days, x): Relation => ({ kind: 'among', x, days })), ...relations].map(
    (relation, index): Constraint => ({
      relation,
      hard: index < variables,
      cost: index < variables ? 2000 : Math.floor(costs[index % costs.length] / 100),
      code: 'time.named',
      values: {},
      mention: index,
    }),
  ),
}))

test('of constraints that cannot all hold the cheapest go, and none without need', () => {
  fc.assert(
    fc.property(constraints, ({ start, all }) => {
      const { kept, dropped, days } = settle(all, variables)
      const relationsOf = (some: readonly Constraint[]) => some.map(({ relation }) => relation)
      expect([...kept, ...dropped].map(({ mention }) => mention).sort((one, other) => one - other)).toEqual(
        all.map(({ mention }) => mention),
      )
      expect(days.slice(0, variables).map((set) => [...eachDay(set)])).toEqual(
        byForce(relationsOf(kept), start),
      )
      for (const one of dropped) {
        const worthMore = kept.filter(({ cost }) => cost >= one.cost)
        expect(byForce(relationsOf([...worthMore, one]), start)).toBeNull()
      }
    }),
    { numRuns: 50 },
  )
})

test('the order of constraints, and of the sentences they come from, does not matter', () => {
  fc.assert(
    fc.property(constraints, keys, ({ all }, order) => {
      const [one, other] = [settle(all, variables), settle(shuffled(all, order), variables)]
      expect(other.days).toEqual(one.days)
      expect(new Set(other.dropped)).toEqual(new Set(one.dropped))
    }),
  )
})

test('days, weeks, months and years after a day are those that Temporal counts', () => {
  const ends = { x: 0, y: 1 }
  const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) })
  const after = (from: number, relation: Relation): DaySet =>
    solve([[from, from + 1], everyDay], [relation])![1]
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 40 }), fc.nat({ max: 30 }), (from, least, width) => {
      const date = Temporal.PlainDate.from(isoDay(from))
      const most = least + width
      const numbered = (one: Temporal.PlainDate) => dayOf(one.year, one.month, one.day)
      const between = (first: Temporal.PlainDate, last: Temporal.PlainDate) => [
        numbered(first),
        numbered(last) + 1,
      ]
      expect(after(from, { kind: 'days', ...ends, least, most })).toEqual(
        between(date.add({ days: least }), date.add({ days: most })),
      )
      const monday = date.subtract({ days: date.dayOfWeek - 1 })
      expect(after(from, { kind: 'buckets', ...ends, grain: 'week', least, most })).toEqual(
        between(monday.add({ weeks: least }), monday.add({ weeks: most }).add({ days: 6 })),
      )
      const first = date.with({ day: 1 })
      expect(after(from, { kind: 'buckets', ...ends, grain: 'month', least, most })).toEqual(
        between(first.add({ months: least }), first.add({ months: most + 1 }).subtract({ days: 1 })),
      )
      expect(after(from, { kind: 'buckets', ...ends, grain: 'year', least, most })).toEqual(
        between(
          Temporal.PlainDate.from({ year: date.year + least, month: 1, day: 1 }),
          Temporal.PlainDate.from({ year: date.year + most, month: 12, day: 31 }),
        ),
      )
      expect(after(from, { kind: 'months', ...ends, least, most: most + 1 })).toEqual(
        between(date.add({ months: least }), date.add({ months: most + 1 })),
      )
    }),
  )
})

test('what nothing bounds stays open', () => {
  const days = (least: number, most: number): Relation => ({ kind: 'days', x: 0, y: 1, least, most })
  expect(solve([everyDay, everyDay], [days(2, 2)])).toEqual([everyDay, everyDay])
  expect(solve([everyDay, everyDay], [days(2, 9), days(-3, 0)])).toBeNull()
})

test('linked days of many articles are exact: each day left has a solution, and no other day has one', () => {
  const { domains, relations } = linkedDays(12)
  const solved = solve(domains, relations)!
  for (const [x, days] of solved.entries()) {
    if (x % 7 > 0) continue
    for (let day = days[0] - 2; day < days[days.length - 1] + 2; day += 3) {
      const fixed = solve(domains, [...relations, { kind: 'among', x, days: [day, day + 1] }])
      expect(fixed !== null).toBe(!sameDays(intersect(days, [day, day + 1]), noDays))
    }
  }
})

test('a day that no recurrence has is the occurrence of nothing', () => {
  const sunday = weekdays(7)
  const [start] = starts
  const monday = start + ((8 - weekday(start)) % 7)
  const relation: Relation = { kind: 'occurrence', x: 0, y: 1, days: sunday, way: 'next' }
  expect(
    solve(
      [
        [start, start + window],
        [monday, monday + 1],
      ],
      [relation],
    ),
  ).toBeNull()
})
