import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { checkAgainstStore } from '../../batch/check.ts'
import { version } from '../../model/version.ts'
import { standing } from '../../dossier/judgements/standing.ts'
import type { PartyAround } from '../../dossier/party-around.ts'
import type { LedgerAround } from '../../dossier/surroundings.ts'
import type { Standing } from '../../model/ledger.ts'
import { loadReader, type Reader } from '../../read.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Store } from '../../store/store.ts'
import { largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import { interfaceLanguages, loadInterface } from '../interface.ts'
import { askingOf, isoToday } from '../asking.ts'
import { addFiles, filesOf } from './additions.ts'
import { answerExport, exportRoute } from './exports.ts'
import { figuresOf, requestFigures } from './figures.ts'
import { judgeAsAsked } from './judging.ts'
import { closedDoors, ownHost, ownOrigin } from './guard.ts'
import { logError, requestLog, type Logger } from './log.ts'
import { answerOperations } from './operations.ts'
import { webPages } from './pages.ts'
import type { LedgerAnswer } from './ledger-schemas.ts'
import { named, pageAsked, paged } from './paging.ts'
import type { PartyAnswer } from './party-schemas.ts'
import { unlessUnchanged } from './unchanged.ts'
import { routes } from './routes.ts'
import { answerSample, sampleRoute } from './sampling.ts'
import type { Problem } from './schemas.ts'
import { tokenRequired } from './token.ts'

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
  /** What whoever asks must bring; null where only this machine can ask. */
  readonly token: string | null
  readonly log: Logger
}

/** The most one request may carry: some thousand articles. Larger folders go in several requests. */
const largestBody = 64 * 1024 * 1024

