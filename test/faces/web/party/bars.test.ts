import { expect, test } from 'vitest'
import { barOf, reachOf } from '../../../../src/faces/web/party/bars.ts'
import { isoDay } from '../../../../src/model/day.ts'

const drawn = (tenure: Parameters<typeof barOf>[0]) => {
  const bar = barOf(tenure)
  const run = ({ from, to }: { from: number; to: number }) => `${isoDay(from)}..${isoDay(to - 1)}`
  return (
    bar && {
      sure: bar.sure && run(bar.sure),
      unsure: bar.unsure.map(run),
      open: [bar.isOpen.from, bar.isOpen.to],
    }
  )
}

test.each([
  [
    'both ends to the day',
    { from: '2024-05-14', to: '2025-05-12', at: null },
    { sure: '2024-05-14..2025-05-12', unsure: [], open: [false, false] },
  ],
  [
    'a year for its beginning, and no end',
    { from: '2019', to: null, at: { first: '2024-03-01', last: '2024-06-02' } },
    { sure: '2019-12-31..2024-06-02', unsure: ['2019-01-01..2019-12-31'], open: [false, true] },
  ],
  [
    'only spoken of on one day',
    { from: null, to: null, at: { first: '2024-03-01', last: '2024-03-01' } },
    { sure: '2024-03-01..2024-03-01', unsure: [], open: [true, true] },
  ],
  [
    'only spoken of in one month: on no day for sure',
    { from: null, to: null, at: { first: '2024-03', last: '2024-03' } },
    { sure: null, unsure: ['2024-03-01..2024-03-31'], open: [true, true] },
  ],
  [
    'an end that is a bound itself',
    { from: null, to: '../2026-05-12', at: null },
    { sure: '2026-05-12..2026-05-12', unsure: [], open: [true, false] },
  ],
  ['no date at all', { from: null, to: null, at: null }, null],
])('a term is drawn as far as it is known: %s', (_, { from, to, at }, expected) => {
  expect(drawn({ from, to, at: at && { ...at, dates: 1 } })).toEqual(expected)
})

test('bars are drawn on one scale, from the first day to the last', () => {
  const bars = [
    barOf({ from: '2024-05', to: null, at: null }),
    barOf({ from: null, to: '2026-01-02', at: null }),
  ].filter((bar) => bar !== null)
  const reach = reachOf(bars)!
  expect([isoDay(reach.from), isoDay(reach.to - 1)]).toEqual(['2024-05-01', '2026-01-02'])
  expect(reachOf([])).toBeNull()
})
