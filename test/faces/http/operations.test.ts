import { describe, expect, test } from 'vitest'
import { application } from '../../../src/faces/http/application.ts'
import { figuresOf, workerFigures } from '../../../src/faces/http/figures.ts'
import { openLog } from '../../../src/faces/http/log.ts'
import { operations } from '../../../src/faces/http/operations.ts'
import type { Store } from '../../../src/store/store.ts'
import { StoreError } from '../../../src/store/store-error.ts'
import type { Queue } from '../../../src/queue/queue.ts'
import { QueueError } from '../../../src/queue/queue-error.ts'
import { readings, storeOf } from '../dossier.ts'

const token = 'a-token-of-some-length'

const queue: Queue = {
  place: 'the queue of a test',
  send: async () => {},
  receive: async () => [],
  state: async () => ({ jobs: 9, out: 4, copies: 3 }),
  close: async () => {},
}

/** A server or a worker, and what it logged. */
function started(
  what: 'server' | 'worker',
  store: Store = storeOf(...readings()),
  guarded = true,
  of: Queue = queue,
) {
  const logged: string[] = []
  const log = openLog((line) => logged.push(line), true)
  const guard = { hosts: [], token: guarded ? token : null, log }
  const figures = figuresOf(store)
  const counted = workerFigures(figures, of)
  const app =
    what === 'server'
      ? application({ store, samples: null, pages: 'nowhere', ...guard })
      : operations(store, figures, guard)
  const request = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { headers: { host: 'localhost:4000', ...headers } })
  return { request, counted, logged, bearer: { authorization: `Bearer ${token}` } }
}

describe.each(['server', 'worker'] as const)('a %s', (what) => {
  test('says that it is well', async () => {
    const { request, bearer } = started(what)
    const answer = await request('/health', bearer)
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
  })

  test('says that its dossier cannot be reached, and why in the log alone', async () => {
    const store = storeOf()
    const broken = {
      ...store,
      jobs: { ...store.jobs, dossier: () => Promise.reject(new StoreError('lost', 'the line broke')) },
    }
    const { request, bearer, logged } = started(what, broken)
    const answer = await request('/health', bearer)
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('the line broke')
    expect(logged.join('')).toContain('the line broke')
  })

  test('tells its figures, without a word of an article', async () => {
    const { request, bearer } = started(what)
    const answer = await request('/metrics', bearer)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/)
    const text = await answer.text()
    expect(text).toContain('\nwederhoor_articles 2\n')
    expect(text).toContain('\nwederhoor_waiting_articles 3\n')
    expect(text).toContain('\nwederhoor_failed_articles 1\n')
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d+\n/)
    expect(text).not.toContain('scan.pdf')
  })

  test.each(['/health', '/metrics'])(
    'is asked for %s only by who brings the token, under its own name',
    async (path) => {
      const { request, bearer } = started(what)
      expect((await request(path)).status).toBe(401)
      expect((await request(path, { ...bearer, host: 'evil.example' })).status).toBe(421)
      expect((await request(path, bearer)).status).toBe(200)
    },
  )
})

test('a worker counts what it does, and looks at its queue', async () => {
  const { request, counted, bearer } = started('worker')
  counted.articles.inc({ outcome: 'added' })
  counted.troubles.inc()
  const text = await (await request('/metrics', bearer)).text()
  expect(text).toContain('wederhoor_worker_articles_total{outcome="added"} 1\n')
  expect(text).toContain('wederhoor_worker_troubles_total 1\n')
  expect(text).toContain('wederhoor_queue_articles{state="waiting"} 5\n')
})

test('a worker whose queue does not answer tells all other figures', async () => {
  const gone = { ...queue, state: () => Promise.reject(new QueueError('nobody answers')) }
  const { request, counted, bearer } = started('worker', undefined, true, gone)
  counted.troubles.inc()
  const answer = await request('/metrics', bearer)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  expect(text).toContain('wederhoor_worker_troubles_total 1\n')
  expect(text).not.toContain('wederhoor_queue_articles{')
})

test('a server counts requests, and describes both', async () => {
  const { request } = started('server', undefined, false)
  const { paths } = await (await request('/api/openapi.json')).json()
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/health', '/metrics']))
  const text = await (await request('/metrics')).text()
  expect(text).toContain('wederhoor_request_seconds_count{method="GET",status="200"} 1\n')
})
