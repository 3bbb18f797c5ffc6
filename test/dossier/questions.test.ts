import { expect, test } from 'vitest'
import { datesOf } from '../../src/dossier/dates.ts'
import { digest } from '../../src/dossier/digest.ts'
import { ledgerOf } from '../../src/dossier/ledger.ts'
import { datesIn, ledgerAbout, ledgersAbout, saidByParty, timelineOf } from '../../src/dossier/questions.ts'
import { recordOf } from '../../src/dossier/record.ts'
import { saidBy } from '../../src/dossier/said.ts'
import { timeline } from '../../src/dossier/timeline.ts'
import { stemmerOf } from '../../src/text/stems.ts'
import { corpus } from './corpus.ts'
import { names, shelvesOf } from './folded.ts'
import { reading } from './notation.ts'

const affair = [
  ...corpus,
  reading(
    '2024-06-10',
    'Bij de [Sluis|place|place] was een <ontploffing|explosion|2024-06-09>.',
    '[Hoogland|country|says] zegt {dat [Laagland|country|actor] de <ontploffing|explosion> bij de [Sluis|place|place] veroorzaakte|accuses}.',
    '[Laagland|country|says] ontkent {dat het de ontploffing veroorzaakte|denies s1}.',
  ),
  reading(
    '2024-06-11',
    '[Hoogland|country|says] herhaalt {dat [Laagland|country|actor] de <ontploffing|explosion> bij de [Sluis|place|place] veroorzaakte|accuses}.',
    '[Rusland|country Q159|says] {|no-comment v1} zwijgt.',
  ),
]
const shelves = await shelvesOf(affair.map((one) => digest(one, names)))
const record = await recordOf(shelves)
const wording = { names, stemmer: stemmerOf('nl') }
const parties = record.entities.flatMap(({ id, name }) => [id, name])

test('a slice answers as the whole record does', async () => {
  for (const party of parties) {
    expect(await timelineOf(shelves, { actors: [party] }, wording)).toEqual(
      timeline(record, { actors: [party] }, names),
    )
    for (const about of [undefined, 'ontploffing', 'Laagland']) {
      expect(await saidByParty(shelves, { party, about }, wording)).toEqual(
        saidBy(record, { party, about }, names, wording.stemmer),
      )
    }
    for (const other of parties.slice(0, 8)) {
      const query = { actors: [party, other], from: '2024-06-05' }
      expect(await timelineOf(shelves, query, wording)).toEqual(timeline(record, query, names))
    }
  }
})

test('so does that of a ledger, by every id and every place', async () => {
  const references = [...record.events, ...record.statements, ...record.disputes].map(({ id }) => id)
  const places = [...record.statements, ...record.events.flatMap(({ sightings }) => sightings)].map(
    ({ article, record: id }) => `${article}/${id}`,
  )
  expect(references.length).toBeGreaterThan(15)
  for (const reference of [...references, ...places, 'nothing', 'no/thing']) {
    expect(await ledgerAbout(shelves, reference)).toEqual(ledgerOf(record, reference))
  }
})

test('so do the dates of an article', async () => {
  for (const { id } of record.articles) expect(await datesIn(shelves, id)).toEqual(datesOf(record, id))
})

test('words lead to the ledgers with most parties first, in any inflection; so does the beginning of an id', async () => {
  const articlesWith = async (words: string) =>
    affair.filter(({ article }) => article.text.includes(words.slice(0, 6))).map(({ article }) => article.id)
  const found = async (text: string) =>
    (await ledgersAbout(shelves, text, articlesWith, wording)).ledgers.map(({ id }) => id)
  const blast = record.events.find(({ kind }) => kind === 'explosion')!
  expect((await found('ontploffingen Sluis'))[0]).toBe(blast.id)
  expect(await found('explosion')).toEqual([blast.id])
  expect(await found('walvis')).toEqual([])
  expect(await found(blast.id.slice(0, 8))).toEqual([blast.id])
})
