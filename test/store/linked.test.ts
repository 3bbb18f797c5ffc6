import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { numbered } from './numbered.ts'
import { meddle, temporaryPlace } from './places.ts'

/** A store with twenty articles, of which the readings of some can no longer be linked. */
async function broken(...numbers: readonly number[]) {
  const place = await temporaryPlace()
  const store = await openStore(place.directory, place.database)
  onTestFinished(() => store.close())
  for (let number = 1; number <= 20; number++) {
    const { reading, original } = numbered(number)
    await store.add(reading, original)
  }
  const meddled = (from: string, to: string, where = 'true') =>
    meddle(place, `update readings set json = replace(json, '"${from}":', '"${to}":') where ${where}`)
  const spoil = (number: number) => meddled('entities', 'gone', `name = '${number}.txt'`)
  for (const number of numbers) await spoil(number)
  const mend = () => meddled('gone', 'entities')
  const titles = async () => (await store.articles()).map(({ title }) => title)
  return { store, place, spoil, mend, titles }
}

const all = Array.from({ length: 20 }, (_, at) => `Bericht ${at + 1}`)

test('an article that linking breaks on is set aside with its reason, and the others are linked', async () => {
  const { store, titles } = await broken(7, 8, 20)
  expect(new Set(await titles())).toEqual(new Set(all.filter((_, at) => ![7, 8, 20].includes(at + 1))))
  expect(await store.status()).toMatchObject({ articles: 20, unlinked: 0, setAside: 3 })
  const [first, ...others] = await store.setAside(9)
  expect(first.name).toBe('7.txt')
  expect(first.reason).toMatch(/^7\.txt: kept, but in no answer, since linking broke on it \(.+\)/)
  expect(others.map(({ name }) => name)).toEqual(['8.txt', '20.txt'])
  expect(await store.setAside(1)).toEqual([first])
})

test('it is linked when it is read again, and by the next engine', async () => {
  const { store, place, mend, titles } = await broken(3, 4)
  expect(await titles()).toHaveLength(18)
  await mend()
  const { reading } = numbered(3)
  await store.replace(reading.article.id, { ...reading, wederhoor: 'newer' })
  expect(new Set(await titles())).toEqual(new Set(all.filter((title) => title !== 'Bericht 4')))
  await meddle(place, `update linkings set engine = 'older'`)
  expect(new Set(await titles())).toEqual(new Set(all))
  expect(await store.status()).toMatchObject({ setAside: 0 })
})

test('one that linking breaks on when it has changed is in no answer any more; hidden, it is no trouble', async () => {
  const { store, place, spoil, mend, titles } = await broken()
  expect(await titles()).toHaveLength(20)
  await spoil(5)
  await meddle(place, `insert into changes (article) select article from readings where name = '5.txt'`)
  expect(await titles()).not.toContain('Bericht 5')
  await store.remove(numbered(5).reading.article.id)
  await mend()
  expect(await titles()).toHaveLength(19)
  expect(await store.status()).toMatchObject({ articles: 19, unlinked: 0, setAside: 0 })
})

test('what the database is troubled by sets nothing aside', async () => {
  const { store, place } = await broken()
  await meddle(place, 'alter table shelf_keys rename to lost_keys')
  await expect(store.settle()).rejects.toThrow()
  await meddle(place, 'alter table lost_keys rename to shelf_keys')
  await store.settle()
  expect(await store.status()).toMatchObject({ unlinked: 0, setAside: 0 })
})
