import { geoContains, geoDistance } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { countries, countryOf } from '../../../../src/faces/web/map/atlas.ts'
import { framing, wholeWorld } from '../../../../src/faces/web/map/projection.ts'
import { drawnOf, radiusOf, shadeOf } from '../../../../src/faces/web/map/spots.ts'
import type { Location } from '../../../../src/model/location.ts'
import type { MapPlace } from '../../../../src/model/map-place.ts'
import { loadPack, packDirectory } from '../../../../src/rules/pack.ts'

const place = (location: Location | null, events = 1): MapPlace => ({
  ...{ id: JSON.stringify(location), location, entities: [], events, contested: 0 },
  ...{ earliest: null, latest: null },
})
const point = (latitude: number, longitude: number): Location => ({
  ...{ kind: 'point', country: null, latitude, longitude },
})
const country = (code: string): Location => ({ kind: 'country', country: code })
const frame = { width: 600, height: 400 }

describe('the countries', () => {
  const pack = loadPack(packDirectory('nl'))

  test('all that are there have a shape', () => {
    const codes = pack.lexicon('countries').rows.map(({ values }) => values.code)
    const gone = (code: string) => code.length > 2
    expect(codes.filter((code) => !gone(code) && countryOf(code) === null)).toEqual([])
    for (const { area } of countries) expect(area).toBeLessThan(1)
    const { drawn } = drawnOf([place(country('VA'))])
    expect(geoDistance(drawn[0].at, [12.45, 41.9]) * 6371).toBeLessThan(5)
  })

  test('have the borders that the United Nations see', () => {
    const at = (longitude: number, latitude: number) =>
      countries.find(({ shape }) => geoContains(shape, [longitude, latitude]))?.code
    expect([at(34.1, 44.95), at(35.1, 31.53), at(-13.2, 27.1)]).toEqual(['UA', 'PS', 'EH'])
  })

  test('hold the places that the pack lays in them', () => {
    /** Islands and harbours that the shapes are too coarse for, and what is drawn apart from its country. */
    const apart = ['GI', 'Gibraltar', 'Melilla', 'Hargeysa', 'Somaliland']
    const far = pack.lexicon('locations').rows.flatMap(({ values: { name, country: code, ...at } }) => {
      const own = countries.filter((one) => one.code === code)
      const spot: [number, number] = [Number(at.longitude), Number(at.latitude)]
      if (at.latitude === '' || own.length === 0 || apart.includes(name)) return []
      if (own.some(({ shape }) => geoContains(shape, spot))) return []
      const corners = own.flatMap(({ shape }) => shape.geometry.coordinates.flat(2)).flat()
      const points = corners.flatMap((_, index) =>
        index % 2 === 0 ? [[corners[index], corners[index + 1]] as [number, number]] : [],
      )
      const kilometres = Math.min(...points.map((corner) => geoDistance(corner, spot))) * 6371
      return kilometres > 60 ? [`${name}, ${code}: ${Math.round(kilometres)} km outside`] : []
    })
    expect(far).toEqual([])
  })
})

test('a place is drawn where it lies, a country as its shape, and what lies nowhere surely is not drawn', () => {
  const places = [
    place(point(52, 5)),
    place(country('NL')),
    place(country('SUHH')),
    place({ kind: 'unclear' }),
    place(null),
  ]
  const { drawn, others } = drawnOf(places)
  expect(drawn.map((one) => [one.place, one.country?.code ?? null])).toEqual([
    [places[0], null],
    [places[1], 'NL'],
  ])
  expect(drawn[0].at).toEqual([5, 52])
  expect(others).toEqual(places.slice(2))
})

test('the places there are fill the frame, and lie within it', () => {
  const { drawn } = drawnOf([
    place(point(50.45, 30.52)),
    place(point(46.48, 30.73)),
    place(point(49.99, 36.25)),
  ])
  const seen = drawn.map(({ at }) => framing(drawn, frame)(at)!)
  for (const [x, y] of seen) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(frame.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(frame.height)
  }
  const [north, south] = [Math.min(...seen.map(([, y]) => y)), Math.max(...seen.map(([, y]) => y))]
  expect(south - north).toBeGreaterThan(frame.height / 3)
})

test('a vast country does not say where one looks, but where there is nothing else', () => {
  const near = drawnOf([place(point(50.45, 30.52)), place(country('RU'))]).drawn
  const scale = (drawn: typeof near) => framing(drawn, frame).scale()
  expect(scale(near)).toBe(scale(near.slice(0, 1)))
  expect(scale(near.slice(1))).toBeLessThan(scale(near) / 5)
})

test('places all over the world, and none, are seen on the whole world', () => {
  const { drawn } = drawnOf([place(point(-33, 151)), place(point(40, -74))])
  expect(framing(drawn, frame).scale()).toBe(wholeWorld(frame).scale())
  expect(framing([], frame).scale()).toBe(wholeWorld(frame).scale())
})

test('more events are a larger dot and a darker country, up to a size that leaves the map in sight', () => {
  const events = (count: number) => place(point(52, 5), count)
  expect(radiusOf(events(4), 4)).toBeGreaterThan(radiusOf(events(1), 4))
  expect(radiusOf(events(10_000), 10_000)).toBeLessThan(25)
  expect(shadeOf(4, 4)).toBeGreaterThan(shadeOf(1, 4))
})
