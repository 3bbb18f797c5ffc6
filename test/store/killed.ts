import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Place } from '../../src/store/database.ts'
import { openStore } from '../../src/store/store.ts'
import { numbered } from './numbered.ts'
import { hold, meddle } from './places.ts'
import type { Writers } from './writers.ts'

/** What was seen of one process that was killed while it added articles. */
export interface Killed {
  /** How many articles it was told are kept. */
  readonly acknowledged: number
  /** How many of those are there. */
  readonly kept: number
  /** How many were kept and never acknowledged: it was killed in between. */
  readonly untold: number
}

/** Kills a process with no warning at a moment like any other while it adds articles, from a number on, and looks at all that is there then. */
export async function kill(writers: Writers, place: Place, from: number): Promise<Killed> {
  const writer = writers.start(place, from, from + 1000)
  await writer.acknowledges(Math.floor(Math.random() * 12))
  await setTimeout(Math.random() * 50)
  writer.process.kill('SIGKILL')
  expect(await writer.gone).toBeNull()
  // A server may be at the last thing that it was asked still.
  await (
    await hold(place)
  )()

  const store = await openStore(place.directory, place.database)
  try {
    const there = (await meddle(place, 'select name from readings')) as { name: string }[]
    const numbers = there.map(({ name }) => Number.parseInt(name))
    for (const number of numbers) {
      const { reading, original } = numbered(number)
      const { id } = reading.article
      expect(await store.reading(id)).toEqual(reading)
      expect((await store.original(id))?.bytes).toEqual(original.bytes)
      expect((await store.search(`zaak${number}`)).map(({ article }) => article)).toEqual([id])
    }
    expect(await meddle(place, 'select sha256 from originals')).toHaveLength(numbers.length)
    expect(await meddle(place, 'select rowid from stems')).toHaveLength(numbers.length)
    expect(await store.articles()).toHaveLength(numbers.length)
    const added = new Set(numbers.filter((number) => number >= from))
    const kept = writer.acknowledged.filter((number) => added.has(number)).length
    return { acknowledged: writer.acknowledged.length, kept, untold: added.size - kept }
  } finally {
    await store.close()
  }
}
