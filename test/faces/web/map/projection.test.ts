import { describe, expect, test } from 'vitest'
import { countryOf } from '../../../../src/faces/web/map/atlas.ts'
import { framing, wholeWorld } from '../../../../src/faces/web/map/projection.ts'
import type { DrawnPlace } from '../../../../src/faces/web/map/spots.ts'

const frame = { width: 600, height: 400 }
const bern: [number, number] = [7.45, 46.95]
const zurich: [number, number] = [8.54, 47.37]
const quito: [number, number] = [-78.5, -0.2]
const tokyo: [number, number] = [139.7, 35.7]

const point = (at: [number, number]) => ({ at, country: null }) as DrawnPlace
const land = (code: string) => ({ at: [0, 0], country: countryOf(code) }) as unknown as DrawnPlace

/** Where places are seen; null for what is not. */
const seen = (places: readonly [number, number][], ...drawn: readonly DrawnPlace[]) =>
  places.map((place) => framing(drawn, frame)(place))

const isInFrame = (at: [number, number] | null) =>
  at !== null && at[0] >= 0 && at[0] <= frame.width && at[1] >= 0 && at[1] <= frame.height

describe('all that there is lies in the frame', () => {
  test.each<[string, readonly [number, number][]]>([
    ['one place', [bern]],
    ['two that are near', [bern, zurich]],
    ['two on one side of the world', [bern, [44, 33]]],
    ['places all over the world', [bern, quito, tokyo]],
  ])('%s', (_, places) => {
    expect(seen(places, ...places.map(point)).filter((at) => !isInFrame(at))).toEqual([])
  })
})

test('one place is in the middle, with some of what lies around it', () => {
  const [[x, y], other] = seen([bern, zurich], point(bern)) as [number, number][]
  expect([Math.round(x), Math.round(y)]).toEqual([300, 200])
  expect(isInFrame(other)).toBe(true)
  expect(isInFrame(seen([quito], point(bern))[0])).toBe(false)
})

test('nothing at all is the whole world', () => {
  expect(seen([bern, quito, tokyo])).toEqual([bern, quito, tokyo].map((place) => wholeWorld(frame)(place)))
})

test('a vast country does not say where to look where something smaller does', () => {
  expect(seen([bern], point(bern), land('RU'))).toEqual(seen([bern], point(bern)))
  expect(seen([tokyo], land('RU'))).not.toEqual(seen([tokyo], point(bern)))
})

test('north is up and east is right', () => {
  const [[x, y], [otherX, otherY]] = seen([bern, zurich], point(bern), point(zurich)) as [number, number][]
  expect([otherX > x, otherY < y]).toEqual([true, true])
})
