import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Place } from '../../src/store/database.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { corpus } from '../dossier/corpus.ts'
import { folded } from '../dossier/folded.ts'
import { reading } from '../dossier/notation.ts'
import { meddle, temporaryPlace } from './places.ts'

async function open(place: Place): Promise<Store> {
  const store = await openStore(place.directory, place.database)
  onTestFinished(() => store.close())
  return store
}

const original = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

test('a removed article is in no answer, and comes back as it was', async () => {
  const store = await open(await temporaryPlace())
  for (const one of corpus) await store.add(one, original(one.article.id, one.article.text))
  const before = JSON.stringify(await store.record())
  const found = await store.search('gevangenen')
  const { id, title, outlet, published } = corpus[0].article
  expect(await store.remove(id)).toBe(true)
  expect(await store.remove(id)).toBe(false)
  expect(JSON.stringify(await store.record())).toBe(JSON.stringify(await folded(...corpus.slice(1))))
  expect(await store.reading(id)).toBeNull()
  expect(await store.removed()).toMatchObject([{ id, name: id, title, outlet, published }])
  expect(await store.add(corpus[0], original('kopie', 'kopie'))).toBe('removed')
  expect(await store.find(original('', corpus[0].article.text))).toEqual({ outcome: 'removed', article: id })
  expect(await store.restore(id)).toBe('restored')
  expect(await store.restore(id)).toBeNull()
  expect(await store.removed()).toEqual([])
  expect(JSON.stringify(await store.record())).toBe(before)
  expect(await store.search('gevangenen')).toEqual(found)
  expect((await store.original(id))?.name).toBe(id)
})

test('what is purged leaves a tombstone that keeps it out, until that is lifted', async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  const file = original('ruil.txt', corpus[0].article.text)
  await store.add(corpus[0], file)
  const { id } = corpus[0].article
  expect(await store.purge('nothing')).toBe(false)
  expect(await store.purge(id)).toBe(true)
  // Whoever was broken off does it again.
  expect(await store.purge(id)).toBe(true)
  const [tombstone, ...others] = await store.tombstones()
  expect(others).toEqual([])
  expect(JSON.stringify(tombstone)).not.toContain(id)
  expect(await store.find(file)).toEqual({ outcome: 'purged', tombstone: tombstone.article })
  expect(await store.add(corpus[0], original('other.txt', 'other'))).toBe('purged')
  expect(await store.restore(tombstone.article)).toBe('lifted')
  expect(await store.add(corpus[0], file)).toBe('added')
  await store.remove(id)
  await store.purge(id)
  expect(await store.restore(id)).toBe('lifted')
  expect(await meddle(place, 'select sha256 from originals')).toEqual([])
})

test('an original that another article was made of stays, also where that is hidden', async () => {
  const store = await open(await temporaryPlace())
  const [one, other] = corpus.map(({ article }) => article.id)
  await store.add(corpus[0], original('een', 'samen'))
  await store.add(corpus[1], { ...original('twee', 'samen'), hints: { outlet: 'De Bode' } })
  await store.remove(other)
  await store.purge(one)
  expect((await store.tombstones())[0].original).toBeNull()
  await store.restore(other)
  expect((await store.original(other))?.bytes).toEqual(new TextEncoder().encode('samen'))
})

const secret = reading(
  { published: '2024-06', title: 'Kwikstaartgeheim', outlet: 'Zwaluwbode' },
  '[Boomklever Pimpelmees|person|actor] <verborg|concealment|2024-06-11> [~een wielewaalmanuscript|person|patient].',
  '[Boomklever Pimpelmees|person|says] zegt {dat [~de ijsvogelcommissaris|person|actor] <vlucht|escape> |asserts}.',
)
/** Words of it that stand nowhere else; the stems of some are in the index. */
const words = ['Kwikstaartgeheim', 'Zwaluwbode', 'Pimpelmees', 'wielewaalmanuscript', 'ijsvogelcommissaris']

test('after a purge the words of the article are nowhere in the files of the store', async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  // Enough beside it for files to have freed pages, and an index of several parts.
  for (const one of corpus) await store.add(one, original(one.article.id, one.article.text))
  const file = {
    ...original('winterkoninkje.txt', secret.article.text),
    hints: { title: 'Kwikstaartgeheim' },
  }
  await store.add(secret, file)
  for (const one of corpus) await store.remove(one.article.id)
  for (const one of corpus) await store.restore(one.article.id)
  await store.record()
  const [said] = await store.places(`${secret.article.id}/s1`)
  const signature = { by: 'Lepelaarster', at: '2026-01-02T03:04:05.000Z', note: 'Roerdompreden' }
  const judgement = await store.judge({ kind: 'right', of: said.place }, signature)
  await store.judge({ kind: 'undo', judgement: judgement.id }, signature)
  await store.replace(secret.article.id, { ...secret, wederhoor: '9.9.9' })
  await store.record()
  const all = [...words, 'winterkoninkje', 'Lepelaarster', 'Roerdompreden', secret.article.id]
  const before = await bytesIn(place)
  expect(words.filter((word) => !holds(before, word))).toEqual([])
  expect(await store.purge(secret.article.id)).toBe(true)
  const after = await bytesIn(place)
  expect(all.filter((word) => holds(after, word))).toEqual([])
  expect(JSON.stringify(await store.record())).toBe(JSON.stringify(await folded(...corpus)))
  // A judgement that somebody else kept would bring its words back.
  expect([await store.takeJudgement(judgement), await store.judgements()]).toEqual([false, []])
})

test('what was judged of a removed article waits for it to come back', async () => {
  const store = await open(await temporaryPlace())
  await store.add(secret, original('een', secret.article.text))
  const [{ place: of }] = await store.places(`${secret.article.id}/s1`)
  await store.judge({ kind: 'wrong', of }, { by: 'Anna', at: '2026-01-02T03:04:05.000Z' })
  const said = async () => (await store.pages.statements({}, { limit: 10 })).items
  expect(await said()).toEqual([])
  await store.remove(secret.article.id)
  expect(await store.judgements()).toHaveLength(1)
  await store.restore(secret.article.id)
  expect([(await store.articles()).length, await said()]).toEqual([1, []])
})

/** All that is in the files of a place (of a server: in those of the database, with everything written out). */
async function bytesIn({ directory, database }: Place): Promise<Buffer> {
  if (database === null) return Buffer.concat(filesIn(directory).map((path) => readFileSync(path)))
  const place = { directory, database }
  await meddle(place, 'checkpoint')
  const [{ folder }] = (await meddle(
    place,
    "select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = current_database()",
  )) as { folder: string }[]
  return Buffer.concat(filesIn(folder).map((path) => readFileSync(path)))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
}

/** Whether a word stands there, in whatever capitals, or its stem does. */
function holds(bytes: Buffer, word: string): boolean {
  const text = bytes.toString('latin1').toLowerCase()
  return text.includes(word.toLowerCase().slice(0, 8))
}
