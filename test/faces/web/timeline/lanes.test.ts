import { expect, test } from 'vitest'
import { extentsOf, lanesOf, noRow, rowsOf } from '../../../../src/faces/web/timeline/lanes.ts'
import { dayOf } from '../../../../src/model/day.ts'
import type { TimelineMark } from '../../../../src/model/timeline-mark.ts'

const june = (day: number) => dayOf(2024, 6, day)

function mark(id: string, dated: Partial<TimelineMark>): TimelineMark {
  return {
    ...{ id, type: 'event', actors: [], contested: false, kind: null, lemma: 'ruilen', stance: null },
    ...{ earliest: null, latest: null, edtf: null, placed: 'stated', article: 'a', record: 'v1' },
    ...dated,
  }
}

const on = (day: string) => ({ earliest: day, latest: day, edtf: day })

test('a day is drawn as itself, a set of days one by one, a stretch as a whole, and what nothing dates not at all', () => {
  const [{ drawn }] = lanesOf([
    mark('day', on('2024-06-02')),
    mark('set', { earliest: '2024-06-02', latest: '2024-06-09', edtf: '[2024-06-02,2024-06-09]' }),
    mark('stretch', { earliest: '2024-06-01', latest: '2024-06-30', edtf: '2024-06' }),
    mark('open', { earliest: '2024-06-01' }),
  ])
  expect(drawn.map(({ mark: { id }, days }) => [id, days])).toEqual([
    ['day', [june(2)]],
    ['set', [june(2), june(9)]],
    ['stretch', []],
  ])
})

test('those with most marks have a lane, and what none of these has a part in is under them', () => {
  const marks = Array.from({ length: 9 }, (_, party) =>
    Array.from({ length: 9 - party }, (_, at) =>
      mark(`${party}.${at}`, { ...on('2024-06-02'), actors: [`p${party}`] }),
    ),
  ).flat()
  const lanes = lanesOf([...marks, mark('both', { ...on('2024-06-02'), actors: ['p0', 'p1'] })])
  expect(lanes.map(({ party }) => party)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', null])
  expect(lanes.map(({ drawn }) => drawn.length)).toEqual([10, 9, 7, 6, 5, 4, 3, 2, 1])
})

test('no mark covers another, and where there is no room there is none', () => {
  const [lane] = lanesOf(
    ['2024-06-02', '2024-06-02', '2024-06-02', '2024-06-05'].map((day) => mark(day, on(day))),
  )
  expect([...rowsOf(lane, 2, 1)]).toEqual([0, 1, noRow, 0])
  expect([...rowsOf(lane, 2, 9)]).toEqual([0, 1, noRow, noRow])
})

test('a few that lie far from the others are not shown at first', () => {
  const near = Array.from({ length: 98 }, (_, at) => mark(`${at}`, on('2024-06-02')))
  const [{ drawn }] = lanesOf([mark('old', on('1940-05-10')), ...near, mark('late', on('2050-01-01'))])
  const { all, most } = extentsOf(drawn)
  expect(all).toEqual({ from: dayOf(1940, 5, 10), to: dayOf(2050, 1, 1) + 1 })
  expect(most).toEqual({ from: june(2), to: june(3) })
})

test('a single old article among some twenty does not make a sliver of the rest', () => {
  const near = Array.from({ length: 20 }, (_, at) => mark(`${at}`, on(`2024-06-${at + 10}`)))
  const extents = (...marks: readonly TimelineMark[]) => extentsOf(lanesOf(marks)[0].drawn)
  const { all, most } = extents(mark('old', on('2019-05-04')), ...near)
  expect(all).toEqual({ from: dayOf(2019, 5, 4), to: june(30) })
  expect(most).toEqual({ from: june(10), to: june(30) })
  expect(extents(mark('before', on('2024-06-01')), ...near).most.from).toBe(june(1))
  expect(extents(...near, mark('plan', on('2027-01-01'))).most.to).toBe(june(30))
})
