import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { version } from '../../model/version.ts'
import type { Store } from '../../store/store.ts'
import { interfaceLanguages, loadInterface } from '../interface.ts'
import { addFiles, additionsSchema, filesOf } from './additions.ts'
import { closedDoors, ownHost, ownOrigin } from './guard.ts'
import { webPages } from './pages.ts'
import { partiesOf } from './parties.ts'
import {
  articleSchema,
  disputeSchema,
  dossierSchema,
  hitSchema,
  interfaceSchema,
  partySchema,
  problemSchema,
  readingAnswer,
  statementSchema,
  timelineSchema,
  type Problem,
} from './schemas.ts'

/** What the application answers from. */
export interface Sources {
  /** The user's own articles: the only store that is ever written to. */
  readonly store: Store
  /** Shown for as long as the user's own store is empty; null for never. */
  readonly samples: Store | null
  /** The folder of the built web pages. */
  readonly pages: string
  /** Names, beside its own, under which this machine is known to those who open the page. */
  readonly hosts: readonly string[]
}

/** The most one request may carry: some thousand articles. Larger folders go in several requests. */
const largestBody = 64 * 1024 * 1024

/** The pages and, under `/api`, the data of every page. */
export function application({ store, samples, pages, hosts }: Sources): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuse })
  app.use(closedDoors())
  app.use(ownHost(...hosts))
  app.use(ownOrigin())

  const showsSamples = async () => samples !== null && (await store.articles()).length === 0
  const shown = async () => ((await showsSamples()) ? samples! : store)

  app.openapi(routes.dossier, async (context) => {
    const articles = await (await shown()).articles()
    return context.json({ articles: articles.length, samples: await showsSamples(), version }, 200)
  })
  app.openapi(routes.articles, async (context) => context.json([...(await (await shown()).articles())], 200))
  app.openapi(routes.article, async (context) => {
    const { id } = context.req.valid('param')
    const reading = await (await shown()).reading(id)
    return reading === null ? context.json(unknownArticle(id), 404) : context.json(reading, 200)
  })
  app.openapi(routes.timeline, async (context) => {
    const { actor, from, to } = context.req.valid('query')
    return context.json([...(await (await shown()).timeline({ actors: actor, from, to }))], 200)
  })
  app.openapi(routes.statements, async (context) => {
    const { party } = context.req.valid('query')
    return context.json([...(await (await shown()).statements({ party }))], 200)
  })
  app.openapi(routes.parties, async (context) => context.json(partiesOf(await (await shown()).record()), 200))
  app.openapi(routes.disputes, async (context) =>
    context.json([...(await (await shown()).record()).disputes], 200),
  )
  app.openapi(routes.search, async (context) => {
    const { q } = context.req.valid('query')
    return context.json([...(await (await shown()).search(q))], 200)
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
    return context.json(await addFiles(store, files), 200)
  })
  app.openapi(routes.remove, async (context) => {
    const { id } = context.req.valid('param')
    return (await store.remove(id)) ? context.body(null, 204) : context.json(unknownArticle(id), 404)
  })

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
      description:
        'The record of a dossier of news articles. Every page has its data under the same path here.',
    },
  })
  app.all('/api/*', (context) =>
    context.json({ error: `There is nothing at ${context.req.path}; see /api/openapi.json.` }, 404),
  )
  app.get('*', webPages(pages))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status)
    console.error(error)
    return context.json({ error: `Something went wrong here: ${error.message}` }, 500)
  })
  return app
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

function unknownArticle(id: string): Problem {
  return { error: `There is no article '${id}' in this dossier.` }
}

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: problemSchema } },
})

const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

const day = z.iso.date('give a day as 2024-06-25')
const id = z.object({ id: z.string() })

const routes = {
  dossier: createRoute({
    method: 'get',
    path: '/api/dossier',
    summary: 'What dossier is on show',
    responses: { 200: answer('The dossier', dossierSchema) },
  }),
  articles: createRoute({
    method: 'get',
    path: '/api/articles',
    summary: 'The articles, by day of publication',
    responses: { 200: answer('The articles', z.array(articleSchema)) },
  }),
  article: createRoute({
    method: 'get',
    path: '/api/articles/{id}',
    summary: 'The reading of one article: its text, and everything found in it',
    request: { params: id },
    responses: {
      200: answer('The reading', readingAnswer),
      404: problem('No such article'),
    },
  }),
  timeline: createRoute({
    method: 'get',
    path: '/api/timeline',
    summary: 'What happened and what was said, in the order of time',
    request: {
      query: z.object({
        actor: z
          .preprocess(
            (value) => (typeof value === 'string' ? [value] : value),
            z.array(z.string()).optional(),
          )
          .openapi({ description: 'Ids or names; every one of them must have a part' }),
        from: day.optional().openapi({ description: 'First day, inclusive' }),
        to: day.optional().openapi({ description: 'Last day, inclusive' }),
      }),
    },
    responses: { 200: answer('The lines', z.array(timelineSchema)), 400: problem('Not a day') },
  }),
  statements: createRoute({
    method: 'get',
    path: '/api/statements',
    summary: 'Who said what',
    request: {
      query: z.object({
        party: z
          .string()
          .optional()
          .openapi({ description: 'Id or name of a speaker, or of whom the speaker speaks for' }),
      }),
    },
    responses: { 200: answer('The statements', z.array(statementSchema)) },
  }),
  parties: createRoute({
    method: 'get',
    path: '/api/parties',
    summary: 'Everybody and everything with a part in the record',
    responses: { 200: answer('The parties', z.array(partySchema)) },
  }),
  disputes: createRoute({
    method: 'get',
    path: '/api/disputes',
    summary: 'Where voices do not agree',
    responses: { 200: answer('The disputes', z.array(disputeSchema)) },
  }),
  search: createRoute({
    method: 'get',
    path: '/api/search',
    summary: 'Articles that hold all of the words, in any inflection',
    request: { query: z.object({ q: z.string().trim().min(1, 'give at least one word').max(500) }) },
    responses: { 200: answer('The articles', z.array(hitSchema)), 400: problem('No words') },
  }),
  add: createRoute({
    method: 'post',
    path: '/api/articles',
    summary: 'Add articles',
    description:
      'Files as `multipart/form-data`, or one file as the body with its name in the header `x-file-name` (percent-encoded). What cannot be read is named in the answer; the rest is added all the same.',
    responses: {
      200: answer('What became of each file', additionsSchema),
      400: problem('No file'),
      413: problem('Too much at once'),
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/api/articles/{id}',
    summary: 'Remove an article with all that hangs on it',
    request: { params: id },
    responses: { 204: { description: 'Removed' }, 404: problem('No such article') },
  }),
  interface: createRoute({
    method: 'get',
    path: '/api/interface/{language}',
    summary: 'What the pages say, in one language',
    request: { params: z.object({ language: z.string() }) },
    responses: { 200: answer('The texts', interfaceSchema), 404: problem('No such language') },
  }),
} as const
