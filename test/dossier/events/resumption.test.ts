import { expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { folded } from '../folded.ts'
import { reading } from '../notation.ts'

const opening =
  'Gisteren kwam in de raadszaal van de gemeente iedereen bijeen die zich het afgelopen jaar om de zaak bekommerd had.'
const told = reading(
  '2024-06-21',
  'Bij [Shell|organisation] in [Oostdorp|place|place] was een <ontploffing|explosion|2024-06-20>.',
)

/** How many tellings each event has, the most first. */
const sizes = async (...readings: Reading[]) =>
  (await folded(...readings)).events
    .map(({ sightings }) => sightings.length)
    .sort((one, other) => other - one)

test.each([
  [
    'weeks later it is but named',
    '2024-07-15',
    `${opening} Over de <explosie|explosion> bij [Shell|organisation] in [Oostdorp|place] zweeg men.`,
    [2],
  ],
  [
    'it is called by a word for all such things',
    '2024-07-15',
    `${opening} Over de <ramp|disaster> bij [Shell|organisation] in [Oostdorp|place] zweeg men.`,
    [2],
  ],
  [
    'it is set among others',
    '2024-07-15',
    `${opening} Over de <explosie|explosion> in [Westdorp|place] zweeg men.`,
    [1, 1],
  ],
  [
    'it is another kind of thing',
    '2024-07-15',
    `${opening} Over de <overstroming|flood> bij [Shell|organisation] in [Oostdorp|place] zweeg men.`,
    [1, 1],
  ],
  [
    'it is too long ago',
    '2025-07-15',
    `${opening} Over de <explosie|explosion> bij [Shell|organisation] in [Oostdorp|place] zweeg men.`,
    [1, 1],
  ],
])('%s', async (_, published, text, expected) => {
  expect(await sizes(told, reading(published, text))).toEqual(expected)
})

test('two attacks on one town in different weeks stay apart, dated or news', async () => {
  const attack = (published: string, days: string) =>
    reading(
      published,
      `[Rusland|country|actor] <viel|attack${days}> [Oostdorp|place|patient] bij [Shell|organisation] aan.`,
    )
  expect(await sizes(attack('2024-06-03', '|2024-06-02'), attack('2024-06-17', '|2024-06-16'))).toEqual([
    1, 1,
  ])
  expect(await sizes(attack('2024-06-03', ''), attack('2024-06-17', ''))).toEqual([1, 1])
})

test('an article tells of one thing in its title and its text', async () => {
  const title = '<Ontploffing|explosion> bij [~een fabriek|organisation|patient].'
  const body =
    'In [Oostdorp|place|place] was een <explosie|explosion> bij [~de raffinaderij|organisation|patient].'
  expect(await sizes(reading('2024-06-21', title, body))).toEqual([2])
})
