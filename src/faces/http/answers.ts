import type { OpenAPIHono } from '@hono/zod-openapi'
import type { PartyAround } from '../../dossier/party-around.ts'
import type { LedgerAround } from '../../dossier/surroundings.ts'
import { standing } from '../../dossier/judgements/standing.ts'
import type { Standing } from '../../model/ledger.ts'
import type { Store } from '../../store/store.ts'
import { askingOf, isoToday } from '../asking.ts'
import type { LedgerAnswer } from './ledger-schemas.ts'
import { named, pageAsked, paged } from './paging.ts'
import type { PartyAnswer } from './party-schemas.ts'
import { routes } from './routes.ts'
import type { Problem } from './schemas.ts'

/** As much of a store as the questions of the pages are answered from: a dossier in one file has that too. */
export type Answering = Pick<
  Store,
  'ask' | 'dates' | 'judgements' | 'pages' | 'reading' | 'size' | 'versions'
>

/** Whether an article is there, without its reading. */
async function has({ pages }: Answering, id: string): Promise<boolean> {
  return (await pages.articlesBeginning(id)).some((article) => article.id === id)
}

/** Adds what can be asked of a dossier to an application: all that changes nothing, and that the pages show. */
export function addAnswers(app: OpenAPIHono, shown: () => Promise<Answering>): void {
  app.openapi(routes.articles, async (context) => {
    const page = pageAsked(context.req.valid('query'))
    return context.json(paged(context, await (await shown()).pages.articles(page)), 200)
  })
  app.openapi(routes.article, async (context) => {
    const { id } = context.req.valid('param')
    const reading = await (await shown()).reading(id)
    return reading === null ? context.json(unknownArticle(id), 404) : context.json(reading, 200)
  })
  app.openapi(routes.dates, async (context) => {
    const { id } = context.req.valid('param')
    const store = await shown()
    if (!(await has(store, id))) return context.json(unknownArticle(id), 404)
    return context.json(await store.dates(id), 200)
  })
  app.openapi(routes.around, async (context) => {
    const { id } = context.req.valid('param')
    const store = await shown()
    if (!(await has(store, id))) return context.json(unknownArticle(id), 404)
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
  app.openapi(routes.marks, async (context) => {
    const { actor, ...query } = context.req.valid('query')
    const { marks, whole, around } = await (await shown()).pages.marks({ actors: actor, ...query })
    return context.json({ marks: [...marks], whole, ...named(around) }, 200)
  })
  app.openapi(routes.network, async (context) => {
    const { ties, total, around } = await (await shown()).pages.network(context.req.valid('query'))
    return context.json({ ties: [...ties], total, ...named(around) }, 200)
  })
  app.openapi(routes.map, async (context) => {
    const { actor, ...period } = context.req.valid('query')
    const { places, events, whole, around } = await (await shown()).pages.map({ actors: actor, ...period })
    const told = places.map((place) => ({ ...place, entities: [...place.entities] }))
    return context.json({ places: told, events, whole, ...named(around) }, 200)
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
  app.openapi(routes.judgements, async (context) => {
    const { article, which } = context.req.valid('query')
    const all = await (await shown()).judgements(article)
    return context.json(which === 'standing' ? standing(all) : [...all], 200)
  })
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

function unknownMatter(id: string): Problem {
  return { error: `There is no event or statement '${id}' in this dossier.` }
}

function unknownParty(id: string): Problem {
  return { error: `There is nobody and nothing with the id '${id}' in this dossier.` }
}

/** Says that there is no such article. */
export function unknownArticle(id: string): Problem {
  return { error: `There is no article '${id}' in this dossier.` }
}
