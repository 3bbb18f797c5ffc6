import { describe, expect, test } from 'vitest'
import { factsIn } from '../../src/dossier/facts.ts'
import { count } from '../../src/model/day-set.ts'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { recordKnowing } from './folded.ts'
import { articles, names, pack } from './days/told.ts'

const heading = 'name\tevent\tparties\tplace\tday\tsource'
const read = (...rows: string[]) =>
  factsIn(readLexicon('own.tsv', [heading, ...rows, ''].join('\n')), pack, names)

/** The days of the events of articles, as the facts date them. */
const dated = async (source: string, ...rows: string[]) =>
  (await recordKnowing(articles(source), { facts: read(...rows) })).events.map(
    ({ lemma, edtf }) => `${lemma} ${edtf}`,
  )

test('the pack knows what happened on which day, with where to look it up', () => {
  const facts = factsIn(pack.lexicon('dated-events'), pack, names)
  expect(facts.length).toBeGreaterThanOrEqual(60)
  for (const { name, days, parties, place, source } of facts) {
    expect([name, count(days) <= 4, parties.length > 0 || place !== null]).toEqual([name, true, true])
    expect(source).toMatch(/^https:\/\/\S+$/)
  }
})

describe('a row that is not in order is named with its line and what to do', () => {
  test.each([
    ['ruil\tfoo\tRusland\t\t2024-06-20\tx', "own.tsv:2: 'foo' names no kind of event"],
    ['ruil\tgevangenenruil\tRusland\t\tjuni\tx', "own.tsv:2: 'juni' is no day"],
    ['ruil\tgevangenenruil\t\t\t2024-06-20\tx', 'own.tsv:2: neither parties nor a place'],
    ['ruil\tgevangenenruil\tRusland\t\t2024-06-20\t', 'own.tsv:2: no source'],
    ['ruil\tgevangenenruil\tRusland\t2024-06-20\tx', 'own.tsv:2: 5 cells'],
  ])('%s', (row, message) => expect(() => read(row)).toThrow(message))

  test('a column that is not there', () => {
    expect(() => factsIn(readLexicon('own.tsv', 'name\tevent\n'), pack, names)).toThrow("no column 'parties'")
  })
})

const opening = 'inauguratie van Els Terpstra\tinauguratie\tEls Terpstra\t\t2024-03-04\tDe Gids'
const told =
  'Terug (2024-06): Twee dagen na de inauguratie van burgemeester Els Terpstra brandde de loods af.'

test('what a user knows dates what is counted from it', async () => {
  expect(await dated(told, opening)).toEqual(['inauguratie 2024-03-04', 'afbranden 2024-03-06'])
})

test.each([
  ['somebody else takes office', opening.replaceAll('Els Terpstra', 'Piet Jansen')],
  ['it came after the article', opening.replace('2024-03-04', '2024-09-04')],
  ['it may have come while the article appeared', opening.replace('2024-03-04', '2024-06-04')],
  ['it is of another kind', opening.replace('\tinauguratie', '\tontslag')],
])('nothing is dated where %s', async (_, row) => {
  expect(await dated(told, row)).toEqual(['inauguratie null', 'afbranden null'])
})

test('of two the last one before the article is meant', async () => {
  const second = opening
    .replace('2024-03-04', '2024-05-06')
    .replace('inauguratie van Els', 'tweede inauguratie van Els')
  expect(await dated(told, opening, second)).toEqual(['inauguratie 2024-05-06', 'afbranden 2024-05-08'])
})

test('a fact never changes the reading of an article', () => {
  const [digest] = articles(told)
  expect(digest.times.map(({ earliest, latest }) => [earliest, latest])).toEqual([[null, null]])
})
