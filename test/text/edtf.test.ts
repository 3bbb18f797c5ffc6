// @ts-expect-error the package has no types
import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEdtf } from '../../src/text/edtf.ts'

test.each([
  '2025',
  '2025-04',
  '2025-04-11',
  '2024-02-29',
  '2025-04~',
  '2025-04-11?',
  '2025-04-1X',
  '2025-XX',
  '2025-21',
  '2025-04/2025-06',
  '2025-04-10/..',
  '../2025',
  '2025/2025-04-10',
  '[2025-04-10,2025-04-12]',
  '[..2025-04-10]',
  '{2025-04-10..2025-04-12}',
])('%s exists', (value) => {
  expect(isEdtf(value)).toBe(true)
  expect(() => edtf(value)).not.toThrow()
})

test.each([
  '2025-13',
  '2025-02-29',
  '2025-04-31',
  '2025-4',
  '11-04-2025',
  'april',
  '',
  '/',
  '[]',
  '2025-04-',
  '2025/2026/2027',
  '2025/2024',
  '2025-04-11/2025-04-10',
  '2025-05-01/2025-04',
  '[2025-04-12..2025-04-10]',
])('%s does not', (value) => {
  expect(isEdtf(value)).toBe(false)
})

test('agrees with the calendar on days', () => {
  const day = fc.tuple(
    fc.integer({ min: 1800, max: 2100 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  fc.assert(
    fc.property(day, ([year, month, date]) => {
      const real = new Date(Date.UTC(year, month - 1, date))
      const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date
      expect(isEdtf([year, month, date].map((part) => String(part).padStart(2, '0')).join('-'))).toBe(exists)
    }),
  )
})
