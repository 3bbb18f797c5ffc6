import { expect, test } from 'vitest'
import { senseReader, shareSense } from '../../src/rules/sense.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

const senses = senseReader(loadPack(packDirectory('nl')))

test.each([
  ['arresteren', 'oppakken'],
  ['gevangenisstraf', 'cel'],
  ['luchtaanval', 'aanslag'],
])('%s may be %s', (one, other) => expect(shareSense(senses(one), senses(other))).toBe(true))

test('other words share nothing', () => {
  expect(shareSense(senses('arresteren'), senses('vrijlaten'))).toBe(false)
  expect([...senses('stoel')]).toEqual(['stoel'])
})
