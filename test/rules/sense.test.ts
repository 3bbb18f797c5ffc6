import { expect, test } from 'vitest'
import { senseReader, shareSense } from '../../src/rules/sense.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

const senses = senseReader(loadPack(packDirectory('nl')))

test.each([
  ['arresteren', 'oppakken', 'VERB'],
  ['gevangenisstraf', 'cel', 'NOUN'],
  ['luchtaanval', 'aanslag', 'NOUN'],
])('%s may be %s', (one, other, wordClass) =>
  expect(shareSense(senses(one, wordClass), senses(other, wordClass))).toBe(true),
)

test('other words share nothing', () => {
  expect(shareSense(senses('arresteren', 'VERB'), senses('vrijlaten', 'VERB'))).toBe(false)
  expect([...senses('stoel', 'NOUN')]).toEqual(['stoel'])
})

test('only a noun is known by its last part', () => {
  expect(shareSense(senses('boerderijbrand', 'NOUN'), senses('vuur', 'NOUN'))).toBe(true)
  expect([...senses('zonverbranden', 'VERB')]).toEqual(['zonverbranden'])
})
