import { expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { folded } from '../folded.ts'
import { reading } from '../notation.ts'

const set = 'In [Oostdorp|place] is het water weg.'
const shell = '[Shell|organisation|says]'
const state = '[Het Rijk|organisation|says]'
const claims = `${shell} zegt {dat de leiding bij de sluis al maanden lekt|asserts}.`

/** Links as lines: kind and the numbers of the statements it goes between, in the order of the record. */
async function lines(...readings: Reading[]): Promise<string[]> {
  const { statements, links } = await folded(...readings)
  const number = (id: string) => statements.findIndex((one) => one.id === id)
  return links.map(({ kind, from, to }) => `${kind} ${number(from)}→${number(to)}`)
}

const first = reading('2024-06-21', set, claims)

test.each([
  [
    'the same words are said again',
    `${shell} zei {dat die leiding bij de sluis al maanden lekt|asserts}.`,
    'repeats 1→0',
  ],
  [
    'another party says otherwise',
    `${state} zegt {dat de leiding bij de sluis niet lekt|not asserts}.`,
    'denies 1→0',
  ],
  [
    'another party bears it out',
    `${state} zegt {dat de leiding daar ook bij de sluis drupt|asserts}.`,
    'confirms 1→0',
  ],
  [
    'the party takes it back',
    `${shell} erkent {dat de leiding daar niets mankeert|not confirms}.`,
    'corrects 1→0',
  ],
  [
    'the party leaves less of it',
    `${shell} preciseert {dat de leiding drupte, een nacht|asserts}.`,
    'narrows 1→0',
  ],
])('%s', async (_, answer, expected) => {
  expect(await lines(first, reading('2024-06-25', set, answer))).toEqual([expected])
})

test('what is of another matter is no answer', async () => {
  const other = reading('2024-06-25', set, `${state} zegt {dat de markt morgen gesloten blijft|asserts}.`)
  expect(await lines(first, other)).toEqual([])
})

test('in one article the next speaker answers', async () => {
  const answer = `${state} antwoordt {dat daar niets van klopt|not asserts}.`
  expect(await lines(reading('2024-06-21', set, claims, answer))).toEqual(['denies 1→0'])
})

test('what a reading gives as a dispute is a link too, and its reason says so', async () => {
  const denial = `${state} ontkent {dat het lekt|denies s1}.`
  const { links } = await folded(reading('2024-06-21', set, claims, denial))
  expect(links).toMatchObject([{ kind: 'denies', score: 1, because: [{ code: 'reading' }] }])
})

test('a score is the sum of its reasons', async () => {
  const answer = `${state} zegt {dat de leiding bij de sluis niet lekt|not asserts}.`
  const { links } = await folded(first, reading('2024-06-25', set, answer))
  for (const { score, because } of links) {
    expect(score).toBeCloseTo(because.reduce((sum, { weight }) => sum + weight, 0))
  }
})
