import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Addition } from '../../src/batch/add.ts'
import { openStore, type Original, type Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { handIn } from '../../src/queue/hand-in.ts'
import { openQueue, type Delivery, type Queue } from '../../src/queue/queue.ts'
import { relay } from '../../src/queue/relay.ts'
import { startWorker, type Told } from '../../src/queue/worker.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { startNats, type NatsServers } from './nats-servers.ts'

const reader = new URL('../batch/reader.mjs', import.meta.url).href

let servers: NatsServers

beforeAll(async () => {
  servers = await startNats(1)
}, 60_000)

afterAll(() => servers.stop())

const article = (text: string): Original & { hints: object } => ({
  ...{ name: `${text}.txt`, bytes: new TextEncoder().encode(text), hints: {} },
})
const numbered = (count: number) => Array.from({ length: count }, (_, number) => article(`Artikel ${number}`))

/** A store with its queue, and what was heard of its workers. */
async function workplace() {
  const store = await openStore(temporaryFolder())
  const queue = await openQueue(servers.address, await store.jobs.dossier())
  onTestFinished(async () => {
    await queue.close()
    await store.close()
  })
  const additions: Addition[] = []
  const troubles: Error[] = []
  const told: Told = {
    onAddition: (addition) => additions.push(addition),
    onTrouble: (error) => troubles.push(error),
  }
  const start = async (by: Queue = queue, on: Store = store) => {
    const worker = await startWorker(on, by, { reader, workers: 2, ...told })
    onTestFinished(worker.stop)
    return worker
  }
  return { store, queue, additions, troubles, start }
}

const waiting = async (store: Store) => (await store.status()).jobs.waiting

test('what is handed in is told of, read, kept and linked, once', async () => {
  const { store, queue, additions, troubles, start } = await workplace()
  await handIn(store, numbered(50), () => {})
  expect(await relay(store.jobs, queue)).toBe(50)
  const [one] = [await start(), await start()]
  await expect.poll(() => waiting(store), { timeout: 20_000 }).toBe(0)
  await expect.poll(async () => (await store.status()).unlinked).toBe(0)
  await one.stop()
  expect(additions).toHaveLength(50)
  expect(await store.size()).toBe(50)
  expect(troubles).toEqual([])
  await expect.poll(() => queue.state()).toMatchObject({ jobs: 0 })
}, 60_000)

test('what could not be told of when it was handed in, a worker tells of', async () => {
  const { store, start } = await workplace()
  await handIn(store, numbered(3), () => {})
  await start()
  await expect.poll(() => waiting(store), { timeout: 20_000 }).toBe(0)
  expect(await store.size()).toBe(3)
}, 60_000)

test('what cannot be read stays with its reason, and the rest goes on', async () => {
  const { store, additions, start } = await workplace()
  await handIn(store, [article('bad text'), article('die now'), article('Goed')], () => {})
  await start()
  await expect.poll(() => waiting(store), { timeout: 20_000 }).toBe(0)
  expect(await store.size()).toBe(1)
  expect(await store.jobs.failed(9)).toEqual([
    { name: 'bad text.txt', reason: 'bad text.txt: bad; write it better' },
    { name: 'die now.txt', reason: expect.stringMatching(/^die now\.txt: could not be read/) },
  ])
  expect(additions.map(({ outcome }) => outcome).sort()).toEqual(['added', 'unreadable', 'unreadable'])
}, 60_000)

test('what is given out again and again without end is given up', async () => {
  const { store, queue, start } = await workplace()
  await handIn(store, [article('Fataal')], () => {})
  await relay(store.jobs, queue)
  let times = 0
  const often: Queue = {
    ...queue,
    receive: async (most) =>
      (await queue.receive(most)).map((one): Delivery => ({ ...one, times: ++times + 5 })),
  }
  await start(often)
  await expect.poll(() => waiting(store), { timeout: 20_000 }).toBe(0)
  const [{ reason }] = await store.jobs.failed(1)
  expect(reason).toContain('Fataal.txt: was given out 5 times')
  await expect.poll(() => queue.state()).toMatchObject({ jobs: 0 })
}, 60_000)

test('a store in trouble is asked again, and nothing is lost or read for good', async () => {
  const { store, additions, troubles, start } = await workplace()
  await handIn(store, numbered(5), () => {})
  let broken = 2
  const weak: Store = {
    ...store,
    async add(...given) {
      if (broken-- > 0) throw new StoreError('lost', 'the connection broke off')
      return store.add(...given)
    },
  }
  await start(undefined, weak)
  await expect.poll(() => waiting(store), { timeout: 30_000 }).toBe(0)
  expect(additions).toHaveLength(5)
  expect(troubles.map(({ message }) => message)).toContain('the connection broke off')
  expect(await store.size()).toBe(5)
}, 60_000)

test('jobs that a queue has lost are told of anew', async () => {
  const { store, queue, start } = await workplace()
  await handIn(store, numbered(2), () => {})
  // As if it had them, and was then set up anew.
  await store.jobs.markSent(await store.jobs.unsent(9))
  expect(await queue.state()).toMatchObject({ jobs: 0 })
  await start()
  await expect.poll(() => waiting(store), { timeout: 20_000 }).toBe(0)
}, 60_000)

test('a worker that stops ends what it has begun, and gives the rest back', async () => {
  const { store, queue, start } = await workplace()
  await handIn(store, numbered(200), () => {})
  await relay(store.jobs, queue)
  const worker = await start()
  await expect.poll(() => store.size(), { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
  await worker.stop()
  const size = await store.size()
  expect(await waiting(store)).toBe(200 - size)
  // Without a wait for whoever has gone.
  expect(await queue.receive(200)).toHaveLength(200 - size)
}, 60_000)
