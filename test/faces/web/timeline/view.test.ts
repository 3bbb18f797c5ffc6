import { expect, test } from 'vitest'
import { moved, ticksOf, viewOf, zoomed } from '../../../../src/faces/web/timeline/view.ts'
import { dayOf } from '../../../../src/model/day.ts'

const june = (day: number) => dayOf(2024, 6, day)

test('an extent fills the width, with air on either side; one day is no wider than a day may be', () => {
  const { from, scale } = viewOf({ from: june(1), to: june(1) + 100 }, 1040)
  expect([june(1) - from, scale]).toEqual([2, 10])
  expect(viewOf({ from: june(1), to: june(2) }, 1040).scale).toBe(48)
})

test('zooming leaves the day under the mouse in its place, and never shows more than all', () => {
  const all = { from: june(1), to: june(1) + 1000 }
  const view = viewOf(all, 800)
  const closer = zoomed(view, 4, 200, all, 800)
  expect(closer.from + 200 / closer.scale).toBeCloseTo(view.from + 200 / view.scale)
  expect(zoomed(closer, 1 / 100, 200, all, 800).scale).toBeCloseTo(view.scale)
  const far = moved(closer, 1e9, all, 800)
  expect(far.from + 400 / far.scale).toBeCloseTo(all.to)
})

test('the axis has years, and where there is room months and days', () => {
  const units = (days: number) =>
    [...new Set(ticksOf({ from: june(1), scale: 800 / days }, 800).map(({ unit }) => unit))].sort()
  expect(units(9000)).toEqual(['year'])
  expect(units(900)).toEqual(['month', 'year'])
  expect(units(20)).toEqual(['day', 'month'].sort())
})

test.each<[string, number, readonly string[]]>([
  ['wide days have each a name, the first of a month that of the month', 40, ['2 day', '3 day', '4 day']],
  ['narrow ones every seventh', 10, ['8 day', '15 day', '22 day']],
])('%s', (_, scale, first) => {
  const named = ticksOf({ from: june(1) + 0.5, scale }, 800).filter(
    ({ unit, named }) => unit === 'day' && named,
  )
  expect(named.slice(0, 3).map(({ day, unit }) => `${day - june(1) + 1} ${unit}`)).toEqual(first)
})
