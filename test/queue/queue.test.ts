import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { openStore } from '../../src/store/store.ts'
import { openQueue, type Queue } from '../../src/queue/queue.ts'
import { relay } from '../../src/queue/relay.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { startNats, type NatsServers } from './nats-servers.ts'

let servers: NatsServers

beforeAll(async () => {
  servers = await startNats(1)
}, 60_000)

afterAll(() => servers.stop())

let dossiers = 0

async function open(dossier = `d${++dossiers}`): Promise<Queue> {
  const queue = await openQueue(servers.address, dossier)
  onTestFinished(() => queue.close())
  return queue
}

const job = (id: string, round = 0) => ({ id, round })

test('what is sent is given out once, and gone when it is done', async () => {
  const queue = await open()
  await queue.send([job('a'), job('b')])
  expect(await queue.state()).toEqual({ jobs: 2, out: 0, copies: 1 })
  const given = await queue.receive(16)
  expect(given.map(({ job, times }) => [job, times])).toEqual([
    ['a', 1],
    ['b', 1],
  ])
  expect(await queue.state()).toMatchObject({ jobs: 2, out: 2 })
  expect(await queue.receive(16)).toEqual([])
  given.forEach((delivery) => delivery.done())
  await expect.poll(() => queue.state()).toMatchObject({ jobs: 0, out: 0 })
})

test('a message is the hash of an article, and has no word of it', async () => {
  const store = await openStore(temporaryFolder())
  onTestFinished(() => store.close())
  const bytes = new TextEncoder().encode('Geheim bericht')
  await store.jobs.handIn([{ name: 'geheim.txt', bytes, hints: { title: 'Geheim' } }])
  const queue = await open(await store.jobs.dossier())
  await relay(store.jobs, queue)
  const connection = await connect({ servers: servers.address.replace('nats://', '') })
  onTestFinished(() => connection.close())
  const manager = await jetstreamManager(connection)
  const message = await manager.streams.getMessage(`wederhoor-${await store.jobs.dossier()}`, { seq: 1 })
  expect(message!.string()).toMatch(/^[0-9a-f]{64}$/)
  expect(String(message!.header)).not.toMatch(/geheim/i)
})

test('what is sent twice is dropped, but not what is handed in again', async () => {
  const queue = await open()
  await queue.send([job('a'), job('a')])
  await queue.send([job('a')])
  expect(await queue.state()).toMatchObject({ jobs: 1 })
  await queue.send([job('a', 1)])
  expect(await queue.state()).toMatchObject({ jobs: 2 })
})

test('what is given back is given out again, and counted', async () => {
  const queue = await open()
  await queue.send([job('a')])
  const [first] = await queue.receive(1)
  first.later(50)
  await expect.poll(async () => (await queue.receive(1)).map(({ times }) => times)).toEqual([2])
})

test('two who ask share what there is', async () => {
  const [one, other] = [await open('shared'), await open('shared')]
  await one.send(Array.from({ length: 20 }, (_, number) => job(String(number))))
  const given = await Promise.all([one.receive(10), other.receive(10)])
  expect(new Set(given.flat().map(({ job: id }) => id)).size).toBe(20)
})

test('dossiers do not get one another’s jobs', async () => {
  const [one, other] = [await open(), await open()]
  await one.send([job('a')])
  expect(await other.receive(1)).toEqual([])
})

test('a queue where nobody answers says so, without the password', async () => {
  const error = await openQueue('nats://jan:geheim@127.0.0.1:1', 'd').catch((one: Error) => one)
  expect((error as Error).message).toMatch(/^the queue at 127\.0\.0\.1:1 cannot be reached/)
  expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain('geheim')
})

test('a user who is not let in hears so, without the password', async () => {
  const guarded = await startNats(1, 'jan:geheim')
  onTestFinished(() => guarded.stop())
  const at = (who: string) => guarded.address.replace('nats://', `nats://${who}@`)
  const error = await openQueue(at('jan:verraden'), 'd').catch((one: Error) => one)
  expect((error as Error).message).toContain('does not let this user in')
  expect(String((error as Error).stack)).not.toContain('verraden')
  const queue = await openQueue(at('jan:geheim'), 'd')
  expect(queue.place).not.toContain('geheim')
  await queue.close()
}, 60_000)
