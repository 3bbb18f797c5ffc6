import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saidBy } from '../../src/dossier/said.ts'
import type { SaidQuery } from '../../src/model/ledger.ts'
import type { Reading } from '../../src/model/reading.ts'
import { stemmerOf } from '../../src/text/stems.ts'
import { corpus } from './corpus.ts'
import { folded, names } from './folded.ts'
import { reading } from './notation.ts'

const stemmer = stemmerOf('nl')
const attack = 'dat [Rusland|country|actor] [Oekraïne|country|patient] <aanviel|attack|2024-06-01>'

/** A minister who is silent, then denies, then confirms, under two spellings; and one who speaks for him. */
const affair: readonly Reading[] = [
  reading(
    '2024-06-02',
    '[Rusland|country|actor] heeft [Oekraïne|country|patient] <aangevallen|attack|2024-06-01>.',
    '[Andrej Beloöesov|person|says] {|no-comment v1} zwijgt over de aanval.',
  ),
  reading('2024-06-03', `[Belousov|person|says] ontkent {${attack}|denies}.`),
  reading(
    '2024-06-05',
    `[Andrej Beloöesov|person|says] bevestigt {${attack}|confirms|Telegram}.`,
    '[~een woordvoerder|person|says] zegt namens [Andrej Beloöesov|person|for] {dat de dijken doorbreken|asserts}.',
  ),
  reading('2024-06-06', '[Oekraïne|country|says] meldt {dat een dijk brandt|asserts}.'),
  reading('2024-06', `[Belousov|person|says] bevestigt {${attack} na middernacht|confirms}.`),
]

const record = await folded(...affair)
const said = (query: SaidQuery) =>
  saidBy(record, query, names, stemmer).map(({ stance, departsFrom }) =>
    departsFrom === null ? stance : `${stance} after ${departsFrom.stance}`,
  )

test('a party speaks through time, under every spelling and through whoever speaks for it', () => {
  expect(said({ party: 'Beloöesov' })).toEqual([
    'confirms',
    'no-comment',
    'denies after no-comment',
    'confirms after denies',
    'asserts',
  ])
})

test.each<[string, SaidQuery, string[]]>([
  ['words in any inflection', { about: 'dijk' }, ['asserts', 'asserts']],
  ['words of one party', { party: 'Belousov', about: 'dijk' }, ['asserts']],
  ['words that stand together', { about: '"dijken doorbreken"' }, ['asserts']],
  ['words that do not', { about: '"doorbreken dijken"' }, []],
  [
    'somebody with a part in it',
    { about: 'Rusland' },
    ['confirms', 'no-comment', 'denies after no-comment', 'confirms after denies'],
  ],
  ['an unknown party', { party: 'Atlantis' }, []],
  [
    'a period, in which a month may lie',
    { party: 'Belousov', from: '2024-06-03', to: '2024-06-04' },
    ['confirms', 'denies after no-comment'],
  ],
])('%s', (_, query, expected) => {
  expect(said(query)).toEqual(expected)
})

test('the order of the articles does not matter', async () => {
  const all = [...affair, ...corpus]
  const told = async (readings: readonly Reading[]) =>
    JSON.stringify(saidBy(await folded(...readings), {}, names, stemmer))
  const expected = await told(all)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (readings) => {
      expect(await told(readings)).toBe(expected)
    }),
    { numRuns: 20 },
  )
})

test('a part of the articles gives no words that are not in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...affair, ...corpus]), async (readings) => {
      const articles = new Map(readings.map(({ article }) => [article.id, article.text]))
      for (const { sightings } of saidBy(await folded(...readings), {}, names, stemmer)) {
        for (const { article, spans, quote } of sightings) {
          expect(quote).toEqual(spans.map(({ from, to }) => articles.get(article)!.slice(from, to)))
        }
      }
    }),
    { numRuns: 20 },
  )
})
