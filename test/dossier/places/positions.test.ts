import { describe, expect, test } from 'vitest'
import { positionsOf } from '../../../src/dossier/places/positions.ts'
import type { Entity } from '../../../src/model/reading.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { names } from '../folded.ts'

const pack = loadPack(packDirectory('nl'))
const positions = positionsOf(pack, names)

const entity = (kind: Entity['kind'], name: string, link: string | null = null): Entity => ({
  ...{ id: name, kind, name, link, mentions: [] },
})

/** Where a place lies in an article that names some countries. */
function position(name: string, ...countries: readonly string[]) {
  const place = entity('place', name)
  return positions([place, ...countries.map((each) => entity('country', each))])(place)
}

test('a place lies where the table has it, in any spelling that the pack knows', () => {
  const kyiv = { kind: 'point', country: 'UA', latitude: 50.455, longitude: 30.524 }
  expect(position('Kyiv')).toEqual(kyiv)
  expect(position('Kiev')).toEqual(kyiv)
  expect(position('Donbas')).toMatchObject({ kind: 'area', country: 'UA' })
})

test('a country is a whole country, by its name or its Wikidata id', () => {
  const ukraine = { kind: 'country', country: 'UA' }
  for (const one of [entity('country', 'Oekraïne'), entity('country', 'het land', 'Q212')])
    expect(positions([one])(one)).toEqual(ukraine)
})

test('what the table does not have lies nowhere, and neither does somebody of that name', () => {
  expect(position('Sary-Dara')).toBeNull()
  const person = entity('person', 'Washington')
  expect(positions([person])(person)).toBeNull()
})

describe('of two places of one name', () => {
  test('it is that in the country that the article names', () => {
    expect(position('Bergen', 'Noorwegen')).toMatchObject({ country: 'NO' })
    expect(position('Bergen', 'België')).toMatchObject({ country: 'BE' })
  })

  test('it is the one that the pack takes the name for where the article names neither country, or both', () => {
    expect(position('Tripoli')).toMatchObject({ country: 'LY' })
    expect(position('Tripoli', 'Libië', 'Libanon')).toMatchObject({ country: 'LY' })
  })

  test('it is unclear where the article names another country than the pack, or nothing says which', () => {
    expect(position('Tripoli', 'Libanon')).toEqual({ kind: 'unclear' })
    expect(position('Bergen')).toEqual({ kind: 'unclear' })
    expect(position('Bergen', 'Noorwegen', 'België')).toEqual({ kind: 'unclear' })
  })

  test('it is unclear where both are in one country', () => {
    expect(position('Bergen', 'Nederland')).toEqual({ kind: 'unclear' })
  })
})

test('a pack without the table knows of no position', () => {
  const files = pack.files.filter((file) => file !== 'positions.tsv')
  const kyiv = entity('place', 'Kyiv')
  expect(positionsOf({ ...pack, files, lexicon: pack.lexicon }, names)([kyiv])(kyiv)).toBeNull()
})
