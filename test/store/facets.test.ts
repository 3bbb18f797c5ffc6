import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { SearchQuery } from '../../src/model/search.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { meddle, temporaryPlace } from './places.ts'
import { reading } from '../dossier/notation.ts'

const articles = {
  ruil: reading(
    { published: '2024-05-01', outlet: 'De Sluiswachter', title: 'ruil' },
    '[Els Terpstra|person|actor] en [Jan Boersma|person|actor] <ruilden|exchange|2024-04-30> kaas voor dijken.',
    '[Els Terpstra|person|says] zegt {dat [Jan Boersma|person|actor] de dijken <verkocht|sale>|asserts}.',
  ),
  twist: reading(
    { published: '2024-06-12', outlet: 'De Polderpost', title: 'twist' },
    '[Jan Boersma|person|says] ontkent {dat hij dijken <verkocht|sale>|denies}.',
    '[Polder Nieuwland|organisation|actor] <verkocht|sale> de kaas.',
  ),
  stil: reading(
    { published: '2025-01', outlet: 'de polderpost', title: 'stil' },
    '[Els Terpstra|person|says] {|no-comment} wil over de dijken niets zeggen.',
  ),
  oud: reading({ published: null, title: 'oud' }, 'Van deze kaas weet niemand iets.'),
}

/** A store with these articles, closed when `whenDone` is called. */
async function filled(whenDone: (clear: () => Promise<void> | void) => void = onTestFinished) {
  const place = await temporaryPlace(whenDone)
  const store = await openStore(place.directory, place.database)
  whenDone(() => store.close())
  for (const [name, one] of Object.entries(articles)) {
    await store.add(one, { name, bytes: new TextEncoder().encode(name) })
  }
  return { place, store }
}

let shared: Store

beforeAll(async () => {
  const done: (() => Promise<void> | void)[] = []
  shared = (await filled((clear) => void done.push(clear))).store
  return async () => {
    for (const clear of done.reverse()) await clear()
  }
})

/** The titles of what is found, in order. */
async function found(store: Store, query: SearchQuery): Promise<(string | null)[]> {
  const { items, around } = await store.pages.search(query, { limit: 10 })
  const titles = new Map(around.articles.map(({ id, title }) => [id, title]))
  return items.map(({ article }) => titles.get(article) ?? null)
}

test.each<[SearchQuery, string[]]>([
  [{}, ['stil', 'twist', 'ruil', 'oud']],
  [{ words: 'dijk' }, ['ruil', 'stil', 'twist']],
  [{ words: 'dijk', outlets: ['De Polderpost'] }, ['stil', 'twist']],
  [{ outlets: ['DE POLDERPOST', 'De Sluiswachter'] }, ['stil', 'twist', 'ruil']],
  [{ outlets: ['De Dijkbode'] }, []],
  [{ actors: ['Els Terpstra'] }, ['stil', 'ruil']],
  [{ actors: ['Els Terpstra', 'Boersma'] }, ['ruil']],
  [{ actors: ['Niemand'] }, []],
  [{ kinds: ['sale'] }, ['twist', 'ruil']],
  [{ kinds: ['sale', 'exchange'] }, ['ruil']],
  [{ stances: ['denies'] }, ['twist']],
  [{ words: 'kaas', stances: ['denies'] }, ['twist']],
  [{ from: '2024-06-01' }, ['stil', 'twist']],
  [{ to: '2024-06-01' }, ['ruil']],
  [{ words: 'kaas', from: '2024-01-01', to: '2024-12-31' }, ['ruil', 'twist']],
  [{ from: '2025-01-15', to: '2025-01-15' }, ['stil']],
  [{ words: '.', outlets: ['De Polderpost'] }, []],
])('%j', async (query, expected) => {
  const titles = await found(shared, query)
  // The best of words depend on how a database weighs them.
  expect(query.words === undefined ? titles : titles.sort()).toEqual(expected)
})

describe('facets', () => {
  test('count the values of all that is found', async () => {
    const { facets, around, total } = await shared.pages.search({ words: 'dijk' }, { limit: 1, facets: true })
    const names = new Map(around.entities.map(({ id, name }) => [id, name]))
    const told = facets!.facets.map(({ name, values }) => [
      name,
      Object.fromEntries(values.map(({ value, articles: count }) => [names.get(value) ?? value, count])),
    ])
    expect([total, facets!.counted]).toEqual([3, 3])
    expect(Object.fromEntries(told)).toEqual({
      outlet: { 'De Polderpost': 2, 'De Sluiswachter': 1 },
      actor: { 'Els Terpstra': 2, 'Jan Boersma': 2, 'Polder Nieuwland': 1 },
      kind: { sale: 2, exchange: 1 },
      stance: { asserts: 1, denies: 1, 'no-comment': 1 },
      period: { '2024': 2, '2025': 1 },
    })
    expect(facets!.facets[2].values.map(({ lemma }) => lemma)).toEqual(['verkocht', 'ruilden'])
  })

  test('of one year are its months', async () => {
    const { facets } = await shared.pages.search({ to: '2024-12-31' }, { limit: 1, facets: true })
    expect(facets!.facets.at(-1)).toMatchObject({
      values: [
        { value: '2024-05', articles: 1 },
        { value: '2024-06', articles: 1 },
      ],
    })
  })

  test('come with the first page alone, and where they are asked for', async () => {
    const first = await shared.pages.search({}, { limit: 3, facets: true })
    expect(first.facets!.counted).toBe(4)
    const next = await shared.pages.search({}, { limit: 3, facets: true, after: first.next! })
    expect([next.items.length, next.total, next.next, next.facets]).toEqual([1, 4, null, null])
    expect((await shared.pages.search({}, { limit: 3 })).facets).toBeNull()
  })
})

test('what comes, goes and is made anew is found as it is', async () => {
  const { place, store } = await filled()
  const placed = async () => {
    await store.settle()
    return meddle(
      place,
      'select article, earliest, latest from facets join readings on reading = readings.number order by article',
    )
  }
  const before = await placed()
  expect(before).toHaveLength(4)
  await store.remove(articles.ruil.article.id)
  expect(await found(store, { actors: ['Terpstra'] })).toEqual(['stil'])
  await store.restore(articles.ruil.article.id)
  expect(await found(store, { kinds: ['exchange'] })).toEqual(['ruil'])
  expect(await placed()).toEqual(before)
  await store.rebuild()
  expect(await placed()).toEqual(before)
  const left = 'select * from facets where reading not in (select number from readings)'
  expect(await meddle(place, left)).toEqual([])
})

test('who are judged to be one are found as one', async () => {
  const { store } = await filled()
  const [of, other] = await Promise.all(
    ['Els Terpstra', 'Jan Boersma'].map(async (name) => (await store.places(name))[0].place),
  )
  await store.judge({ kind: 'merge', of, with: other }, { by: 'Anna', at: '2026-01-01T12:00:00Z' })
  expect(await found(store, { actors: ['Els Terpstra'] })).toEqual(['stil', 'twist', 'ruil'])
})
