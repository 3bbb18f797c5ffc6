import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  count,
  eachDay,
  everyDay,
  earliest,
  intersect,
  latest,
  noDays,
  spread,
  unite,
} from '../../src/model/day-set.ts'
import { setOf } from './days.ts'

const some = fc.uniqueArray(fc.integer({ min: -20, max: 20 }))
const members = (set: readonly number[]) => new Set(eachDay(set))

test('sets of days do what sets of numbers do', () => {
  fc.assert(
    fc.property(
      some,
      some,
      fc.integer({ min: -5, max: 5 }),
      fc.nat({ max: 4 }),
      (one, other, least, width) => {
        const [a, b] = [setOf(one), setOf(other)]
        expect(members(intersect(a, b))).toEqual(
          new Set(one.filter((day) => other.includes(day)).sort((x, y) => x - y)),
        )
        expect(members(unite(a, b))).toEqual(new Set([...one, ...other]))
        expect(count(a)).toBe(one.length)
        const reached = one.flatMap((day) =>
          Array.from({ length: width + 1 }, (_, step) => day + least + step),
        )
        expect(members(spread(a, least, least + width))).toEqual(new Set(reached))
      },
    ),
  )
})

test('runs are in order and never touch', () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      const runs = unite(setOf(one), setOf(other))
      for (let i = 1; i < runs.length; i++) expect(runs[i]).toBeGreaterThan(runs[i - 1])
    }),
  )
})

test('bounds', () => {
  expect([earliest(setOf([3, 1])), latest(setOf([3, 1]))]).toEqual([1, 3])
  expect([earliest(everyDay), latest(spread(everyDay, -5, -5))]).toEqual([null, null])
  expect([earliest(noDays), latest(noDays)]).toEqual([null, null])
})
