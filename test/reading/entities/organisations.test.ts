import { expect, test } from 'vitest'
import { knowledgeOf } from '../../../src/reading/entities/knowledge.ts'
import { pack } from './cast.ts'

const rows = pack.lexicon('organisations').rows.map(({ values }) => values)
const { gazetteer } = knowledgeOf(pack)
const list = (value: string) => value.split('|').filter(Boolean)
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

test('a name or abbreviation means one body, and is no country too', () => {
  const names = rows.flatMap(({ name, aliases }) => [name, ...list(aliases)])
  expect(repeated(names)).toEqual([])
  const countries = pack.lexicon('countries').rows.map(({ values }) => values)
  const taken = new Set(countries.flatMap(({ name, aliases }) => [name, ...list(aliases)]))
  expect(names.filter((name) => taken.has(name))).toEqual([])
})

test('a Wikidata id is of one body alone', () => {
  const links = rows.flatMap(({ link }) => link || [])
  expect(links.filter((link) => !/^Q[1-9]\d*$/.test(link))).toEqual([])
  expect(repeated(links)).toEqual([])
})

test('the field of a ministry with a name of its own is one that ministers have', () => {
  const fields = new Set(
    pack.lexicon('portfolios').rows.map(({ values }) => values.name.split(' ').slice(1).join(' ')),
  )
  expect(rows.flatMap(({ ministry }) => ministry || []).filter((field) => !fields.has(field))).toEqual([])
})

test.each([
  ['Wereldgezondheidsorganisatie', 'WHO'],
  ['Internationaal Monetair Fonds', 'IMF'],
  ['VN-vluchtelingenorganisatie', 'UNHCR'],
  ['Europees Geneesmiddelenbureau', 'EMA'],
  ['Immigratie- en Naturalisatiedienst', 'IND'],
  ['Veiligheid van de Staat', 'Staatsveiligheid'],
  ['Talibaan', 'Taliban'],
  ['Kata’ib Hezbollah', 'Kataib Hezbollah'],
])('%s and %s are one body', (one, other) => {
  expect(gazetteer.known(one)).not.toBe(null)
  expect(gazetteer.known(one)).toEqual(gazetteer.known(other))
})
