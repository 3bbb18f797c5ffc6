import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore, type Store } from '../../src/store/store.ts'
import type { NatsServers } from '../queue/nats-servers.ts'
import { program } from './product.ts'

/** Where workers, queue and database are, each reachable from the others. */
export interface Grounds {
  readonly nats: NatsServers
  /** The address of the database, as this process reaches it. */
  readonly database: string
  /** The queue and the database as a worker reaches them. */
  reach(worker: string): { readonly queue: string; readonly database: string }
  /** A command as it is run where a worker is. */
  at(worker: string, command: readonly string[]): readonly string[]
  /** Cuts the line of a worker to all else, and mends it. */
  cut(worker: string): void
  mend(worker: string): void
}

/** What is to go wrong, and when. */
export interface Plan {
  /** The folder with the articles, and how many they are. */
  readonly folder: string
  readonly articles: number
  /** How long the line is cut, in seconds. */
  readonly cutFor: number
  /** Where the data folders go: that of the workers, and that of the one process that reads the same. */
  readonly directory: string
  /** Hears of each step. */
  readonly say: (line: string) => void
}

/** What was seen. */
export interface Aftermath {
  /** How many articles the dossier has; could not be read; wait still. */
  readonly kept: number
  readonly failed: number
  readonly waiting: number
  /** Whether the record, and each reading, is the same to the byte as those of one process. */
  readonly sameRecord: boolean
  readonly sameReadings: boolean
  /** Exit codes of the workers that were told to stop. */
  readonly exits: readonly (number | null)[]
  /** From the first article that is handed in to the last that is linked. */
  readonly seconds: number
}

/**
 * Two workers read the articles of a folder, while one is killed, then the server that leads the queue, and then the line of the other worker is
 * cut. Compares what is there in the end with what one process makes of the same articles.
 */
export async function outage(grounds: Grounds, plan: Plan): Promise<Aftermath> {
  const { folder, articles, cutFor, directory, say } = plan
  const start = performance.now()
  const database = ['--data', `${directory}/shared`, '--database', grounds.database]
  wederhoor(...database, 'add', '--queue', grounds.nats.address, folder)
  const store = await openStore(`${directory}/shared`, grounds.database)
  const workers: ChildProcess[] = []
  const begin = (name: string) => {
    const { queue, database: reached } = grounds.reach(name)
    const [command, ...rest] = grounds.at(name, [
      ...[process.execPath, program, '--data', `${directory}/shared`],
      ...['--database', reached, 'worker', '--queue', queue, '--workers', '1'],
    ])
    const worker = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
    createInterface(worker.stderr).on('line', (line) => {
      if (!line.includes('"level":30')) say(`${name}: ${line}`)
    })
    workers.push(worker)
    return worker
  }
  try {
    say('two workers begin')
    const one = begin('one')
    begin('two')
    await reads(store, articles / 5)
    say(`a worker is killed at ${await store.size()} articles, and another begins in its place`)
    one.kill('SIGKILL')
    begin('one')
    await reads(store, (2 * articles) / 5)
    const leader = await grounds.nats.leaderOf(`wederhoor-${await store.jobs.dossier()}`)
    say(`the leader of the queue, ${leader}, is killed at ${await store.size()}`)
    grounds.nats.all.find(({ name }) => name === leader)!.process.kill('SIGKILL')
    await reads(store, (3 * articles) / 5)
    say(`the line of a worker is cut for ${cutFor} s at ${await store.size()}`)
    grounds.cut('two')
    await pause(cutFor * 1000)
    grounds.mend('two')
    say(`and mended at ${await store.size()}`)
    await done(store, articles)
    const seconds = (performance.now() - start) / 1000
    say(`all is read and linked after ${Math.round(seconds)} s`)
    const [, ...standing] = workers
    const exits = await Promise.all(
      standing.map(async (worker) => {
        const exit = once(worker, 'exit')
        worker.kill('SIGTERM')
        return (await exit)[0] as number | null
      }),
    )
    const { articles: kept, jobs } = await store.status()
    return { kept, ...jobs, exits, seconds, ...(await compared(store, plan)) }
  } finally {
    for (const worker of workers) worker.kill('SIGKILL')
    await store.close()
  }
}

/** Whether a dossier is what one process makes of the same articles. */
async function compared(store: Store, { folder, directory, say }: Plan) {
  say('one process reads the same')
  wederhoor('--data', `${directory}/alone`, 'add', folder)
  const alone = await openStore(`${directory}/alone`)
  try {
    const [record, other] = [await alone.record(), await store.record()]
    let sameReadings = true
    for (const { id } of record.articles) {
      const [here, there] = [await alone.reading(id), await store.reading(id)]
      sameReadings &&= JSON.stringify(here) === JSON.stringify(there)
    }
    return { sameRecord: JSON.stringify(record) === JSON.stringify(other), sameReadings }
  } finally {
    await alone.close()
  }
}

function wederhoor(...parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`wederhoor ${parameters.at(-2)}: ${stderr}`)
}

/** How long workers may bring nothing further, in milliseconds. */
const standstill = 180_000

async function reads(store: Store, articles: number): Promise<void> {
  await until(async () => articles - (await store.size()), 'articles are not read')
}

async function done(store: Store, articles: number): Promise<void> {
  await reads(store, articles)
  await until(async () => (await store.status()).jobs.waiting, 'articles wait still')
  await until(async () => (await store.status()).unlinked, 'articles are not linked')
}

/** Waits until nothing is left; throws where no less is left after a long time. */
async function until(left: () => Promise<number>, what: string): Promise<void> {
  for (let [least, since] = [Infinity, Date.now()]; ; await pause(100)) {
    const now = await left()
    if (now <= 0) return
    if (now < least) [least, since] = [now, Date.now()]
    else if (Date.now() - since > standstill) throw new Error(`${now} ${what}`)
  }
}
