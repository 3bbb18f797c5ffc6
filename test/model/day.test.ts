import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addMonths,
  bucketDays,
  bucketOf,
  civil,
  dayOf,
  easter,
  grains,
  isoDay,
  isoWeek,
  periodOf,
  weekStart,
  weekday,
} from '../../src/model/day.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const dates = fc
  .record({
    year: fc.integer({ min: 1, max: 3000 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((fields) => Temporal.PlainDate.from(fields, { overflow: 'constrain' }))
const days = dates.map((date) => ({ date, day: dayOf(date.year, date.month, date.day) }))

test('days, ISO weeks and months as Temporal counts them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), ({ date, day }, months) => {
      expect(day).toBe(epoch.until(date).days)
      expect(civil(day)).toEqual({ year: date.year, month: date.month, day: date.day })
      expect(isoDay(day)).toBe(date.toString())
      expect(weekday(day)).toBe(date.dayOfWeek)
      expect(isoWeek(day)).toEqual({ year: date.yearOfWeek, week: date.weekOfYear })
      expect(weekStart(date.yearOfWeek!, date.weekOfYear!)).toBe(day - date.dayOfWeek + 1)
      expect(isoDay(addMonths(dayOf(2024, 1, 31), months))).toBe(
        Temporal.PlainDate.from('2024-01-31').add({ months }).toString(),
      )
    }),
  )
})

test('every day lies in the bucket that its bucket holds, and buckets meet', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...grains), ({ day }, grain) => {
      const bucket = bucketOf(grain, day)
      const { from, to } = bucketDays(grain, bucket)
      expect(from <= day && day < to).toBe(true)
      expect(bucketDays(grain, bucket + 1).from).toBe(to)
      expect(bucketOf(grain, to)).toBe(bucket + 1)
    }),
  )
})

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2038, '2038-04-25'],
])('Easter of %i', (year, day) => expect(isoDay(easter(year))).toBe(day))

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-12', '2024-12-01', '2024-12-31'],
  ['2024-06-25', '2024-06-25', '2024-06-25'],
])('the days of %s', (edtf, first, last) => {
  const { from, to } = periodOf(edtf)!
  expect([isoDay(from), isoDay(to - 1)]).toEqual([first, last])
})

test.each(['2024-13', '2024-02-30', '24-06', 'yesterday', '2024-6'])('%s is no period', (edtf) =>
  expect(periodOf(edtf)).toBeNull(),
)
