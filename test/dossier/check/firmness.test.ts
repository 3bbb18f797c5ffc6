import { expect, test } from 'vitest'
import { told } from './checked.ts'

const theft =
  'De dader is mogelijk naar België gevlucht. Hij zou twee schilderijen hebben meegenomen. De politie verwacht dat de doeken snel opduiken. Het museum dreigt de tentoonstelling te sluiten.'

test.each([
  ['De dader vluchtte mogelijk naar België.', []],
  ['De dader is naar België gevlucht.', ['hedge-lost: De dader is naar België gevlucht.']],
  ['Vermoedelijk is de dader naar België gevlucht.', []],
  ['Naar verluidt nam hij twee schilderijen mee.', []],
  ['Hij heeft twee schilderijen meegenomen.', ['hedge-lost: Hij heeft twee schilderijen meegenomen.']],
  ['Volgens de politie duiken de doeken snel op.', ['hedge-lost: duiken de doeken snel op']],
  ['De politie verwacht dat de doeken snel zullen opduiken.', []],
  ['Het museum sluit de tentoonstelling.', ['hedge-lost: Het museum sluit de tentoonstelling.']],
])('%s', async (draft, faults) => expect(await told(theft, draft)).toEqual(faults))

const bridge =
  'De burgemeester zegt dat de brug niet wordt gesloopt. De aannemer heeft de vergunning gekregen.'

test.each([
  ['Volgens de burgemeester wordt de brug niet gesloopt.', []],
  ['De burgemeester ontkent dat de brug wordt gesloopt.', []],
  ['Volgens de burgemeester wordt de brug gesloopt.', ['negation-lost: wordt de brug gesloopt']],
  ['De aannemer kreeg de vergunning niet.', ['negation-lost: De aannemer kreeg de vergunning niet.']],
])('%s', async (draft, faults) => expect(await told(bridge, draft)).toEqual(faults))

test('who denies what another says takes nothing away from it', async () => {
  const row = 'Een bewoner zegt dat het alarm niet werkte. Wethouder Pol spreekt dat tegen.'
  expect(await told(row, 'Wethouder Pol ontkent dat het alarm niet werkte.')).toEqual([])
})

test('a word may imply a negation', async () => {
  const coach = 'De trainer stapt niet op.'
  expect(await told(coach, 'De trainer weigert op te stappen.')).toEqual([])
  expect(await told(coach, 'De trainer stapt op.')).toEqual(['negation-lost: De trainer stapt op.'])
})
