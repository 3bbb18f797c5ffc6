import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const storm =
  'Bij de storm raakten veertien mensen gewond, van wie er drie in het ziekenhuis liggen. De schade bedraagt 2,4 miljoen euro, zegt de gemeente. Een 62-jarige visser wordt vermist.'

test.each([
  'Door de storm zijn 14 mensen gewond geraakt.',
  'Volgens de gemeente is er voor ruim 2 miljoen euro schade.',
  'De vermiste visser is 62 jaar oud.',
])('%s', async (draft) => expect(await told(storm, draft)).toEqual([]))

test('another number of the same things', async () => {
  expect(await checked(storm, 'Bij de storm raakten veertig mensen gewond.')).toMatchObject([
    { kind: 'number-changed', values: { given: 'veertig mensen', found: 'veertien mensen' } },
  ])
  expect(await told(storm, 'De schade is volgens de gemeente 4,2 miljoen euro.')).toEqual([
    'number-changed: 4,2 miljoen euro',
  ])
  expect(await told(storm, 'De visser van 26 jaar wordt vermist.')).toEqual(['number-changed: 26 jaar'])
})

test('numbers a writer may work out', async () => {
  const theft =
    'De dief nam dertig horloges en twaalf ringen mee, samen goed voor zes ton. De klus duurde anderhalf jaar.'
  expect(await told(theft, 'De dief nam 42 sieraden mee.')).toEqual([])
  expect(await told(theft, 'De buit was 600.000 euro waard.')).toEqual([])
  expect(await told(theft, 'De klus duurde achttien maanden.')).toEqual([])
  expect(await told(theft, 'De dief nam 52 sieraden mee.')).toEqual(['number-changed: 52 sieraden'])
})

test('parts of a whole are percentages', async () => {
  const vote = 'Van de leden stemde een kwart tegen. De straf was drie jaar cel, twee broers kregen die.'
  expect(await told(vote, 'Van de leden stemde 25 procent tegen.')).toEqual([])
  expect(await told(vote, 'Van de leden stemde een derde tegen.')).toEqual(['number-changed: een derde'])
  expect(await told(vote, 'De straf was vier jaar cel.')).toEqual(['number-changed: vier jaar'])
})

test('a number with fewer digits may stand for one close to it', async () => {
  expect(await told(storm, 'De schade bedraagt volgens de gemeente boven de 2 miljoen euro.')).toEqual([])
  expect(await told(storm, 'De schade bedraagt volgens de gemeente 2 miljoen euro.')).toEqual([
    'number-changed: 2 miljoen euro',
  ])
})
