import { describe, expect, test } from 'vitest'
import {
  draw,
  laneHeight,
  layout,
  markAt,
  type LaneDrawing,
} from '../../../../src/faces/web/timeline/drawing.ts'
import { lanesOf, noRow, rowsOf } from '../../../../src/faces/web/timeline/lanes.ts'
import { dayOf } from '../../../../src/model/day.ts'
import type { TimelineMark } from '../../../../src/model/timeline-mark.ts'

/** June, at ten pixels a day. */
const view = { from: dayOf(2024, 6, 1), scale: 10 }
const size = { width: 300, height: laneHeight + layout.axis }
const palette = {
  ...{ ink: 'ink', quiet: 'quiet', line: 'line', contest: 'red', paper: 'paper', font: '10px sans' },
}

function mark(dated: Partial<TimelineMark>): TimelineMark {
  return {
    ...{ id: 'm', type: 'event', actors: [], contested: false, kind: null, lemma: 'ruilen', stance: null },
    ...{ earliest: null, latest: null, edtf: null, placed: 'stated', article: 'a', record: 'v1' },
    ...dated,
  }
}

const on = (day: string) => ({ earliest: day, latest: day, edtf: day })
const set = { earliest: '2024-06-03', latest: '2024-06-11', edtf: '[2024-06-03,2024-06-11]' }
const stretch = { earliest: '2024-06-03', latest: '2024-06-12', edtf: '2024-06-03/2024-06-12' }

function laneOf(marks: readonly TimelineMark[], rows?: readonly number[]): LaneDrawing {
  const [lane] = lanesOf(marks)
  return {
    lane,
    rows: rows === undefined ? rowsOf(lane, layout.rows, 1) : Uint8Array.from(rows),
    colour: 'blue',
    bottom: laneHeight,
  }
}

/** What is drawn of marks: shapes with their colour, their left edge and their width. */
function drawn(marks: readonly TimelineMark[], rows?: readonly number[]): string[] {
  const shapes: string[] = []
  const context = {
    ...{ fillStyle: '', strokeStyle: '', globalAlpha: 1, lineWidth: 1, font: '', textBaseline: '' },
    ...{ clearRect() {}, beginPath() {}, moveTo() {}, lineTo() {}, fillText() {}, fill() {} },
    stroke() {},
    fillRect(x: number, _: number, width: number, height: number) {
      shapes.push(`${context.fillStyle} ${x} ${width}x${height}`)
    },
    strokeRect(x: number, _: number, width: number) {
      shapes.push(`outline ${context.strokeStyle} ${x} ${width}`)
    },
    arc(x: number) {
      shapes.push(`ring ${context.strokeStyle} ${x}`)
    },
  }
  const canvas = context as unknown as CanvasRenderingContext2D
  draw(canvas, size, view, [laneOf(marks, rows)], [], palette, () => '')
  return shapes
}

describe('what is drawn of a mark', () => {
  test.each<[string, TimelineMark, readonly string[]]>([
    ['a day: a square', mark(on('2024-06-03')), ['blue 20 4x4']],
    ['days that it may be: squares on a line', mark(set), ['blue 20 90x1', 'blue 20 4x4', 'blue 100 4x4']],
    ['the day of publication: a tick', mark({ ...on('2024-06-03'), placed: 'published' }), ['blue 20 2x4']],
    ['silence: a ring', mark({ ...on('2024-06-03'), stance: 'no-comment' }), ['ring blue 22']],
    ['what is contested: red', mark({ ...on('2024-06-03'), contested: true }), ['red 20 4x4']],
    ['before what is on show: nothing', mark(on('2024-05-01')), []],
    ['after it: nothing', mark(on('2024-08-01')), []],
  ])('%s', (_, one, shapes) => expect(drawn([one])).toEqual(shapes))
})

test('a stretch of many days is an open bar, as wide as it is long', () => {
  const long = mark({ ...stretch, latest: '2024-09-12', edtf: '2024-06-03/2024-09-12' })
  expect(drawn([long])).toEqual(['blue 20 1020x4', 'outline blue 20.5 1019'])
})

test('where there is no room a dash shows that there is more', () => {
  expect(drawn([mark(on('2024-06-03'))], [noRow])).toEqual(['blue 20 4x1'])
})

describe('the mark at a point', () => {
  const lane = laneOf([mark({ ...on('2024-06-03'), id: 'low' }), mark({ ...on('2024-06-03'), id: 'high' })])
  const [lowest, second] = [laneHeight - 4, laneHeight - 4 - layout.row]

  test.each<[string, number, number, string | null]>([
    ['on it', 21, lowest, 'low'],
    ['on that above it', 21, second, 'high'],
    ['a little beside it', 30, lowest, 'low'],
    ['too far beside it', 60, lowest, null],
    ['in a row without any', 21, lowest - 3 * layout.row, null],
    ['under all lanes', 21, laneHeight + 5, null],
  ])('%s', (_, x, y, id) => expect(markAt([lane], view, x, y)?.mark.id ?? null).toBe(id))
})
