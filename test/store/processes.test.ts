import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { kill } from './killed.ts'
import { numbered } from './numbered.ts'
import { temporaryPlace } from './places.ts'
import { buildWriters, type Writers } from './writers.ts'

let writers: Writers

beforeAll(async () => {
  writers = await buildWriters()
  return () => writers.clear()
}, 60_000)

test('a process that is killed while it adds has kept what it acknowledged, and nothing by half', async () => {
  const place = await temporaryPlace()
  for (let round = 0; round < 4; round++) {
    const { acknowledged, kept, untold } = await kill(writers, place, round * 1000)
    expect(kept).toBe(acknowledged)
    expect(untold).toBeLessThanOrEqual(1)
  }
}, 120_000)

test('two processes add at once, some the same, while a third asks', async () => {
  const place = await temporaryPlace()
  const store = await openStore(place.directory, place.database)
  onTestFinished(() => store.close())
  const both = [writers.start(place, 0, 20), writers.start(place, 10, 30)]
  let busy = true
  const done = Promise.all(both.map(({ gone }) => gone)).finally(() => (busy = false))
  let seen = 0
  while (busy) {
    const { articles, events } = await store.record()
    expect(articles.length).toBeGreaterThanOrEqual(seen)
    expect(events.length > 0).toBe(articles.length > 0)
    seen = articles.length
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(await done).toEqual([0, 0])
  const record = await store.record()
  expect(record.articles).toHaveLength(30)
  expect((await store.search('arresteerde')).length).toBe(30)
  for (let number = 0; number < 30; number++) {
    const { reading } = numbered(number)
    expect(await store.reading(reading.article.id)).toEqual(reading)
  }
  await store.rebuild()
  expect(JSON.stringify(await store.record())).toBe(JSON.stringify(record))
}, 120_000)
