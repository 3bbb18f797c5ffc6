import { expect, test } from 'vitest'
import { countries, countryOf } from '../../../../src/faces/web/map/atlas.ts'

test.each(['NL', 'BE', 'KG', 'TJ', 'UA', 'US', 'XK'])('%s is drawn', (code) =>
  expect(countryOf(code)?.code).toBe(code),
)

test('what is no country is not drawn', () => expect(countryOf('ZZ')).toBeNull())

test('of a country in parts the largest says where it lies', () => {
  const { main, area } = countryOf('FR')!
  const longitudes = main.coordinates[0].map(([longitude]) => longitude)
  expect(Math.min(...longitudes)).toBeGreaterThan(-6)
  expect(Math.max(...longitudes)).toBeLessThan(10)
  expect(area).toBeGreaterThan(countryOf('NL')!.area)
})

test('no country is so large as a shape that is drawn inside out, which covers the rest of the world', () => {
  expect(countries.length).toBeGreaterThan(190)
  expect(countries.filter(({ area }) => area > 1).map(({ code }) => code)).toEqual([])
})
