import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { JudgedPlace, Verdict } from '../../src/model/judgement.ts'
import type { Reading } from '../../src/model/reading.ts'
import { move } from '../../src/store/move.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { corpus } from '../dossier/corpus.ts'
import { reading } from '../dossier/notation.ts'
import { temporaryPlace } from './places.ts'

async function open(): Promise<Store> {
  const { directory, database } = await temporaryPlace()
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  return store
}

async function add(store: Store, ...articles: readonly Reading[]): Promise<void> {
  for (const one of articles) {
    await store.add(one, { name: one.article.id, bytes: new TextEncoder().encode(one.article.text) })
  }
}

const anna = (minute = 0) => ({ by: 'Anna', at: `2026-01-01T12:${String(minute).padStart(2, '0')}:00Z` })
const article = reading(
  '2024-06-21',
  '[Jan de Vries|person|actor] <bezocht|visit|2024-06-20> [Kyiv|place|place].',
  '[Jan de Vries|person|says] zegt {dat de stad <brandt|fire>|asserts}.',
)
const other = reading('2024-06-22', '[Vriesman|person|actor] <bezocht|visit|2024-06-20> [Kyiv|place|place].')
const names = async (store: Store) => (await store.record()).entities.map(({ name }) => name)
const place = async (store: Store, reference: string): Promise<JudgedPlace> =>
  (await store.places(reference))[0].place

test('what is judged holds at once, also when the article goes and comes back', async () => {
  const store = await open()
  await add(store, article, other)
  const merge: Verdict = {
    kind: 'merge',
    of: await place(store, `${article.article.id}/e1`),
    with: await place(store, 'Vriesman'),
  }
  const { id } = await store.judge(merge, anna())
  expect(await names(store)).toEqual(['Jan de Vries', 'Kyiv'])
  await store.remove(article.article.id)
  expect(await names(store)).toEqual(['Kyiv', 'Vriesman'])
  await store.restore(article.article.id)
  expect(await names(store)).toEqual(['Jan de Vries', 'Kyiv'])
  await store.judge({ kind: 'undo', judgement: id }, anna(1))
  expect(await names(store)).toEqual(['Jan de Vries', 'Kyiv', 'Vriesman'])
  expect((await store.judgements(other.article.id)).map(({ verdict }) => verdict.kind)).toEqual([
    'merge',
    'undo',
  ])
})

test('judgements made elsewhere are taken once, in any order, and wait for their article', async () => {
  const [one, two] = [await open(), await open()]
  await add(one, article)
  const { id } = await one.judge({ kind: 'wrong', of: await place(one, `${article.article.id}/s1`) }, anna())
  await one.judge({ kind: 'undo', judgement: id }, anna(1))
  await one.judge({ kind: 'rename', of: await place(one, 'Kyiv'), name: 'De stad' }, anna(2))
  const made = await one.judgements()
  for (const judgement of made) expect(await two.takeJudgement(judgement)).toBe(true)
  expect(await two.takeJudgement(made[0])).toBe(false)
  await add(two, article)
  expect(JSON.stringify(await two.record())).toBe(JSON.stringify(await one.record()))
  expect(await two.judgements()).toEqual(made)
})

test('a move takes judgements along', async () => {
  const [from, to] = [await temporaryPlace(), await temporaryPlace()]
  const old = await openStore(from.directory, from.database)
  await add(old, article)
  await old.judge({ kind: 'rename', of: await place(old, 'Kyiv'), name: 'De stad' }, anna())
  await old.close()
  await move(from, to, { expect() {}, step() {} })
  const fresh = await openStore(to.directory, to.database)
  onTestFinished(() => fresh.close())
  expect(await names(fresh)).toContain('De stad')
})

test.each<[string, (store: Store) => Promise<Verdict>]>([
  ['there is no judgement', async () => ({ kind: 'undo', judgement: 'j1' })],
  ['is no date', async (store) => ({ kind: 'redate', of: await at(store, 'v1'), day: '2024-02-31' })],
  ["'redate' is for event", async (store) => ({ kind: 'redate', of: await at(store, 'e1'), day: '2024' })],
  [
    'one and the same',
    async (store) => ({ kind: 'merge', of: await at(store, 'e1'), with: await at(store, 'e1') }),
  ],
  [
    'two of a kind',
    async (store) => ({ kind: 'merge', of: await at(store, 'e1'), with: await at(store, 'v1') }),
  ],
  [
    'there is no article',
    async (store) => ({ kind: 'wrong', of: { ...(await at(store, 'e1')), article: 'x' } }),
  ],
  [
    'does not stand there',
    async (store) => ({ kind: 'wrong', of: { ...(await at(store, 'e1')), quote: ['Piet'] } }),
  ],
])('refused: %s', async (reason, verdict) => {
  const store = await open()
  await add(store, article)
  await expect(store.judge(await verdict(store), anna())).rejects.toThrow(reason)
  expect(await store.judgements()).toEqual([])
})

const at = (store: Store, record: string) => place(store, `${article.article.id}/${record}`)

/** What may be done to a dossier, by number. */
const steps = fc.array(
  fc.oneof(
    fc.record({ turn: fc.nat(corpus.length - 1) }),
    fc.record({
      judge: fc.constantFrom('wrong', 'split', 'merge', 'undo'),
      one: fc.nat(99),
      other: fc.nat(99),
    }),
  ),
  { minLength: 8, maxLength: 20 },
)

test('after any adding, removing and judging, what is cached is what is rebuilt', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const store = await open()
      await add(store, ...corpus)
      const there = new Set(corpus.map(({ article: { id } }) => id))
      for (const [minute, step] of taken.entries()) {
        if ('turn' in step) {
          const one = corpus[step.turn]
          if (there.delete(one.article.id)) await store.remove(one.article.id)
          else {
            await store.restore(one.article.id)
            there.add(one.article.id)
          }
        } else {
          const verdict = await verdictOf(step, store, [...there])
          if (verdict !== null) await store.judge(verdict, anna(minute))
        }
        if (minute % 3 === 0) await store.settle()
      }
      const cached = JSON.stringify(await store.record())
      await store.rebuild()
      expect(JSON.stringify(await store.record())).toBe(cached)
    }),
    { numRuns: 6 },
  )
})

/** The verdict that a step is on what is there; null where there is nothing to be judged so. */
async function verdictOf(
  { judge, one, other }: { readonly judge: string; readonly one: number; readonly other: number },
  store: Store,
  there: readonly string[],
): Promise<Verdict | null> {
  if (judge === 'undo') {
    const made = await store.judgements()
    return made.length === 0 ? null : { kind: judge, judgement: made[one % made.length].id }
  }
  const events = corpus
    .filter(({ article: { id } }) => there.includes(id))
    .flatMap(({ article: { id }, events: own }) => own.map((event) => `${id}/${event.id}`))
  const [of, second] = [one, other].map((number) => events[number % events.length])
  if (of === undefined || (judge === 'merge' && of === second)) return null
  return judge === 'merge'
    ? { kind: judge, of: await place(store, of), with: await place(store, second) }
    : { kind: judge as 'wrong' | 'split', of: await place(store, of) }
}
