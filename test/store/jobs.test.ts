import { expect, onTestFinished, test } from 'vitest'
import { openStore, type Original, type Store } from '../../src/store/store.ts'
import { move } from '../../src/store/move.ts'
import { reading } from '../dossier/notation.ts'
import { meddle, temporaryPlace } from './places.ts'

async function open(place?: Awaited<ReturnType<typeof temporaryPlace>>): Promise<Store> {
  const { directory, database } = place ?? (await temporaryPlace())
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  return store
}

const article = (text: string): Original => ({ name: `${text}.txt`, bytes: new TextEncoder().encode(text) })
const [one, two] = [article('Een'), article('Twee')]

test('what is handed in waits with its original, and is told of once', async () => {
  const store = await open()
  const received = new Uint8Array([1, 2])
  const titled = { ...one, hints: { title: 'Bericht' }, received }
  expect(await store.jobs.handIn([one, titled, one])).toEqual(['queued', 'queued', 'waiting'])
  const jobs = await store.jobs.unsent(10)
  expect(jobs.map(({ round }) => round)).toEqual([0, 0])
  expect(await store.jobs.article(jobs[1].id)).toMatchObject({ ...titled, bytes: one.bytes })
  await store.jobs.markSent(jobs.slice(0, 1))
  expect(await store.jobs.unsent(10)).toEqual(jobs.slice(1))
  expect(await store.jobs.sent(10)).toEqual(jobs.slice(0, 1))
  expect((await store.status()).jobs).toEqual({ waiting: 2, unsent: 1, failed: 0 })
})

test('what is added waits no longer, in the same moment', async () => {
  const store = await open()
  await store.jobs.handIn([one])
  const [{ id }] = await store.jobs.unsent(1)
  expect(await store.add(reading('2024', 'Een.'), one)).toBe('added')
  expect(await store.jobs.article(id)).toBeNull()
  expect((await store.status()).jobs.waiting).toBe(0)
  expect(await store.jobs.handIn([one])).toMatchObject([{ outcome: 'known' }])
  expect((await store.status()).pace[0]).toMatchObject({ minutes: 5, failed: 0 })
})

test('what turns out to be known is forgotten, its original too', async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  await store.add(reading('2024', 'Een.'), one)
  await store.jobs.handIn([two])
  const [{ id }] = await store.jobs.unsent(1)
  expect(await store.add(reading('2024', 'Een.'), two)).toBe('known')
  expect(await store.jobs.article(id)).toBeNull()
  expect(await meddle(place, 'select sha256 from originals')).toHaveLength(1)
})

test('what cannot be read stays with its reason until it is handed in again', async () => {
  const store = await open()
  await store.jobs.handIn([one])
  const [{ id }] = await store.jobs.unsent(1)
  await store.jobs.fail(id, 'Een.txt: no text')
  await store.jobs.fail(id, 'another reason')
  expect(await store.jobs.article(id)).toBeNull()
  expect(await store.jobs.unsent(1)).toEqual([])
  expect(await store.jobs.failed(9)).toEqual([{ name: 'Een.txt', reason: 'Een.txt: no text' }])
  expect(await store.jobs.handIn([one])).toEqual(['queued'])
  expect(await store.jobs.unsent(1)).toEqual([{ id, round: 1 }])
  expect(await store.jobs.failed(9)).toEqual([])
})

test('what a queue has lost is another message to it', async () => {
  const store = await open()
  await store.jobs.handIn([one, two])
  const jobs = await store.jobs.unsent(2)
  await store.jobs.markSent(jobs)
  await store.jobs.markLost([jobs[0], { ...jobs[1], round: 7 }])
  expect(await store.jobs.unsent(9)).toEqual([{ ...jobs[0], round: 1 }])
})

test('a purge of an article leaves the original of one that waits', async () => {
  const store = await open()
  await store.add(reading('2024', 'Een.'), one)
  await store.jobs.handIn([{ ...one, hints: { title: 'Bericht' } }])
  const [{ id }] = await store.jobs.unsent(1)
  await store.purge(reading('2024', 'Een.').article.id)
  expect((await store.jobs.article(id))!.bytes).toEqual(one.bytes)
})

test('a move takes along what waits, and no queue has it there', async () => {
  const [from, to] = [await temporaryPlace(), await temporaryPlace()]
  const store = await open(from)
  await store.jobs.handIn([one, two])
  await store.jobs.markSent(await store.jobs.unsent(1))
  await store.jobs.fail((await store.jobs.unsent(1))[0].id, 'no text')
  await move(from, to, { expect() {}, step() {} })
  const there = await open(to)
  expect((await there.jobs.unsent(9)).map(({ id }) => id)).toEqual(
    (await store.jobs.sent(9)).map(({ id }) => id),
  )
  expect(await there.jobs.failed(9)).toEqual([{ name: 'Twee.txt', reason: 'no text' }])
  expect(await there.jobs.dossier()).not.toBe(await store.jobs.dossier())
})

test('how a dossier stands', async () => {
  const store = await open()
  await store.add(reading('2024', 'Een.'), one)
  const before = await store.status()
  expect(before).toMatchObject({ articles: 1, unlinked: 1 })
  expect(before.bytes).toBeGreaterThan(10_000)
  expect(await store.linkSome()).toBe(true)
  expect(await store.linkSome()).toBe(false)
  expect((await store.status()).unlinked).toBe(0)
})