/** The pages and, under `/api`, the data of every page. */
export function application({ store, samples, pages, hosts, token, log }: Sources): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuse })
  const figures = figuresOf(store)
  app.use(requestLog(log))
  app.use(requestFigures(figures))
  app.use(closedDoors())
  app.use(ownHost(...hosts))
  app.use(ownOrigin())
  if (token !== null) app.use(tokenRequired(token))

  answerOperations(app, store, figures, log)

  const showsSamples = async () => samples !== null && (await store.size()) === 0
  const shown = async () => ((await showsSamples()) ? samples! : store)

  app.openapi(routes.dossier, async (context) => {
    const articles = await (await shown()).size()
    return context.json({ articles, samples: await showsSamples(), version }, 200)
  })
  app.use('/api/*', unlessUnchanged(shown))
  app.openapi(routes.articles, async (context) => {
    const page = pageAsked(context.req.valid('query'))
    return context.json(paged(context, await (await shown()).pages.articles(page)), 200)
  })
  app.openapi(routes.article, async (context) => {
    const { id } = context.req.valid('param')
    const reading = await (await shown()).reading(id)
    return reading === null ? context.json(unknownArticle(id), 404) : context.json(reading, 200)
  })
  app.openapi(routes.received, async (context) => {
    const { id } = context.req.valid('param')
    const bytes = await (await shown()).received(id)
    if (bytes === null) return context.json(unknownArticle(id), 404)
    // A page from anywhere must not run under our address.
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }
    return context.body(new Uint8Array(bytes), 200, headers)
  })
  app.openapi(routes.dates, async (context) => {
    const { id } = context.req.valid('param')
    const store = await shown()
    if ((await store.reading(id)) === null) return context.json(unknownArticle(id), 404)
    return context.json(await store.dates(id), 200)
  })
  app.openapi(routes.around, async (context) => {
    const { id } = context.req.valid('param')
    const store = await shown()
    if ((await store.reading(id)) === null) return context.json(unknownArticle(id), 404)
    const { dates, entities, standing: links, around } = await store.pages.article(id)
    return context.json({ dates, entities, ...listed(links), ...named(around) }, 200)
  })
  app.openapi(routes.months, async (context) => {
    const months = await (await shown()).pages.months()
    return context.json(
      [...months].map(([month, lines]) => ({ month, lines })),
      200,
    )
  })
  app.openapi(routes.versions, async (context) => {
    const { id } = context.req.valid('param')
    const versions = await (await shown()).versions(id)
    return versions.length === 0 ? context.json(unknownArticle(id), 404) : context.json([...versions], 200)
  })
  app.openapi(routes.timeline, async (context) => {
    const { actor, cursor, limit, order, ...query } = context.req.valid('query')
    const page = await (
      await shown()
    ).pages.timeline({ actors: actor, lastFirst: order === 'last', ...query }, pageAsked({ cursor, limit }))
    return context.json(paged(context, page), 200)
  })
  app.openapi(routes.statements, async (context) => {
    const { party, ...asked } = context.req.valid('query')
    const page = await (await shown()).pages.statements({ party }, pageAsked(asked))
    return context.json(paged(context, page), 200)
  })
  app.openapi(routes.said, async (context) => {
    const { cursor, limit, ...query } = context.req.valid('query')
    const page = await (await shown()).pages.said(query, pageAsked({ cursor, limit }))
    return context.json(paged(context, page), 200)
  })
  app.openapi(routes.ask, async (context) => {
    const { q, query, today = isoToday() } = context.req.valid('query')
    const asking = askingOf(q, query)
    if ('error' in asking) return context.json(asking, 400)
    return context.json(await (await shown()).ask(asking, { today }), 200)
  })
  app.openapi(routes.ledger, async (context) => {
    const { id } = context.req.valid('param')
    const found = await (await shown()).pages.ledger(id)
    return found === null ? context.json(unknownMatter(id), 404) : context.json(ledgerAnswer(found), 200)
  })
  app.openapi(routes.articleLedger, async (context) => {
    const { article, record } = context.req.valid('param')
    const id = `${article}/${record}`
    const found = await (await shown()).pages.ledger(id)
    return found === null ? context.json(unknownMatter(id), 404) : context.json(ledgerAnswer(found), 200)
  })
  app.openapi(routes.parties, async (context) => {
    const { called, ...asked } = context.req.valid('query')
    const { items, ...page } = await (await shown()).pages.parties({ called }, pageAsked(asked))
    const parties = items.map(({ entity: { id, kind, name, names, link }, statements, events }) => ({
      ...{ id, kind, name, link, statements, events },
      names: names.map((spelling) => spelling.name),
    }))
    return context.json(paged(context, { items: parties, ...page }), 200)
  })
  app.openapi(routes.party, async (context) => {
    const { id } = context.req.valid('param')
    const found = await (await shown()).pages.party(id)
    return found === null ? context.json(unknownParty(id), 404) : context.json(partyAnswer(found), 200)
  })
  app.openapi(routes.front, async (context) => {
    const { after, limit } = context.req.valid('query')
    const { around, added, disputes, statements, claims } = await (
      await shown()
    ).pages.front(after ?? null, limit)
    return context.json(
      {
        added: { ...added, articles: [...added.articles] },
        ...{ disputes: [...disputes], statements: [...statements], claims: [...claims] },
        ...named(around),
      },
      200,
    )
  })
  app.openapi(routes.review, async (context) => {
    const { kind, ...asked } = context.req.valid('query')
    return context.json(paged(context, await (await shown()).pages.review({ kind }, pageAsked(asked))), 200)
  })
  app.openapi(routes.disputes, async (context) => {
    const { party, ...asked } = context.req.valid('query')
    const { statements, ...page } = await (await shown()).pages.disputes({ party }, pageAsked(asked))
    return context.json({ ...paged(context, page), statements: [...statements] }, 200)
  })
  app.openapi(routes.search, async (context) => {
    const { q, outlet, actor, kind, stance, from, to, facets, ...page } = context.req.valid('query')
    const found = await (
      await shown()
    ).pages.search(
      { words: q, outlets: outlet, actors: actor, kinds: kind, stances: stance, from, to },
      { ...pageAsked(page), facets },
    )
    const { atLeast, facets: told } = found
    return context.json({ ...paged(context, found), atLeast, facets: told }, 200)
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

  app.openapi(routes.judgements, async (context) => {
    const { article, which } = context.req.valid('query')
    const all = await (await shown()).judgements(article)
    return context.json(which === 'standing' ? standing(all) : [...all], 200)
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

function ledgerAnswer({ ledger, standing: links, beside, around }: LedgerAround): LedgerAnswer {
  const rest = { ...listed(links), ...named(around) }
  return ledger.type === 'event' ? { ...ledger, ...beside!, ...rest } : { ...ledger, ...rest }
}

function partyAnswer({ entity, around, ...found }: PartyAround): PartyAnswer {
  const { id, kind, name, renamed, names, link, joined, held } = entity
  const spoken = named(around)
  const byOffice = spoken.parties.find((party) => party.id === id)?.byOffice ?? []
  const party = { id, kind, name, renamed, link, byOffice, names: [...names], joined: [...joined] }
  return {
    ...found,
    party: { ...party, held: [...held] },
    offices: [...found.offices],
    holders: [...found.holders],
    topics: [...found.topics],
    ...spoken,
  }
}

function listed({ links, values }: Standing) {
  return { links: [...links], values: [...values] }
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

function unknownMatter(id: string): Problem {
  return { error: `There is no event or statement '${id}' in this dossier.` }
}

function unknownParty(id: string): Problem {
  return { error: `There is nobody and nothing with the id '${id}' in this dossier.` }
}

function unknownArticle(id: string): Problem {
  return { error: `There is no article '${id}' in this dossier.` }
}
