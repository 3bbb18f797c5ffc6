import { expect, test } from 'vitest'
import { isoDay } from '../../../../src/model/day.ts'
import { newsMonths } from '../../../../src/faces/web/timeline/months.ts'

const months = (...published: (string | null)[]) =>
  newsMonths(published.map((date) => ({ published: date }))).map((day) => isoDay(day).slice(0, 7))

test.each([
  [['2024-06-25'], ['2024-05', '2024-06', '2024-07', '2024-08']],
  [
    ['2024-06', '2024-05-31', null],
    ['2024-04', '2024-05', '2024-06', '2024-07', '2024-08'],
  ],
  [
    ['2023-12', '2024-01'],
    ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03'],
  ],
  [[null], []],
])('articles of %j span the months %j', (published, expected) => {
  expect(months(...published)).toEqual(expected)
})
