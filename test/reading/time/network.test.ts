import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, bucketOf, dayOf, weekday, type Grain } from '../../../src/model/day.ts'
import { eachDay, everyDay, type DaySet } from '../../../src/model/day-set.ts'
import { setOf } from '../../model/days.ts'
import type { Recurring } from '../../../src/reading/time/calendar.ts'
import type { Relation } from '../../../src/reading/time/network.ts'
import { solve } from '../../../src/reading/time/solution.ts'

const start = dayOf(2024, 2, 20)
const window = 24

const weekdays = (wanted: number): Recurring => ({ calendar: { weekday: wanted } })

const variable = fc.nat({ max: 3 })
const day = fc.integer({ min: start, max: start + window - 1 })
const distance = (largest: number) =>
  fc
    .tuple(fc.integer({ min: -largest, max: largest }), fc.nat({ max: largest }))
    .map(([least, width]) => ({ least, most: least + width }))
const pair = fc
  .tuple(variable, variable)
  .filter(([x, y]) => x !== y)
  .map(([x, y]) => ({ x, y }))
const relation: fc.Arbitrary<Relation> = fc.oneof(
  fc
    .record({ x: variable, days: fc.uniqueArray(day, { minLength: 8 }) })
    .map(({ x, days }): Relation => ({ kind: 'among', x, days: setOf(days) })),
  fc
    .record({ x: variable, wanted: fc.integer({ min: 1, max: 7 }) })
    .map(({ x, wanted }): Relation => ({ kind: 'recurring', x, days: weekdays(wanted) })),
  fc.tuple(pair, distance(9)).map(([ends, reach]): Relation => ({ kind: 'days', ...ends, ...reach })),
  fc
    .tuple(pair, distance(1), fc.constantFrom<Grain>('week', 'month'))
    .map(([ends, reach, grain]): Relation => ({ kind: 'buckets', grain, ...ends, ...reach })),
  fc
    .tuple(
      pair,
      fc.constantFrom<Grain>('week', 'month'),
      fc.constantFrom<'before' | 'after'>('before', 'after'),
    )
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
function byForce(relations: readonly Relation[], variables: number): number[][] | null {
  const possible = Array.from({ length: variables }, () => new Set<number>())
  const days: number[] = []
  const place = (at: number): void => {
    if (at === variables) {
      if (relations.every((relation) => holds(relation, days)))
        days.forEach((one, index) => possible[index].add(one))
      return
    }
    for (let one = start; one < start + window; one++) {
      days[at] = one
      place(at + 1)
    }
  }
  place(0)
  return possible[0].size === 0 ? null : possible.map((set) => [...set].sort((one, other) => one - other))
}

test('exactly the days that some assignment has, as trying them all finds', () => {
  fc.assert(
    fc.property(fc.array(relation, { minLength: 1, maxLength: 7 }), (relations) => {
      const small = relations.filter((one) => one.x < 3 && (!('y' in one) || one.y < 3))
      const domains: DaySet[] = Array.from({ length: 3 }, () => [start, start + window])
      const solved = solve(domains, small)
      expect(solved === null ? null : solved.map((days) => [...eachDay(days)])).toEqual(byForce(small, 3))
    }),
    { numRuns: 60 },
  )
})

test('the order of relations does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(relation, { minLength: 1, maxLength: 9 }),
      fc.infiniteStream(fc.nat()),
      (relations, random) => {
        const domains: DaySet[] = Array.from({ length: 4 }, () => [start, start + window])
        const shuffled = relations
          .map((one) => ({ one, key: random.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ one }) => one)
        expect(solve(domains, shuffled)).toEqual(solve(domains, relations))
      },
    ),
    { numRuns: 100 },
  )
})

test('what nothing bounds stays open', () => {
  expect(solve([everyDay, everyDay], [{ kind: 'days', x: 0, y: 1, least: 2, most: 2 }])![0]).toEqual([
    everyDay[0],
    everyDay[1] - 2,
  ])
})

test('a thousand linked days over two years', () => {
  const relations: Relation[] = [{ kind: 'among', x: 0, days: [start, start + 730] }]
  for (let x = 0; x < 999; x++) relations.push({ kind: 'days', x, y: x + 1, least: 0, most: 2 })
  const days = solve(new Array<DaySet>(1000).fill(everyDay), relations)!
  expect(days[999]).toEqual([start, start + 730 + 999 * 2])
})

test('a day that no recurrence has is the occurrence of nothing', () => {
  const sunday = weekdays(7)
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
