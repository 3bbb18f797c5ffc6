import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { recordOf } from '../../src/dossier/record.ts'
import { Walk, type Stretch } from '../../src/dossier/walk.ts'
import { corpus } from './corpus.ts'
import { moves, names, shelvesOf } from './folded.ts'
import { news as newsOf } from './news.ts'
import { besideOf } from './walked.ts'

/** More articles than are looked at together, so that things are told in several stretches. */
const news = [...newsOf(7, 70), ...corpus]
const shelves = await shelvesOf(news.map((one) => digest(one, names, moves)))

const walk = new Walk(shelves, besideOf(news), names)
const record = await recordOf(shelves)

async function all<Value>(some: (stretch: Stretch) => Promise<readonly Value[]>): Promise<Value[]> {
  const found: Value[] = []
  for await (const stretch of walk.stretches()) found.push(...(await some(stretch)))
  return found
}
async function inPages<Value>(pages: AsyncIterable<readonly Value[]>): Promise<Value[]> {
  const found: Value[] = []
  for await (const page of pages) found.push(...page)
  return found
}
const byId = <Value extends { readonly id: string }>(values: readonly Value[]) =>
  [...values].sort((one, other) => (one.id < other.id ? -1 : 1))

test('a walk comes by everything in the record once', async () => {
  expect(await all((stretch) => stretch.articles())).toEqual(record.articles)
  expect(await all((stretch) => stretch.statements())).toEqual(record.statements)
  expect(byId(await all((stretch) => stretch.events()))).toEqual(byId(record.events))
  expect(byId(await all((stretch) => stretch.disputes()))).toEqual(byId(record.disputes))
  expect(byId(await all((stretch) => stretch.links()))).toEqual(byId(record.links))
  expect(await all((stretch) => stretch.times())).toEqual(record.times)
  expect(byId(await inPages(walk.roles()))).toEqual(byId(record.roles))
  expect(await walk.values()).toEqual(record.values)
  const named = byId(record.entities).map(({ id, kind, name, names: spelled, link }) => ({
    id,
    kind,
    name,
    names: spelled,
    link,
  }))
  expect(byId(await inPages(walk.entities()))).toEqual(named)
})

test('readings come in the order of their articles', async () => {
  const found = await all((stretch) => stretch.readings())
  expect(found.map(({ article }) => article.id)).toEqual(record.articles.map(({ id }) => id))
})

test('an entity of a reading is known by its id in the dossier', async () => {
  const [first] = record.entities
  const { article, record: own } = first.sightings[0]
  const casts = await all(async (stretch) => [(await stretch.cast())(article, own)])
  expect(casts.filter((id) => id !== null)).toEqual([first.id])
})

test('the timeline of a walk is that of the record, for a period and for parties too', async () => {
  const whole = await all((stretch) => stretch.timeline({}, []))
  expect(whole).toHaveLength(record.events.length + record.statements.length)
  const russia = await walk.meant('Rusland')
  const theirs = await all((stretch) => stretch.timeline({ from: '2024-06-22' }, [russia]))
  expect(theirs.length).toBeGreaterThan(0)
  expect(
    theirs.every(
      ({ actors, latest }) =>
        actors.some((id) => russia.has(id)) && (latest === null || latest >= '2024-06-22'),
    ),
  ).toBe(true)
})

test('somebody is meant by an id, by any spelling, or by a part of a name', async () => {
  const belousov = record.entities.find(({ name }) => name === 'Andrej Beloöesov')!
  for (const text of [belousov.id, 'Andrei Belousov', 'beloöesov']) {
    expect((await walk.meant(text)).has(belousov.id), text).toBe(true)
  }
  expect(await walk.meant('Nergensland')).toEqual(new Set())
})
