import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import type { Place } from '../../src/store/database.ts'
import { move } from '../../src/store/move.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { reading } from '../dossier/notation.ts'
import { hold, meddle, temporaryPlace } from './places.ts'
import { temporaryFolder } from './temporary.ts'

const silent = { expect() {}, step() {} }
const readings = Array.from({ length: 40 }, (_, number) =>
  reading({ published: '2024', title: `Bericht ${number}` }, `Nummer ${number} meldt 🙂 water.`),
)
const original = ({ article }: Reading) => ({
  ...{ name: article.title!, bytes: new TextEncoder().encode(`\0${article.text}`) },
  hints: { outlet: 'De Bode' },
})
const folder = (): Place => ({ directory: temporaryFolder(), database: null })

async function open({ directory, database }: Place): Promise<Store> {
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  return store
}

async function filled(place: Place, articles: readonly Reading[] = readings): Promise<Place> {
  const store = await openStore(place.directory, place.database)
  for (const one of articles) await store.add(one, original(one))
  await store.close()
  return place
}

/** All that a place holds of its own, each row as it is. */
const contents = async (place: Place) => [
  await meddle(place, 'select * from readings order by number'),
  await meddle(place, 'select * from originals order by sha256'),
  await meddle(place, 'select * from generations'),
  ...(await Promise.all(
    ['removals', 'tombstones', 'earlier_readings'].map((table) =>
      meddle(place, `select * from ${table} order by article`),
    ),
  )),
]

test.each([
  ['to a folder', async () => [await temporaryPlace(), folder()]],
  ['from a folder', async () => [folder(), await temporaryPlace()]],
])('%s: all is there as it was, and the old dossier untouched', async (_, places) => {
  const [from, to] = await places()
  await filled(from)
  const before = await contents(from)
  let steps = 0
  const moved = await move(from, to, { ...silent, step: () => steps++ })
  expect(moved).toMatchObject({ articles: 40, known: 0 })
  expect(steps).toBe(40)
  expect(await contents(from)).toEqual(before)
  const [old, fresh] = [await open(from), await open(to)]
  for (const { article } of readings) {
    expect(await fresh.reading(article.id)).toEqual(await old.reading(article.id))
    expect(await fresh.original(article.id)).toEqual(await old.original(article.id))
  }
  expect(JSON.stringify(await fresh.record())).toBe(JSON.stringify(await old.record()))
  expect(await fresh.search('"nummer 7"')).toEqual(await old.search('"nummer 7"'))
  expect(await fresh.find(original(readings[3]))).toMatchObject({ article: readings[3].article.id })
})

test('what is hidden, purged or was read again goes along', async () => {
  const [from, to] = [await filled(folder(), readings.slice(0, 4)), await temporaryPlace()]
  const old = await open(from)
  const [hidden, purged, reread] = readings
  await old.remove(hidden.article.id)
  await old.purge(purged.article.id)
  await old.replace(reread.article.id, { ...reread, wederhoor: '9.9.9' })
  expect(await move(from, to, silent)).toMatchObject({ articles: 2 })
  expect(await move(from, to, silent)).toMatchObject({ articles: 2, known: 2 })
  const fresh = await open(to)
  expect(await fresh.earlier(reread.article.id)).toEqual(reread)
  expect(await fresh.tombstones()).toEqual(await old.tombstones())
  expect(await fresh.restore(hidden.article.id)).toBe('restored')
  expect(await fresh.original(hidden.article.id)).toMatchObject({ name: 'Bericht 0' })
})

test('broken off and begun again, it ends the same', async () => {
  const [from, to] = [await filled(folder()), await temporaryPlace()]
  let steps = 0
  const breaking = move(from, to, {
    ...silent,
    step() {
      if (++steps === 20) throw new Error('broken off')
    },
  })
  await expect(breaking).rejects.toThrow('broken off')
  const moved = await move(from, to, silent)
  expect(moved.known).toBeGreaterThan(0)
  expect(moved.known).toBeLessThan(40)
  expect(await (await open(to)).articles()).toHaveLength(40)
  expect(await move(from, to, silent)).toMatchObject({ articles: 40, known: 40 })
})

test('what others add in the meantime stays where it is', async () => {
  const [from, to] = [await filled(await temporaryPlace(), readings.slice(0, 20)), folder()]
  const busy = await open(from)
  const moving = move(from, to, silent)
  for (const one of readings.slice(20)) await busy.add(one, original(one))
  const { articles } = await moving
  expect(await (await open(to)).articles()).toHaveLength(articles)
})

test('a place with another dossier is left alone', async () => {
  const from = await filled(folder(), readings.slice(0, 2))
  const to = await filled(await temporaryPlace(), readings.slice(2, 4))
  const before = await contents(to)
  await expect(move(from, to, silent)).rejects.toMatchObject({ trouble: 'occupied' })
  expect(await contents(to)).toEqual(before)
})

test('an article that is there otherwise, or an original with other bytes, is found', async () => {
  const [from, to] = [await filled(folder(), readings.slice(0, 2)), await temporaryPlace()]
  await move(from, to, silent)
  await meddle(to, `update readings set language = 'en' where name = 'Bericht 1'`)
  await expect(move(from, to, silent)).rejects.toThrow(/^Bericht 1 is not in .* as it was/)
  await meddle(to, `update readings set language = 'nl' where name = 'Bericht 1'`)
  await meddle(to, `update originals set bytes = sha256${to.database === null ? '' : '::bytea'}`)
  await expect(move(from, to, silent)).rejects.toMatchObject({ trouble: 'damaged' })
})

test('where there is no dossier, none is made', async () => {
  const from = folder()
  await expect(move(from, await temporaryPlace(), silent)).rejects.toMatchObject({ trouble: 'absent' })
  expect(existsSync(join(from.directory, 'dossier.sqlite'))).toBe(false)
})

test("the user's own tables go along to another folder, unless it has its own", async () => {
  const [from, to] = [await filled(folder(), readings.slice(0, 1)), folder()]
  const path = ({ directory }: Place, name: string) => join(directory, name)
  writeFileSync(path(from, 'entities.tsv'), 'name\nJan\n')
  writeFileSync(path(from, 'dated-events.tsv'), 'van hier')
  writeFileSync(path(to, 'dated-events.tsv'), 'van daar')
  await move(from, to, silent)
  expect(readFileSync(path(to, 'entities.tsv'), 'utf8')).toBe('name\nJan\n')
  expect(readFileSync(path(to, 'dated-events.tsv'), 'utf8')).toBe('van daar')
})

test('a place that another program is writing to says so', async () => {
  const [from, to] = [await filled(folder(), readings.slice(0, 1)), await temporaryPlace()]
  await (await openStore(to.directory, to.database)).close()
  const release = await hold(to)
  await expect(move(from, to, silent)).rejects.toMatchObject({ trouble: 'locked' })
  await release()
  expect(await move(from, to, silent)).toMatchObject({ articles: 1 })
})
