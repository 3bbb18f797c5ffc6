import fc from 'fast-check'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import type { Place } from '../../src/store/database.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { corpus } from '../dossier/corpus.ts'
import { folded } from '../dossier/folded.ts'
import { reading } from '../dossier/notation.ts'
import { hold, meddle, temporaryPlace } from './places.ts'

const open = async (place?: Place): Promise<Store> => {
  const { directory, database } = place ?? (await temporaryPlace())
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  return store
}
const original = ({ article }: Reading) => ({
  name: `${article.id.slice(0, 8)}.txt`,
  bytes: new TextEncoder().encode(article.text),
})
const addAll = async (store: Store, readings: readonly Reading[]) => {
  for (const one of readings) await store.add(one, original(one))
}

const arrest = reading(
  '2024-06',
  '[Rusland|country Q159|actor] <arresteerde|arrest|2024-06-01/2024-06-30> in [Sotsji|place|place] [~een spion|person|patient].',
)
/** A reading of which the dossier can work out the days: something in the month it appeared. */
const dated: Reading = {
  ...arrest,
  times: [
    {
      ...{ id: 't1', spans: arrest.events[0].trigger.spans, quote: arrest.events[0].trigger.quote },
      ...{
        type: 'DATE',
        value: '2024-06',
        mod: null,
        days: null,
        known: false,
        preferred: null,
        because: [],
      },
      ...{ earliest: '2024-06-01', latest: '2024-06-30', edtf: '2024-06', trace: { rule: 'notation' } },
    },
  ],
  dating: {
    grains: { t1: 'month' },
    constraints: [
      {
        relation: { kind: 'among', x: 'publication', days: ['2024-06-01/2024-06-30'] },
        ...{ code: 'time.published', values: {}, hard: true, time: null },
      },
      {
        relation: { kind: 'buckets', x: 'publication', y: 't1', least: 0, most: 0, grain: 'month' },
        ...{ code: 'time.same.month', values: {}, hard: true, time: 't1' },
      },
    ],
  },
  events: arrest.events.map((event) => ({ ...event, time: { ...event.time!, times: ['t1'] } })),
}

test('what goes in comes out, also after closing', async () => {
  const place = await temporaryPlace()
  const first = await openStore(place.directory, place.database)
  const bytes = Uint8Array.from({ length: 512 }, (_, at) => at % 256)
  expect(await first.add(corpus[0], { name: 'ruil.txt', bytes })).toBe('added')
  const record = await first.record()
  await first.close()

  const store = await open(place)
  expect(await store.reading(corpus[0].article.id)).toEqual(corpus[0])
  expect(await store.original(corpus[0].article.id)).toMatchObject({ name: 'ruil.txt', bytes })
  expect(await store.record()).toEqual(record)
  expect(await store.reading('nothing')).toBeNull()
  expect(await store.original('nothing')).toBeNull()
})

test('two who link one store by turns end with what one links alone', async () => {
  const place = await temporaryPlace()
  const both = [await open(place), await open(place)]
  for (const [at, one] of corpus.entries()) {
    await both[at % 2].add(one, original(one))
    await both[at % 3 === 0 ? 0 : 1].settle()
  }
  const record = await both[0].record()
  expect(await both[1].record()).toEqual(record)
  await both[1].rebuild()
  expect(JSON.stringify(await both[0].record())).toBe(JSON.stringify(record))
})

test('the same article twice, also with other metadata, is one', async () => {
  const store = await open()
  await store.add(corpus[0], original(corpus[0]))
  const before = await store.record()
  const renamed = { ...corpus[0], article: { ...corpus[0].article, title: 'Anders' } }
  expect(await store.add(renamed, { name: 'kopie.txt', bytes: new Uint8Array([1]) })).toBe('known')
  expect(await store.record()).toEqual(before)
  expect((await store.original(corpus[0].article.id))?.name).toBe(original(corpus[0]).name)
})

