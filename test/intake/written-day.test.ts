import { expect, test } from 'vitest'
import { isDateLine, writtenDay } from '../../src/intake/written-day.ts'
import { pack } from './taken.ts'

test.each([
  ['2024-03-04T23:30:00Z', '2024-03-05'],
  ['2024-03-04T22:30:00.000Z', '2024-03-04'],
  ['2024-07-04T22:30:00+00:00', '2024-07-05'],
  ['2024-03-04T23:30:00+01:00', '2024-03-04'],
  ['2024-03-04T23:30:00-05:00', '2024-03-04'],
  ['Mon, 04 Mar 2024 23:15:00 GMT', '2024-03-05'],
  ['Mon, 04 Mar 2024 23:15:00 +0100', '2024-03-04'],
  ['20240304T101500', '2024-03-04'],
  ['20240304', '2024-03-04'],
  ['maandag 4 maart 2024', '2024-03-04'],
  ['March 4, 2024 Monday', '2024-03-04'],
  ['2024-03', '2024-03'],
  ['2024-02-30T10:00:00Z', null],
  ['gisteren', null],
  ['', null],
])('%s is the day %s', (written, day) => {
  expect(writtenDay(written, pack)).toBe(day)
})

test.each([
  ['4 maart 2024', true],
  ['maandag 4 maart 2024 10:32', true],
  ['March 4, 2024 Monday', true],
  ['maart 2024', true],
  ['Begroting 2024', false],
  ['Op 4 maart 2024 brandde het gemaal af.', false],
  ['4 maart 2024 was de dag waarop het gemaal bij Oudermade afbrandde', false],
])('“%s” as a date alone: %s', (line, is) => {
  expect(isDateLine(line, pack)).toBe(is)
})
