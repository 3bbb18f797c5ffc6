import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const bribe =
  'Raadslid Anna Visser beweert dat de aannemer steekpenningen heeft betaald. Aannemer Bos ontkent dat. De verkiezingen zijn in mei.'

test('a claim goes with its denial', async () => {
  expect(
    await told(bribe, 'Anna Visser zegt dat de aannemer steekpenningen heeft betaald. Bos ontkent dat.'),
  ).toEqual([])
  expect(
    await told(bribe, 'Volgens Anna Visser heeft de aannemer steekpenningen betaald, wat Bos ontkent.'),
  ).toEqual([])
  expect(
    await checked(
      bribe,
      'Volgens Anna Visser heeft de aannemer steekpenningen betaald. In mei zijn er verkiezingen.',
    ),
  ).toMatchObject([{ kind: 'denial-omitted', article: { quote: ['Aannemer Bos ontkent dat.'] } }])
})

test('what is only told as denied is not put forward', async () => {
  const denied = 'De fabriek ontkent dat er gif in de rivier is geloosd.'
  expect(await told(denied, 'Volgens de fabriek is er geen gif in de rivier geloosd.')).toEqual([])
  expect(await told(denied, 'Er is gif in de rivier geloosd.')).toEqual([
    'denial-omitted: Er is gif in de rivier geloosd.',
  ])
})

test('a denial need not be called one', async () => {
  const brief =
    'Wethouder Pot zou de omwonenden in mei hebben gebeld. In de buurt kan niemand zich zo’n gesprek herinneren. Het besluit valt in juni.'
  expect(await told(brief, 'De wethouder zegt dat hij de omwonenden in mei heeft gebeld.')).toEqual([
    'denial-omitted: De wethouder zegt dat hij de omwonenden in mei heeft gebeld',
  ])
  expect(
    await told(
      brief,
      'De wethouder zegt dat hij de omwonenden in mei heeft gebeld, maar niemand weet daarvan.',
    ),
  ).toEqual([])
})

test('who says little of a claim has not denied it', async () => {
  const offer = 'De makelaar zegt dat de club geld heeft geboden. Over dat bod wil de club niets kwijt.'
  expect(await told(offer, 'Volgens de makelaar heeft de club geld geboden.')).toEqual([])
})
