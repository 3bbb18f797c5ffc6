// @ts-expect-error the package has no types
import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketDays, bucketOf, dayOf, type Grain } from '../../../src/model/day.ts'
import { daysOf, earliest, latest } from '../../../src/model/day-set.ts'
import { setOf } from '../../model/days.ts'
import { edtfOf } from '../../../src/reading/time/edtf.ts'

const june = dayOf(2024, 6, 1)

test('whatever the days, it is EDTF', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: june, max: june + 70 }), { minLength: 1 }), (days) => {
      const set = setOf(days)
      expect(() => edtf(edtfOf(set, earliest(set), latest(set))!)).not.toThrow()
    }),
  )
})

test.each<[Grain, string]>([
  ['day', '2024-06-01'],
  ['month', '2024-06'],
  ['season', '2024-22'],
  ['year', '2024'],
  ['decade', '202X'],
  ['century', '[2001..2100]'],
])('a whole %s', (grain, expected) => {
  const days = daysOf(bucketDays(grain, bucketOf(grain, june)))
  expect(edtfOf(days, earliest(days), latest(days))).toBe(expected)
  expect(() => edtf(expected)).not.toThrow()
})

test('several days, and open ends', () => {
  expect(edtfOf(setOf([june, june + 7, june + 8, june + 10, june + 11, june + 12]), june, june + 12)).toBe(
    '[2024-06-01,2024-06-08,2024-06-09,2024-06-11..2024-06-13]',
  )
  expect(edtfOf([-1_000_000, june], null, june - 1)).toBe('[..2024-05-31]')
  expect(edtfOf([], null, null)).toBeNull()
})
