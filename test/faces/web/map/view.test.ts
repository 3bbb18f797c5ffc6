import { expect, test } from 'vitest'
import { asDrawn, moved, seen, zoomed } from '../../../../src/faces/web/map/view.ts'

const frame = { width: 600, height: 400 }

test('zooming keeps what is under the pixel in its place', () => {
  const at = { x: 100, y: 50 }
  const view = zoomed(asDrawn, 4, at, frame)
  expect(view.scale).toBe(4)
  expect(seen([100, 50], view)).toEqual([100, 50])
  expect(zoomed(view, 1 / 4, at, frame)).toEqual(asDrawn)
})

test('one moves as far as there is something to see, and zooms so far as that helps', () => {
  expect(moved(asDrawn, 10, -20, frame)).toEqual({ scale: 1, x: 10, y: -20 })
  expect(moved(asDrawn, 10_000, -10_000, frame)).toEqual({ scale: 1, x: 600, y: -400 })
  expect(zoomed(asDrawn, 1e6, { x: 0, y: 0 }, frame).scale).toBe(40)
  expect(zoomed(asDrawn, 1e-6, { x: 0, y: 0 }, frame).scale).toBe(0.5)
})