test('any adding, removing, restoring and purging ends in the record of what is there, cached as rebuilt', async () => {
  const act = fc.constantFrom('add', 'add', 'add', 'remove', 'remove', 'restore', 'purge')
  const steps = fc.array(fc.record({ at: fc.nat(corpus.length - 1), act, ask: fc.boolean() }), {
    minLength: 5,
    maxLength: 25,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const store = await open()
      const present = new Set<Reading>()
      const [removed, purged] = [new Set<Reading>(), new Set<Reading>()]
      for (const { at, act, ask } of taken) {
        const one = corpus[at]
        const { id } = one.article
        const there = present.has(one)
        const out = removed.has(one) ? 'removed' : purged.has(one) ? 'purged' : null
        if (act === 'add') {
          expect(await store.add(one, original(one))).toBe(there ? 'known' : (out ?? 'added'))
          if (out === null) present.add(one)
        } else if (act === 'remove') {
          expect(await store.remove(id)).toBe(there)
          if (present.delete(one)) removed.add(one)
        } else if (act === 'restore') {
          const expected = { removed: 'restored', purged: 'lifted' } as const
          expect(await store.restore(id)).toBe(out === null ? null : expected[out])
          if (removed.delete(one)) present.add(one)
          purged.delete(one)
        } else {
          expect(await store.purge(id)).toBe(there || out !== null)
          if (present.delete(one) || removed.delete(one)) purged.add(one)
        }
        if (ask) await store.record()
      }
      const cached = JSON.stringify(await store.record())
      expect(cached).toBe(JSON.stringify(await folded(...present)))
      const found = await store.search('de')
      await store.rebuild()
      expect(JSON.stringify(await store.record())).toBe(cached)
      expect((await store.search('de')).map(({ article }) => article).sort()).toEqual(
        found.map(({ article }) => article).sort(),
      )
    }),
    { numRuns: 12 },
  )
})

test('two processes see what the other does', async () => {
  const place = await temporaryPlace()
  const [one, other] = [await open(place), await open(place)]
  await addAll(one, corpus.slice(0, 4))
  expect(await other.articles()).toHaveLength(4)
  await addAll(one, corpus.slice(3, 8))
  await addAll(other, corpus.slice(5))
  await other.remove(corpus[0].article.id)
  expect(JSON.stringify(await one.record())).toBe(JSON.stringify(await folded(...corpus.slice(1))))
  expect(await one.record()).toEqual(await other.record())
})

test('who asks while the record is being made gets their own changes too', async () => {
  const store = await open()
  await store.add(corpus[0], original(corpus[0]))
  const early = store.record()
  await addAll(store, corpus)
  expect(await store.articles()).toHaveLength(corpus.length)
  expect((await early).articles.length).toBeGreaterThan(0)
})

test('what an older program linked is linked again', async () => {
  const place = await temporaryPlace()
  const first = await openStore(place.directory, place.database)
  await addAll(first, corpus)
  await first.record()
  await first.close()
  await meddle(place, `update linkings set engine = 'older'`)
  await meddle(place, `delete from shelf_rows where shelf = 'article'`)
  expect(await (await open(place)).articles()).toHaveLength(corpus.length)
})

test("the user's own dated events are known as soon as their file changes, and a fault in it is named", async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  await store.add(dated, original(dated))
  const day = async () => (await store.record()).events[0].edtf
  expect(await day()).toBe('2024-06-01/2024-06-30')
  const own = join(place.directory, 'dated-events.tsv')
  const heading = 'name\tevent\tparties\tplace\tday\tsource\n'
  writeFileSync(own, `${heading}arrestatie\tarrestatie\tRusland\t\t2024-06-18\tDe Gids\n`)
  expect(await day()).toBe('2024-06-18')
  expect((await store.record()).events[0].because.map(({ code }) => code)).toEqual(['dossier.fact'])
  writeFileSync(own, `${heading}arrestatie\tarrestatie\tRusland\t\tjuni\tDe Gids\n`)
  await expect(store.record()).rejects.toThrow(`${own}:2: 'juni' is no day`)
  rmSync(own)
  expect(await day()).toBe('2024-06-01/2024-06-30')
})

