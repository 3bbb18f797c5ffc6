import { setTimeout as pause } from 'node:timers/promises'
import { addChunk, type Addition } from '../batch/add.ts'
import { chunkSize } from '../batch/read-articles.ts'
import { canStart, readHere, startThreads, type Read, type Readers, type Threads } from '../batch/threads.ts'
import type { Original, Store } from '../store/store.ts'
import { silence, type Delivery, type Queue } from './queue.ts'
import { relay, relayLost } from './relay.ts'

/** A job that was given out so often, and never done, is given up: whoever read it may have died of it. */
const mostTimes = 5

/** How long to leave a store or a queue alone that is in trouble, in milliseconds. */
const rest = 2_000

/** How often to look for jobs that the queue has not been told of, and for jobs that it has lost, in milliseconds. */
const relayEvery = 1_000
const lookEvery = 15_000

/** Who wants to hear what a worker does. */
export interface Told {
  /** An article is done; one that is `unreadable` stays among the failed jobs. */
  readonly onAddition?: (addition: Addition) => void
  /** A store or a queue is in trouble, and is asked again soon; or articles are told of anew. */
  readonly onTrouble?: (error: Error) => void
}

/** A worker at work. */
export interface Worker {
  /** Has it take nothing more: resolves when what it has taken is kept, and the queue knows. */
  stop(): Promise<void>
}

/**
 * Reads what a queue hands out, keeps it in the store that the queue is of, and links it. It takes no more than its threads can read, so that a slow
 * worker holds nobody up; what it has taken goes to another when nothing is heard of it. Trouble with store or queue ends nothing.
 */
export async function startWorker(
  store: Store,
  queue: Queue,
  { onAddition, onTrouble, ...readers }: Readers & Told,
): Promise<Worker> {
  const stopping = new AbortController()
  const threads = canStart(readers) ? startThreads(readers) : await aloneHere(readers)
  const work = { store, queue, read: threads.read, onAddition, onTrouble }
  const until = (act: () => Promise<number | void>) => repeat(act, stopping.signal, onTrouble)
  // One more than there are threads, so that none waits while another's articles are kept.
  const lanes = Array.from({ length: threads.count + 1 }, () =>
    until(() => receiveAndRead(work, stopping.signal)),
  )
  const others = [
    until(async () => ((await relay(store.jobs, queue)) === 0 ? relayEvery : 0)),
    until(async () => ((await relayLost(store.jobs, queue)) === 0 ? lookEvery : 0)),
    until(async () => ((await store.linkSome()) ? 0 : relayEvery)),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all([...lanes, ...others])
      await threads.close()
    },
  }
}

interface Work extends Told {
  readonly store: Store
  readonly queue: Queue
  readonly read: Read
}

async function receiveAndRead({ queue, ...work }: Work, stopping: AbortSignal): Promise<void> {
  const deliveries = await queue.receive(chunkSize)
  if (deliveries.length === 0) return
  // Whoever is to stop gives back what it has not begun with.
  if (stopping.aborted) return deliveries.forEach((delivery) => delivery.later(0))
  const beat = setInterval(() => deliveries.forEach((delivery) => delivery.working()), silence / 4)
  try {
    await readDeliveries(work, deliveries)
  } finally {
    clearInterval(beat)
  }
}

/** Reads jobs that were given out. Where the store is in trouble all those that are not kept are given back. */
async function readDeliveries(
  { store, read, onAddition }: Omit<Work, 'queue'>,
  deliveries: readonly Delivery[],
): Promise<void> {
  const left = new Set(deliveries)
  const end = (delivery: Delivery) => {
    left.delete(delivery)
    delivery.done()
  }
  try {
    const taken: { readonly delivery: Delivery; readonly article: Original }[] = []
    for (const delivery of deliveries) {
      const article = await store.jobs.article(delivery.job)
      if (article === null) end(delivery)
      else if (delivery.times > mostTimes) {
        await store.jobs.fail(delivery.job, givenUp(article.name))
        end(delivery)
      } else taken.push({ delivery, article })
    }
    const articles = taken.map(({ article }) => ({ ...article, hints: article.hints ?? {} }))
    let at = 0
    for await (const addition of addChunk(store, articles, read)) {
      const { delivery } = taken[at++]
      if (addition.outcome === 'unreadable') await store.jobs.fail(delivery.job, addition.message!)
      // One that was added has ended with that.
      else if (addition.outcome !== 'added') await store.jobs.end(delivery.job)
      end(delivery)
      onAddition?.(addition)
    }
  } finally {
    for (const delivery of left) delivery.later(rest)
  }
}

function givenUp(name: string): string {
  return `${name}: was given out ${mostTimes} times, and whoever read it stopped before it was kept; please report this article`
}

/** Does something until the end, each time after as many milliseconds as it asks for; after trouble, which is told of, it rests. */
async function repeat(
  act: () => Promise<number | void>,
  end: AbortSignal,
  onTrouble: Told['onTrouble'],
): Promise<void> {
  while (!end.aborted) {
    const wait = await act().catch((error: Error) => {
      onTrouble?.(error)
      return rest
    })
    if (wait) await pause(wait, undefined, { signal: end }).catch(() => {})
  }
}

/** Where no threads can start, this one reads. */
async function aloneHere(readers: Readers): Promise<Threads> {
  return { count: 1, read: await readHere(readers), close: async () => {} }
}
