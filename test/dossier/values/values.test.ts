import { expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { joining, type LinkedOdds } from '../../../src/dossier/values/values.ts'
import { folded } from '../folded.ts'
import { reading } from '../notation.ts'

const told = (published: string, place: string, words: string) =>
  reading(published, `Bij de brand in [${place}|place] vielen ${words}.`)

/** The groups of numbers as lines: kind, what is counted, and the values. */
async function lines(...readings: Reading[]): Promise<string[]> {
  const { values } = await folded(...readings)
  return values.map(({ kind, of, values }) => `${kind} ${of} ${values.map(({ value }) => value).join(' ')}`)
}

test.each([
  [
    'a higher number later is a later state',
    ['2024-06-21', '6 doden'],
    ['2024-06-22', '11 doden'],
    ['update doden 6 11'],
  ],
  [
    'a lower one is at odds',
    ['2024-06-21', '14 gewonden'],
    ['2024-06-24', '9 gewonden'],
    ['discrepancy gewonden 14 9'],
  ],
  [
    'so is another one of the same day',
    ['2024-06-21', '6 doden'],
    ['2024-06-21', 'straks 11 doden'],
    ['discrepancy doden 6 11'],
  ],
  [
    'unless words tell that it is a later state',
    ['2024-06-21', '9 gewonden'],
    ['2024-06-22', 'inmiddels 4 gewonden'],
    ['update gewonden 9 4'],
  ],
  ['the same number is none', ['2024-06-21', '6 doden'], ['2024-06-22', '6 doden'], []],
  ['nor are numbers of other things', ['2024-06-21', '6 doden'], ['2024-06-22', '11 bomen'], []],
])('%s', async (_, one, other, expected) => {
  expect(
    (await lines(told(one[0], 'Oostdorp', one[1]), told(other[0], 'Oostdorp', other[1]))).sort(),
  ).toEqual(expected)
})

test('numbers of two places are of two things', async () => {
  expect(
    await lines(told('2024-06-21', 'Oostdorp', '6 doden'), told('2024-06-22', 'Westdorp', '11 doden')),
  ).toEqual([])
})

test('numbers that hang together are one group', async () => {
  const days = ['2024-06-21', '2024-06-22', '2024-06-23']
  const articles = days.map((day, at) => told(day, 'Oostdorp', `${6 + at * 2} doden`))
  expect(await lines(...articles)).toEqual(['update doden 6 8 10'])
})

test('of pairs those are kept by which the same numbers hang together', () => {
  const pair = (kind: LinkedOdds['kind'], one: string, other: string): LinkedOdds => ({
    ...{ id: `${one} ${other}`, kind, what: 'doden', pair: [one, other], articles: ['a', 'a'] },
  })
  const ring = [pair('update', '1', '2'), pair('update', '2', '3'), pair('update', '1', '3')]
  const others = [pair('update', '4', '5'), pair('discrepancy', '1', '3')]
  expect(joining([...ring, ...others])).toEqual([ring[0], ring[1], ...others])
})
