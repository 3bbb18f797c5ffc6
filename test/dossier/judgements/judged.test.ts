import { expect, test } from 'vitest'
import { digest } from '../../../src/dossier/digest.ts'
import { judged } from '../../../src/dossier/judgements/judged.ts'
import { link } from '../../../src/dossier/linking.ts'
import { memoryShelves } from '../../../src/dossier/memory-shelves.ts'
import { recordOf } from '../../../src/dossier/record.ts'
import type { JudgedPlace, Judgement, Verdict } from '../../../src/model/judgement.ts'
import type { Reading } from '../../../src/model/reading.ts'
import type { DossierRecord } from '../../../src/model/record.ts'
import { quote } from '../../../src/model/span.ts'
import { moves, names } from '../folded.ts'
import { reading } from '../notation.ts'

/** The place of words of an article, the first that are so. */
function at({ article }: Reading, kind: JudgedPlace['kind'], words: string): JudgedPlace {
  const from = article.text.indexOf(words)
  const spans = [{ from, to: from + words.length }]
  return { article: article.id, kind, spans, quote: quote(article.text, spans) }
}

/** The record of articles, as Anna judges it: a verdict a day. */
async function record(articles: readonly Reading[], ...verdicts: readonly Verdict[]): Promise<DossierRecord> {
  const judgements = verdicts.map((verdict, number): Judgement => {
    return { id: `j${number}`, at: `2026-01-0${number + 1}T12:00:00Z`, by: 'Anna', note: null, verdict }
  })
  const shelves = memoryShelves()
  const come = articles.map((one) => judged(digest(one, names, moves), judgements, names))
  const digests = new Map(come.map((one) => [one.summary.id, one]))
  await link(
    shelves,
    { come, gone: [] },
    async (ids) => new Map([...ids].map((id) => [id, digests.get(id)!])),
  )
  return recordOf(shelves)
}

const namesIn = (found: DossierRecord) => found.entities.map(({ name }) => name)
const told = (found: DossierRecord) =>
  found.events.map(({ lemma, sightings }) => `${lemma} ${sightings.length}`)

const first = reading(
  '2024-06-21',
  '[Jan de Vries|person|actor] <bezocht|visit|2024-06-20> [Kyiv|place|place].',
  '[Jan de Vries|person|says] zegt {dat de stad <brandt|fire>|asserts}.',
)
const second = reading(
  '2024-06-22',
  '[Jan de Vries|person|actor] <bezocht|visit|2024-06-20> [Kyiv|place|place].',
)
const third = reading(
  '2024-06-23',
  '[J. Vriesman|person|actor] <bezoekt|visit|2024-06-20> [Kyiv|place|place].',
)

test('what is wrong is not in the dossier, and what was said there is told by the article', async () => {
  const wrong = at(first, 'statement', 'dat de stad brandt')
  const found = await record([first], { kind: 'wrong', of: wrong })
  expect(found.statements).toEqual([])
  expect(found.events.find(({ lemma }) => lemma === 'brandt')?.voices).toEqual(['article'])
})

test.each([
  ['event', 'bezocht', ['brandt 1'], ['Jan de Vries', 'Kyiv']],
  ['entity', 'Kyiv', ['bezocht 1', 'brandt 1'], ['Jan de Vries']],
] as const)('a wrong %s', async (kind, words, events, entities) => {
  const found = await record([first], { kind: 'wrong', of: at(first, kind, words) })
  expect(told(found)).toEqual(events)
  expect(namesIn(found)).toEqual(entities)
})

test('what is set apart is of its own, also where the name is the same', async () => {
  const before = await record([first, second])
  expect([namesIn(before), told(before)]).toEqual([
    ['Jan de Vries', 'Kyiv'],
    ['bezocht 2', 'brandt 1'],
  ])
  const apart = await record([first, second], { kind: 'split', of: at(second, 'entity', 'Jan de Vries') })
  expect(namesIn(apart)).toEqual(['Jan de Vries', 'Jan de Vries', 'Kyiv'])
  const events = await record([first, second], { kind: 'split', of: at(second, 'event', 'bezocht') })
  expect(told(events).sort()).toEqual(['bezocht 1', 'bezocht 1', 'brandt 1'])
})

test('what is merged is one, with all that hangs on it', async () => {
  const merge: Verdict = {
    kind: 'merge',
    of: at(third, 'entity', 'J. Vriesman'),
    with: at(first, 'entity', 'Jan de Vries'),
  }
  const found = await record([first, second, third], merge)
  expect(namesIn(found)).toEqual(['Jan de Vries', 'Kyiv'])
  expect(found.events.find(({ kind }) => kind === 'visit')?.sightings).toHaveLength(3)
})

test('a merge that is undone, or split again, is none', async () => {
  const merge: Verdict = {
    kind: 'merge',
    of: at(third, 'entity', 'J. Vriesman'),
    with: at(first, 'entity', 'Jan de Vries'),
  }
  const plain = namesIn(await record([first, third]))
  expect(namesIn(await record([first, third], merge, { kind: 'undo', judgement: 'j0' }))).toEqual(plain)
  expect(namesIn(await record([first, third], merge, { kind: 'split', of: merge.of }))).toEqual(plain)
  const redone: Verdict[] = [merge, { kind: 'undo', judgement: 'j0' }, { kind: 'undo', judgement: 'j1' }]
  expect(namesIn(await record([first, third], ...redone))).toEqual(['Jan de Vries', 'Kyiv'])
})

test('the last name that is given counts, in all articles', async () => {
  const found = await record(
    [first, second],
    { kind: 'rename', of: at(first, 'entity', 'Jan de Vries'), name: 'Jan' },
    { kind: 'rename', of: at(second, 'entity', 'Jan de Vries'), name: 'Jan Pieter de Vries' },
  )
  expect(namesIn(found)).toEqual(['Jan Pieter de Vries', 'Kyiv'])
})

test('a day that is given counts for all tellings, and says who gave it', async () => {
  const found = await record([first, second], {
    kind: 'redate',
    of: at(first, 'event', 'bezocht'),
    day: '2024-06-19',
  })
  const visit = found.events.find(({ kind }) => kind === 'visit')!
  expect([visit.earliest, visit.latest]).toEqual(['2024-06-19', '2024-06-19'])
  expect(visit.because.map(({ rule }) => rule)).toEqual(['Anna judged on 2026-01-01 that it was 2024-06-19'])
})

test('a statement gets the speaker whose words are pointed out', async () => {
  const article = reading(
    '2024-06-21',
    'Volgens burgemeester Smit en [Jan de Vries|person|says] zegt men {dat de stad <brandt|fire>|asserts}.',
  )
  const of = at(article, 'statement', 'dat de stad brandt')
  const found = await record([article], {
    kind: 'reattribute',
    of,
    to: at(article, 'entity', 'burgemeester Smit'),
  })
  const [statement] = found.statements
  expect(found.entities.find(({ id }) => id === statement.source)?.name).toBe('burgemeester Smit')
})

test('a judgement of what is not read there waits', async () => {
  const missing = { ...at(first, 'event', 'bezocht'), spans: [{ from: 0, to: 3 }] }
  expect(await record([first], { kind: 'wrong', of: missing })).toEqual(await record([first]))
})

test('a judgement holds for what is read mostly at the same place', async () => {
  const of = at(first, 'statement', 'de stad brandt')
  expect((await record([first], { kind: 'wrong', of })).statements).toEqual([])
})
