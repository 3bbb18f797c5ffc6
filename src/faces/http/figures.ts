import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Store, StoreStatus } from '../../store/store.ts'
import type { Queue } from '../../queue/queue.ts'

/** Figures of a dossier, in the form of Prometheus. None has a word of an article. */
export function figuresOf(store: Store): Registry {
  const registry = new Registry()
  const all: readonly [name: string, help: string, of: (status: StoreStatus) => number][] = [
    ['articles', 'Articles in the dossier', ({ articles }) => articles],
    ['unlinked_changes', 'Changes that wait to be linked', ({ unlinked }) => unlinked],
    ['set_aside_articles', 'Articles that could not be linked', ({ setAside }) => setAside],
    ['waiting_articles', 'Articles that wait to be read', ({ jobs }) => jobs.waiting],
    ['unsent_articles', 'Of these, those that no queue has yet', ({ jobs }) => jobs.unsent],
    ['failed_articles', 'Articles that could not be read by workers', ({ jobs }) => jobs.failed],
    ['added_last_hour', 'Articles added in the last hour', ({ pace: [, hour] }) => hour.added],
    ['store_bytes', 'What the database takes, in bytes', ({ bytes }) => bytes],
  ]
  // All come from one look at the dossier.
  let looking: Promise<StoreStatus> | null = null
  const look = () => (looking ??= store.status().finally(() => (looking = null)))
  for (const [name, help, of] of all) {
    new Gauge({
      ...{ name: `wederhoor_${name}`, help, registers: [registry] },
      async collect() {
        this.set(of(await look()))
      },
    })
  }
  return registry
}

let ofProcess: Registry | null = null

/** Figures as text, with those of the process: its memory, its time, its waits. */
export async function figuresText(figures: Registry): Promise<string> {
  if (ofProcess === null) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return Registry.merge([figures, ofProcess]).metrics()
}

/** Adds how long requests take, by method and status. */
export function requestFigures(registry: Registry): MiddlewareHandler {
  const seconds = new Histogram({
    name: 'wederhoor_request_seconds',
    help: 'How long requests took, in seconds',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  return async (context, next) => {
    const start = performance.now()
    await next()
    const { method } = context.req
    seconds.observe({ method, status: context.res.status }, (performance.now() - start) / 1000)
  }
}

/** Adds what a worker does; counts articles by what became of them, and troubles. */
export function workerFigures(registry: Registry, queue: Queue) {
  const registers = [registry]
  new Gauge({
    ...{ name: 'wederhoor_queue_articles', help: 'Articles in the queue', registers },
    labelNames: ['state'],
    async collect() {
      // Where the queue does not answer all else is told, its troubles too.
      const state = await queue.state().catch(() => null)
      this.reset()
      if (state === null) return
      const { jobs, out } = state
      this.set({ state: 'out' }, out)
      this.set({ state: 'waiting' }, jobs - out)
    },
  })
  const articles = new Counter({
    ...{ name: 'wederhoor_worker_articles_total', help: 'Articles that this worker has done', registers },
    labelNames: ['outcome'],
  })
  const troubles = new Counter({
    ...{
      name: 'wederhoor_worker_troubles_total',
      help: 'How often the store or the queue was in trouble',
      registers,
    },
  })
  return { articles, troubles }
}