test("the user's own list of entities is known as soon as its file changes, and a fault in it is named", async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  await addAll(store, corpus)
  const heard = async () =>
    (await store.pages.statements({ party: 'de lachende minister' }, { limit: 10 })).items.length
  expect(await heard()).toBe(0)
  const own = join(place.directory, 'entities.tsv')
  writeFileSync(own, 'name\tvariants\nAndrej Beloöesov\tde lachende minister\n')
  expect(await heard()).toBeGreaterThan(0)
  writeFileSync(own, 'name\tkind\nAndrej Beloöesov\tvogel\n')
  await expect(store.record()).rejects.toThrow(`${own}:2: 'vogel' is no kind`)
  rmSync(own)
  expect(await heard()).toBe(0)
})

test('timeline and statements are those of the record', async () => {
  const store = await open()
  await addAll(store, corpus)
  expect(await store.timeline({ actors: ['VS', 'Rusland'] })).toHaveLength(1)
  const said = await store.pages.statements({ party: 'Beloöesov' }, { limit: 10 })
  expect(said.items.map(({ stance }) => stance)).toEqual(['denies', 'asserts'])
  expect(await store.articles()).toHaveLength(corpus.length)
})

test('an empty store answers', async () => {
  const store = await open()
  expect(await store.record()).toEqual(await folded())
  const all = { limit: 10 }
  expect([
    (await store.pages.timeline({}, all)).items,
    (await store.pages.statements({}, all)).items,
    await store.articles(),
  ]).toEqual([[], [], []])
  expect(await store.timeline({ actors: ['Rusland'] })).toEqual([])
  expect(await store.search('iets')).toEqual([])
})

test('a quotation that is not verbatim is refused, and nothing of it stored', async () => {
  const store = await open()
  const forged = structuredClone(corpus[0])
  forged.events[0].trigger.quote = ['stalen']
  await expect(store.add(forged, original(forged))).rejects.toThrow(
    /reading\.events\[0\]\.trigger quotes \["stalen"\]/,
  )
  expect(await store.articles()).toEqual([])
})

test('a store of a newer version is refused', async () => {
  const place = await temporaryPlace()
  await (await openStore(place.directory, place.database)).close()
  await meddle(place, "insert into kysely_migration values ('999-later', '')")
  await expect(openStore(place.directory, place.database)).rejects.toThrow(
    /newer version of Wederhoor \(999-later\)/,
  )
})

test('another program that keeps writing is named as the trouble', async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  const release = await hold(place)
  await expect(store.add(corpus[0], original(corpus[0]))).rejects.toMatchObject({ trouble: 'locked' })
  expect(await store.reading(corpus[0].article.id)).toBeNull()
  await release()
  expect(await store.add(corpus[0], original(corpus[0]))).toBe('added')
})

test('a walk sees one moment, and holds up nobody who writes', async () => {
  const store = await open()
  await addAll(store, corpus.slice(1))
  const articles: string[] = []
  const walked = store.walk(async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.articles()
  })
  for await (const some of walked) {
    articles.push(...some.map(({ id }) => id))
    expect(await store.add(corpus[0], original(corpus[0]))).toBe('added')
  }
  expect(articles.sort()).toEqual(
    corpus
      .slice(1)
      .map(({ article }) => article.id)
      .sort(),
  )
  expect(await store.articles()).toHaveLength(corpus.length)
})

test('a walk gives what the record has, also when it is left before its end', async () => {
  const store = await open()
  await addAll(store, corpus)
  const { statements, entities } = await store.record()
  const said = store.walk(async function* (walk) {
    for await (const stretch of walk.stretches()) yield* await stretch.statements()
  })
  const found: unknown[] = []
  for await (const one of said) found.push(one)
  expect(found).toEqual(statements)
  const named = store.walk((walk) => walk.entities())
  for await (const [first] of named) {
    expect(entities.map(({ id }) => id)).toContain(first.id)
    break
  }
})
