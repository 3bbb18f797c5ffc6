import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../src/model/record.ts'
import { dayOf } from '../../../../src/model/day.ts'
import { columnsOf, marksOf } from '../../../../src/faces/web/timeline/marks.ts'
import { readings, storeOf } from '../../dossier.ts'

const {
  items: [entry],
} = await storeOf(...readings()).pages.timeline({}, { limit: 100 })
const june = { from: dayOf(2024, 6, 1), to: dayOf(2024, 7, 1) }

/** Entries by notation: an EDTF date that articles state; `@` before a day of publication, `!` after what is contested. */
const entries = (...notations: string[]): TimelineEntry[] =>
  notations.map((notation, index) => {
    const day = notation.replace(/^@|!$/g, '')
    const published = notation.startsWith('@')
    return {
      ...entry,
      id: String(index),
      edtf: published ? null : day,
      earliest: published ? day : null,
      latest: published ? day : null,
      placed: published ? 'published' : 'stated',
      disputes: notation.endsWith('!') ? ['d1'] : [],
    }
  })

const marks = (...notations: string[]) =>
  marksOf(entries(...notations), june, 3, 1).map(
    ({ from, to, days, lane }) =>
      `${from - june.from}-${to - june.from} [${days.map((day) => day - june.from)}] ${lane}`,
  )

test('an exact day is a square, a list is squares on a bar, a stretch is a bar alone', () => {
  expect(marks('2024-06-03', '[2024-06-09,2024-06-16]', '2024-06-20/2024-06-25')).toEqual([
    '2-3 [2] 0',
    '8-16 [8,15] 0',
    '19-25 [] 0',
  ])
})

test('marks whose days meet stand above one another, as long as there is room', () => {
  expect(marks('2024-06', '2024-06-03', '2024-06-03', '2024-06-03', '2024-06-04')).toEqual([
    '0-30 [] 0',
    '2-3 [2] 1',
    '2-3 [2] 2',
    '3-4 [3] 1',
  ])
})

test('what lies outside is not drawn', () => {
  expect(marks('2024-05-31', '2024-07-01', '2024', '[2024-06-30,2024-07-07]')).toEqual([])
})

test('what has only a day of publication is counted by that day', () => {
  const columns = columnsOf(
    entries('@2024-06-03', '@2024-06-03!', '@2024-06-04', '@2024-06', '2024-06-03'),
    june,
  )
  expect(columns.map(({ day, count, contested }) => [day - june.from, count, contested])).toEqual([
    [2, 2, 1],
    [3, 1, 0],
  ])
})
