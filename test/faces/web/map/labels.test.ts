import { expect, test } from 'vitest'
import { sidesOf } from '../../../../src/faces/web/map/labels.ts'

const frame = { width: 300, height: 200 }
const dot = (name: string, x: number, y: number, radius = 4) => ({ name, x, y, radius })

test('a name stands after its dot, before it at the edge, and on the middle of a shape', () => {
  expect(sidesOf([dot('Kyiv', 100, 100), dot('Moskou', 290, 50), dot('Polen', 60, 40, 0)], frame)).toEqual([
    ...['start', 'end', 'middle'],
  ])
})

test('a name that would lie on another, or on a dot, is left out; those that come first have theirs', () => {
  const [kyiv, irpin] = [dot('Kyiv', 100, 100), dot('Irpin', 96, 94)]
  const crowd = [...[80, 120].map((x) => dot('', x, 94)), ...[70, 130].map((x) => dot('', x, 100))]
  expect(sidesOf([kyiv, irpin], frame)).toEqual(['start', 'end'])
  expect(sidesOf([kyiv, irpin, ...crowd], frame).slice(0, 2)).toEqual([null, null])
})
