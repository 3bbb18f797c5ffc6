import { expect, test } from 'vitest'
import { knowledgeOf } from '../../../src/reading/entities/knowledge.ts'
import { pack } from './cast.ts'

const rows = (name: string) => pack.lexicon(name).rows.map(({ values }) => values)
const { gazetteer } = knowledgeOf(pack)
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

test('each country has a code of its own, and each adjective and seat one country', () => {
  const countries = rows('countries')
  expect(repeated(countries.map(({ code }) => code))).toEqual([])
  expect(repeated(countries.flatMap(({ link }) => link || []))).toEqual([])
  expect(repeated(countries.flatMap(({ adjectives }) => adjectives.split('|').filter(Boolean)))).toEqual([])
  expect(repeated(countries.flatMap(({ seat }) => seat.split('|').filter(Boolean)))).toEqual([])
})

test('every country that a place, body or person is of is in countries.tsv', () => {
  const known = new Set(rows('countries').map(({ name }) => name))
  for (const lexicon of ['places', 'organisations', 'people']) {
    for (const { country } of rows(lexicon)) expect(country === '' || known.has(country), country).toBe(true)
  }
})

test.each([
  ['Verenigde Staten van Amerika', 'Verenigde Staten'],
  ['VS', 'Verenigde Staten'],
  ['Wit-Rusland', 'Belarus'],
  ['NAVO', 'NAVO'],
  ['EU', 'Europese Unie'],
])('%s is a name of %s', (alias, name) =>
  expect(gazetteer.longest(alias.split(' '), 0)?.known.name).toBe(name),
)

test.each([
  ['Kyiv', 'Oekraïne'],
  ['Kiev', 'Oekraïne'],
  ['Beijing', 'China'],
  ['Brussel', 'Europese Unie'],
  ['Den Haag', 'Nederland'],
])('%s may stand for %s', (seat, of) => expect(gazetteer.longest(seat.split(' '), 0)?.seatOf?.name).toBe(of))

test.each([
  ['Amerikaans-Russische', ['Verenigde Staten', 'Rusland']],
  ['Zuid-Afrikaanse', ['Zuid-Afrika']],
  ['pro-Russische', []],
])('%s tells %j', (word, countries) => expect(gazetteer.nationality(word)).toEqual(countries))
