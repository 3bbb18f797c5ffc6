import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { checkAgainstStore } from '../../batch/check.ts'
import { version } from '../../model/version.ts'
import { loadReader, type Reader } from '../../read.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Store } from '../../store/store.ts'
import { largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import { interfaceLanguages, loadInterface } from '../interface.ts'
import { addFiles, filesOf } from './additions.ts'
import { addAnswers, unknownArticle } from './answers.ts'
import { answerExport, exportRoute } from './exports.ts'
import { figuresOf, requestFigures } from './figures.ts'
import { judgeAsAsked } from './judging.ts'
import { guard, type Admitted } from './guard.ts'
import { logError, requestLog, type Logger } from './log.ts'
import { answerOperations } from './operations.ts'
import { webPages } from './pages.ts'
import { unlessUnchanged } from './unchanged.ts'
import { routes } from './routes.ts'
import { answerSample, sampleRoute } from './sampling.ts'
import type { Problem } from './schemas.ts'

/** What the application answers from. */
export interface Sources extends Admitted {
  /** The user's own articles: the only store that is ever written to. */
  readonly store: Store
  /** Shown for as long as the user's own store is empty; null for never. */
  readonly samples: Store | null
  /** The folder of the built web pages. */
  readonly pages: string
  readonly log: Logger
}

/** The most one request may carry: some thousand articles. Larger folders go in several requests. */
const largestBody = 64 * 1024 * 1024

/** The pages and, under `/api`, the data of every page. */
export function application({ store, samples, pages, log, ...admitted }: Sources): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuse })
  const figures = figuresOf(store)
  app.use(requestLog(log))
  app.use(requestFigures(figures))
  guard(app, admitted)

  answerOperations(app, store, figures, log)

  const showsSamples = async () => samples !== null && (await store.size()) === 0
  const shown = async () => ((await showsSamples()) ? samples! : store)

  app.openapi(routes.dossier, async (context) => {
    const articles = await (await shown()).size()
    return context.json({ articles, samples: await showsSamples(), fixed: null, version }, 200)
  })
  app.use('/api/*', unlessUnchanged(shown))
  addAnswers(app, shown)
  app.openapi(routes.received, async (context) => {
    const { id } = context.req.valid('param')
    const bytes = await (await shown()).received(id)
    if (bytes === null) return context.json(unknownArticle(id), 404)
    // A page from anywhere must not run under our address.
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }
    return context.body(new Uint8Array(bytes), 200, headers)
  })
  app.openapi(sampleRoute, async (context) => {
    return (await answerSample(context, await shown(), context.req.valid('query'))) as never
  })
  app.openapi(exportRoute, async (context) => {
    const { format } = context.req.valid('param')
    return (await answerExport(context, await shown(), format, context.req.valid('query'))) as never
  })

  app.use('/api/check', bodyLimit({ maxSize: largestFile, onError: tooLong }))
  app.openapi(routes.check, async (context) => {
    const { text, published } = context.req.valid('json')
    const draft = { name: 'draft', bytes: new TextEncoder().encode(text), hints: { published } }
    try {
      return context.json(await checkAgainstStore(draft, await shown(), loadedReader()), 200)
    } catch (error) {
      if (error instanceof IntakeError) return context.json({ error: error.message }, 400)
      throw error
    }
  })

  const tooLarge = (context: Context) =>
    context.json({ error: 'More than 64 MB at once; send the files in smaller groups.' }, 413)
  app.use('/api/articles', bodyLimit({ maxSize: largestBody, onError: tooLarge }))
  app.openapi(routes.add, async (context) => {
    const files = await filesOf(context.req.raw)
    if (files.length === 0) {
      const error = 'No file came with the request; send `file` fields, or one file as the body.'
      return context.json({ error }, 400)
    }
    return context.json(await addFiles(store, files, loadedReader().pack), 200)
  })
  app.openapi(routes.remove, async (context) => {
    const { id } = context.req.valid('param')
    return (await store.remove(id)) ? context.body(null, 204) : context.json(unknownArticle(id), 404)
  })

  app.openapi(routes.removed, async (context) => context.json([...(await store.removed())], 200))
  app.openapi(routes.restore, async (context) => {
    const { id } = context.req.valid('param')
    // A tombstone is not lifted from here: who purges for good does so at the command line.
    const hidden = (await store.removed()).some((one) => one.id === id)
    if (hidden && (await store.restore(id)) !== null) return context.body(null, 204)
    return context.json({ error: `There is no removed article '${id}' in this dossier.` }, 404)
  })

  app.openapi(routes.judge, async (context) =>
    context.json(await judgeAsAsked(store, context.req.valid('json')), 201),
  )

  app.openapi(routes.interface, async (context) => {
    const { language } = context.req.valid('param')
    const known = interfaceLanguages()
    if (!known.includes(language)) {
      const error = `There is no interface in '${language}'; there is ${known.join(', ')}.`
      return context.json({ error }, 404)
    }
    const languages = Object.fromEntries(known.map((code) => [code, loadInterface(code)['web.language']]))
    return context.json({ language, languages, texts: { ...loadInterface(language) } }, 200)
  })

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Wederhoor',
      version,
      description: 'The record of a dossier of news articles. Every page names its data at its foot.',
    },
  })
  app.all('/api/*', (context) =>
    context.json({ error: `There is nothing at ${context.req.path}; see /api/openapi.json.` }, 404),
  )
  app.get('*', webPages(pages))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status)
    logError(log, error)
    // Locked, full, not to be reached: what was asked may be asked again.
    if (error instanceof StoreError) return context.json({ error: error.message }, 503)
    return context.json({ error: `Something went wrong here: ${error.message}` }, 500)
  })
  return app
}

const tooLong = (context: Context) =>
  context.json({ error: 'A draft of more than 1 MB; send it in parts.' }, 413)

let reader: Reader | null = null

/** The reader of the language of drafts, loaded when the first is checked. */
function loadedReader(): Reader {
  reader ??= loadReader('nl')
  return reader
}

/** Names every field of a request that is not as it should be. */
function refuse(
  result: { success: boolean; target: string; error?: { issues: readonly z.core.$ZodIssue[] } },
  context: Context,
): Response | undefined {
  if (result.success) return undefined
  const fields = result.error!.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  const error = `The request is not complete or not right: ${fields.map(({ field, message }) => `${field}: ${message}`).join('; ')}`
  return context.json({ error, fields } satisfies Problem, 400)
}
