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
