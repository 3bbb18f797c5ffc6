import { expect, onTestFinished, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { openStore } from '../../src/store/store.ts'
import { corpus } from '../dossier/corpus.ts'
import { temporaryPlace } from './places.ts'

const original = ({ article }: Reading) => ({
  name: article.id,
  bytes: new TextEncoder().encode(article.text),
})

test('what came in after a number is new, the last first; what was only read again is not', async () => {
  const { directory, database } = await temporaryPlace()
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  expect((await store.pages.front(null, 5)).added).toEqual({ last: 0, total: 0, articles: [] })
  const [first, second, ...others] = corpus
  for (const one of [first, second]) await store.add(one, original(one))
  const before = (await store.pages.front(null, 5)).added
  expect(before.articles.map(({ id }) => id)).toEqual([second.article.id, first.article.id])
  for (const one of others) await store.add(one, original(one))
  await store.replace(first.article.id, { ...first, wederhoor: '9.9.9' })
  const { total, last, articles } = (await store.pages.front(before.last, 2)).added
  expect(total).toBe(others.length)
  expect(last).toBeGreaterThan(before.last)
  expect(articles.map(({ id }) => id)).toEqual(
    others
      .slice(-2)
      .reverse()
      .map(({ article }) => article.id),
  )
})
