import { describe, expect, test } from 'vitest'
import { locationsOf } from '../../../src/dossier/entities/locations.ts'
import type { Entity } from '../../../src/model/reading.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { names } from '../folded.ts'

const pack = loadPack(packDirectory('nl'))
const locations = locationsOf(pack, names)

const entity = (kind: Entity['kind'], name: string, link: string | null = null): Entity => ({
  ...{ id: name, kind, name, link, mentions: [] },
})

/** Where a place lies in an article that names some countries. */
function location(name: string, ...countries: readonly string[]) {
  const place = entity('place', name)
  return locations([place, ...countries.map((each) => entity('country', each))])(place)
}

test('a place lies where the table has it, in any spelling that the pack knows', () => {
  const kyiv = { kind: 'point', country: 'UA', latitude: 50.455, longitude: 30.524 }
  expect(location('Kyiv')).toEqual(kyiv)
  expect(location('Kiev')).toEqual(kyiv)
  expect(location('Donbas')).toMatchObject({ kind: 'area', country: 'UA' })
})

test('a country is a whole country, by its name or its Wikidata id', () => {
  const ukraine = { kind: 'country', country: 'UA' }
  for (const one of [entity('country', 'Oekraïne'), entity('country', 'het land', 'Q212')])
    expect(locations([one])(one)).toEqual(ukraine)
})

test('what the table does not have lies nowhere, and neither does somebody of that name', () => {
  expect(location('Sary-Dara')).toBeNull()
  const person = entity('person', 'Washington')
  expect(locations([person])(person)).toBeNull()
})

describe('of two places of one name', () => {
  test('it is that in the country that the article names', () => {
    expect(location('Bergen', 'Noorwegen')).toMatchObject({ country: 'NO' })
    expect(location('Bergen', 'België')).toMatchObject({ country: 'BE' })
  })

  test('it is the one that the pack takes the name for where the article names neither country, or both', () => {
    expect(location('Tripoli')).toMatchObject({ country: 'LY' })
    expect(location('Tripoli', 'Libië', 'Libanon')).toMatchObject({ country: 'LY' })
  })

  test('it is unclear where the article names another country than the pack, or nothing says which', () => {
    expect(location('Tripoli', 'Libanon')).toEqual({ kind: 'unclear' })
    expect(location('Bergen')).toEqual({ kind: 'unclear' })
    expect(location('Bergen', 'Noorwegen', 'België')).toEqual({ kind: 'unclear' })
  })

  test('it is that in the country that is named right beside it', () => {
    const at = (kind: Entity['kind'], name: string, from: number): Entity => ({
      ...entity(kind, name),
      mentions: [{ form: 'name', spans: [{ from, to: from + name.length }], quote: [name] }],
    })
    const tripoli = at('place', 'Tripoli', 3)
    expect(locations([tripoli, at('country', 'Libanon', 14)])(tripoli)).toMatchObject({ country: 'LB' })
    expect(locations([tripoli, at('country', 'Libanon', 40)])(tripoli)).toEqual({ kind: 'unclear' })
  })

  test('it is unclear where both are in one country', () => {
    expect(location('Bergen', 'Nederland')).toEqual({ kind: 'unclear' })
  })
})

test('a pack without the table knows of no location', () => {
  const files = pack.files.filter((file) => file !== 'locations.tsv')
  const kyiv = entity('place', 'Kyiv')
  expect(locationsOf({ ...pack, files, lexicon: pack.lexicon }, names)([kyiv])(kyiv)).toBeNull()
})
