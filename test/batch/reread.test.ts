import { expect, onTestFinished, test } from 'vitest'
import { addArticles } from '../../src/batch/add.ts'
import { rereadArticles, type Reread } from '../../src/batch/reread.ts'
import { openStore } from '../../src/store/store.ts'
import { temporaryFolder } from '../store/temporary.ts'

const reader = new URL('./reader.mjs', import.meta.url).href

/** A store with articles that a pack of long ago has read. */
async function filled(count: number) {
  const store = await openStore(temporaryFolder())
  onTestFinished(() => store.close())
  const files = Array.from({ length: count }, (_, number) => ({
    ...{ name: `${number}.txt`, bytes: new TextEncoder().encode(`Artikel ${number}`) },
    hints: { published: '2024' },
  }))
  await addArticles(store, files, { reader })
  return store
}

test('all that another pack has read is read again, by threads where they are many, with its hints', async () => {
  const store = await filled(40)
  let expected = 0
  const done: Reread[] = []
  const summary = await rereadArticles(store, null, {
    reader,
    onStart: (articles) => void (expected = articles),
    onProgress: (one) => done.push(one),
  })
  // Another thread reads it, which is told as its outlet.
  expect(summary.replaced + summary.same).toBe(40)
  expect([expected, done.length, done.filter(({ message }) => message !== null)]).toEqual([40, 40, []])
  const [{ article }] = await store.provenances()
  expect((await store.reading(article))?.article.published).toBe('2024')
})

test('those that are named alone are read, and what cannot be read keeps its reading', async () => {
  const store = await filled(3)
  const [one, other] = await store.provenances()
  const failing = new URL('./failing-reader.mjs', import.meta.url).href
  const done: Reread[] = []
  const summary = await rereadArticles(store, [one.article], {
    reader: failing,
    onProgress: (each) => done.push(each),
  })
  expect(summary).toEqual({ replaced: 0, same: 0, clashes: 0, unreadable: 1 })
  expect(done[0].message).toMatch(/^\d\.txt: it is full of holes; the reading it had stays$/)
  expect(await store.reading(one.article)).not.toBeNull()
  expect(await rereadArticles(store, [other.article], { reader })).toMatchObject({ replaced: 0, same: 1 })
})
