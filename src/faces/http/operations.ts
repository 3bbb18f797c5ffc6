import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Registry } from 'prom-client'
import type { Store } from '../../store/store.ts'
import { figuresText } from './figures.ts'
import { guard, type Admitted } from './guard.ts'
import { logError, requestLog, type Logger } from './log.ts'
import { problemSchema } from './schemas.ts'

/** How long a dossier may take to answer before it is called in trouble, in milliseconds. */
const patience = 5_000

const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the dossier can be reached',
  responses: {
    200: {
      description: 'It can',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok') }) } },
    },
    503: { description: 'It cannot now', content: { 'application/json': { schema: problemSchema } } },
  },
})

const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'How many articles there are, wait and fail, and what the process takes, for Prometheus',
  responses: {
    200: {
      description: 'Figures, a line each',
      content: { 'text/plain': { schema: z.string() } },
    },
  },
})

/** Answers whoever keeps the program running: is it well, and what does it do. Under the same guard as everything else. */
export function answerOperations(app: OpenAPIHono, store: Store, figures: Registry, log: Logger): void {
  app.openapi(healthRoute, async (context) => {
    try {
      await within(patience, store.jobs.dossier())
      return context.json({ status: 'ok' as const }, 200)
    } catch (error) {
      logError(log, error as Error)
      return context.json({ error: 'The dossier cannot be reached; the log says why.' }, 503)
    }
  })
  app.openapi(metricsRoute, async (context) =>
    context.text(await figuresText(figures), 200, { 'content-type': figures.contentType }),
  )
}

/** What a program without pages answers: its health and its figures, under the guard of the server. */
export function operations(
  store: Store,
  figures: Registry,
  { log, ...admitted }: Admitted & { readonly log: Logger },
): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(requestLog(log))
  guard(app, admitted)
  answerOperations(app, store, figures, log)
  app.onError((error, context) => {
    logError(log, error)
    return context.json({ error: 'Something went wrong here; the log says what.' }, 503)
  })
  return app
}

function within<Result>(milliseconds: number, action: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took too long')), milliseconds)
    void action.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
