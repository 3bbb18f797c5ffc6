import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { folded } from './folded.ts'
import { reading } from './notation.ts'

const said = (who: string, what: string) =>
  reading('2024-06-21', `[${who}|organisation|says] zegt {${what}|asserts}.`)
const repeats = async (...readings: Reading[]) =>
  (await folded(...readings)).statements.map(({ repeats }) => repeats.length)

test.each([
  [
    'much the same words',
    ['Het Rijk', 'dat de dijk bij Oostdorp het houdt'],
    ['Het Rijk', 'dat die dijk bij Oostdorp het houdt'],
    [1, 1],
  ],
  ['other words', ['Het Rijk', 'dat de dijk het houdt'], ['Het Rijk', 'dat de sluis dicht blijft'], [0, 0]],
  ['another speaker', ['Het Rijk', 'dat de dijk het houdt'], ['Shell', 'dat de dijk het houdt'], [0, 0]],
  ['silences', ['Het Rijk', ''], ['Het Rijk', ''], [0, 0]],
])('%s', async (_, one, other, expected) => {
  const first = said(one[0], one[1])
  const second = reading('2024-06-22', `[${other[0]}|organisation|says] zei {${other[1]}|asserts}.`)
  expect(await repeats(first, second)).toEqual(expected)
})

test('a statement within another says so', async () => {
  const { statements } = await folded(
    reading(
      '2024-06-21',
      '[Het Rijk|organisation|says] meldt {dat Shell zei {dat het lekt|asserts}|asserts}.',
    ),
  )
  expect(statements.map(({ within }) => within)).toEqual([null, statements[0].id])
})
