import { expect, onTestFinished, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { openStore } from '../../src/store/store.ts'
import { corpus } from '../dossier/corpus.ts'
import { folded } from '../dossier/folded.ts'
import { temporaryPlace } from './places.ts'

const original = ({ article }: Reading) => ({
  name: article.id,
  bytes: new TextEncoder().encode(article.text),
})

async function filled() {
  const { directory, database } = await temporaryPlace()
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  for (const one of corpus) await store.add(one, original(one))
  return store
}

const [first, second] = corpus
const { id } = first.article
/** The article as another engine reads it: nothing is said in it. */
const newer: Reading = { ...first, wederhoor: '9.9.9', statements: [], disputes: [], counts: [] }

test('another reading takes the place of the one before, which is kept, and the record follows', async () => {
  const store = await filled()
  await store.record()
  expect(await store.earlier(id)).toBeNull()
  expect(await store.replace(id, newer)).toBe('replaced')
  expect(await store.reading(id)).toEqual(newer)
  expect(await store.earlier(id)).toEqual(first)
  const others = corpus.slice(1)
  expect(JSON.stringify(await store.record())).toBe(JSON.stringify(await folded(newer, ...others)))
  expect(await store.find(original(first))).toEqual({ outcome: 'known', article: id })
  expect(await store.search('gevangenen')).not.toEqual([])
  expect((await store.provenances()).filter(({ earlier }) => earlier)).toMatchObject([
    { article: id, engine: '9.9.9', language: 'nl' },
  ])
})

test('the same reading changes nothing, and one reading before is kept', async () => {
  const store = await filled()
  expect(await store.replace(id, first)).toBe('same')
  expect(await store.earlier(id)).toBeNull()
  await store.replace(id, newer)
  expect(await store.replace(id, newer)).toBe('same')
  expect(await store.earlier(id)).toEqual(first)
  await store.replace(id, { ...newer, wederhoor: '9.9.10' })
  expect(await store.earlier(id)).toEqual(newer)
})

test('a text that is taken otherwise from its file has another id; one that is there already keeps both apart', async () => {
  const store = await filled()
  const renamed = { ...newer, article: { ...newer.article, id: 'another-id' } }
  expect(await store.replace(id, renamed)).toBe('replaced')
  expect(await store.reading(id)).toBeNull()
  expect(await store.earlier('another-id')).toEqual(first)
  expect(await store.articles()).toHaveLength(corpus.length)
  const same = { ...renamed, article: { ...renamed.article, id: second.article.id } }
  expect(await store.replace('another-id', same)).toBe('clashes')
  expect(await store.replace('nothing', newer)).toBeNull()
  expect(await store.reading(second.article.id)).toEqual(second)
})

test('the earlier reading goes along when its article is hidden, restored and purged', async () => {
  const store = await filled()
  await store.replace(id, newer)
  await store.remove(id)
  await store.restore(id)
  expect(await store.earlier(id)).toEqual(first)
  await store.purge(id)
  expect(await store.earlier(id)).toBeNull()
})

test('a reading that does not quote its article is refused', async () => {
  const store = await filled()
  const forged = structuredClone(newer)
  forged.events[0].trigger.quote = ['stalen']
  await expect(store.replace(id, forged)).rejects.toMatchObject({ trouble: 'not-verbatim' })
  expect(await store.reading(id)).toEqual(first)
})
