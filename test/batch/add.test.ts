import { expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'
import { addArticles, type Addition } from '../../src/batch/add.ts'
import type { RawArticle } from '../../src/intake/raw-article.ts'
import { IntakeError } from '../../src/text/intake-error.ts'
import { temporaryFolder } from '../store/temporary.ts'

const reader = new URL('./reader.mjs', import.meta.url).href

const none = { removed: 0, purged: 0 }
const file = (text: string, hints: RawArticle['hints'] = {}): RawArticle => ({
  ...{ name: `${text}.txt`, bytes: new TextEncoder().encode(text), hints },
})
const numbered = (count: number) => Array.from({ length: count }, (_, number) => file(`Artikel ${number}`))

async function open(): Promise<Store> {
  const store = await openStore(temporaryFolder())
  onTestFinished(() => store.close())
  return store
}

/** Adds files, and gives the summary, every addition and the threads that read. */
async function added(store: Store, files: Parameters<typeof addArticles>[1]) {
  const additions: Addition[] = []
  const summary = await addArticles(store, files, {
    reader,
    onProgress: (addition) => additions.push(addition),
  })
  const threads = new Set((await store.articles()).map(({ outlet }) => outlet))
  return { summary, additions, threads: [...threads] }
}

test('few are read in the same thread, many in others', async () => {
  expect((await added(await open(), numbered(3))).threads).toEqual(['thread 0'])
  const { summary, threads } = await added(await open(), numbered(50))
  expect(summary).toEqual({ added: 50, known: 0, ...none, unreadable: 0 })
  expect(threads).not.toContain('thread 0')
})

test('doing it again reads and adds nothing', async () => {
  const store = await open()
  await added(store, numbered(20))
  expect((await added(store, numbered(25))).summary).toEqual({ added: 5, known: 20, ...none, unreadable: 0 })
})

test('the same bytes are read again under other hints, and under another name not', async () => {
  const store = await open()
  const titled = { ...file('Een bericht', { title: 'Bericht' }), name: 'a.txt' }
  // A warning shows that it was read.
  const outcomes = async (...files: RawArticle[]) =>
    (await added(store, files)).additions.map(({ outcome, warnings }) => `${outcome} ${warnings.length}`)
  expect(await outcomes(file('Een bericht'))).toEqual(['added 1'])
  expect(await outcomes(titled, { ...file('Een bericht'), name: 'b.txt' })).toEqual(['known 1', 'known 0'])
  expect(await store.find({ name: '', bytes: file('Een bericht').bytes })).not.toBeNull()
  expect(await store.find({ name: '', bytes: new Uint8Array([1]) })).toBeNull()
})

test.each([
  ['few', 5],
  ['many', 40],
])('what cannot be read is told in its place and the rest goes on: %s', async (_, count) => {
  const missing = new IntakeError('weg.html', 'no article was found', 'save another')
  const files = [missing, file('bad text'), file('throw it'), ...numbered(count)]
  const store = await open()
  const { summary, additions } = await added(store, files)
  expect(summary).toEqual({ added: count, known: 0, ...none, unreadable: 3 })
  const names = files.slice(1).map(({ name }) => name)
  expect(additions.map(({ name }) => name)).toEqual(['weg.html', ...names])
  expect(additions.slice(0, 3).map(({ message }) => message)).toEqual([
    'weg.html: no article was found; save another',
    'bad text.txt: bad; write it better',
    'throw it.txt: could not be read (thrown); please report this article',
  ])
})

test('a thread that dies costs its article alone', async () => {
  const { summary, additions } = await added(await open(), [
    ...numbered(20),
    file('die now'),
    ...numbered(30),
  ])
  expect(summary).toEqual({ added: 30, known: 20, ...none, unreadable: 1 })
  expect(additions[20].outcome).toBe('unreadable')
})

test('articles are taken out of their files only a little ahead', async () => {
  let opened = 0
  let kept = 0
  let furthest = 0
  function* source() {
    for (const one of numbered(400)) {
      furthest = Math.max(furthest, ++opened - kept)
      yield one
    }
  }
  await addArticles(await open(), source(), { reader, onProgress: () => kept++ })
  expect(kept).toBe(400)
  expect(furthest).toBeLessThan(400)
})

test('hints and warnings come along, and the original stays as it was', async () => {
  const store = await open()
  async function* source() {
    yield file('Met datum', { published: '2024-06-25', title: 'Titel' })
    yield file('Zonder datum')
  }
  const { additions } = await added(store, source())
  expect(additions.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], ['no-date']])
  const [dated] = await store.articles()
  expect(dated).toMatchObject({ title: 'Titel', published: '2024-06-25' })
  const original = await store.original(dated.id)
  expect(original).toMatchObject({ name: 'Met datum.txt', hints: { published: '2024-06-25' } })
  expect(original!.bytes).toEqual(new TextEncoder().encode('Met datum'))
})

test('what was removed or purged stays out, and how to have it back is said', async () => {
  const store = await open()
  const { additions } = await added(store, [file('Weg'), file('Gewist'), file('Blijft')])
  const [hidden, erased] = additions.map(({ article }) => article!)
  await store.remove(hidden)
  await store.purge(erased)
  const again = await added(store, [file('Weg'), file('Gewist'), file('Blijft')])
  expect(again.summary).toEqual({ added: 0, known: 1, removed: 1, purged: 1, unreadable: 0 })
  const [tombstone] = await store.tombstones()
  expect(again.additions.map(({ message }) => message)).toEqual([
    `Weg.txt: was removed; 'wederhoor unremove ${hidden.slice(0, 8)}' brings it back`,
    `Gewist.txt: was purged and stays out; 'wederhoor unremove ${tombstone.article.slice(0, 12)}' lets it in again`,
    null,
  ])
  // The same article from other bytes has to be read to be known.
  expect((await added(store, [{ ...file('Weg  '), name: 'kopie.txt' }])).summary).toMatchObject({
    added: 1,
    removed: 0,
  })
  await store.restore(tombstone.article)
  expect((await added(store, [file('Gewist')])).summary).toMatchObject({ added: 1 })
})

test('nothing to add is nothing added', async () => {
  expect((await added(await open(), [])).summary).toEqual({ added: 0, known: 0, ...none, unreadable: 0 })
})

test('what articles were taken out of is kept once, and goes with the last of them', async () => {
  const store = await open()
  const received = new Uint8Array([1, 2, 3])
  const { additions } = await added(store, [
    { ...file('Een'), received },
    { ...file('Twee'), received },
    file('Drie'),
  ])
  const [one, two, three] = additions.map(({ article }) => article!)
  expect(await store.received(one)).toEqual(received)
  expect(await store.received(three)).toEqual(file('Drie').bytes)
  expect((await store.original(one))!.bytes).toEqual(file('Een').bytes)
  await store.remove(one)
  expect(await store.received(two)).toEqual(received)
  await store.remove(two)
  expect(await store.received(two)).toBeNull()
})
