import type { Page, PageQuery } from '../model/page.ts'
import type { ArticleSummary, DossierDispute, DossierStatement, StatementQuery } from '../model/record.ts'
import { linkedDisputes } from './disputes.ts'
import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import { linkedEvents } from './events/linked-event.ts'
import { linkedArticles } from './linked-article.ts'
import { byCodeUnit } from './order.ts'
import { entitiesMeant } from './parties-meant.ts'
import type { Wording } from './questions.ts'
import type { ShelfKind, Shelves, Stretch } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements } from './statements.ts'

/** Rows of a kind a page at a time. */
export async function pageOf<Row>(
  shelves: Shelves,
  kind: ShelfKind<Row>,
  { after, limit }: PageQuery,
  asked: Pick<Stretch, 'having' | 'period'> = {},
) {
  const coming = await shelves.of(kind).stretch({ ...asked, after: after ?? null, limit: limit + 1 })
  const rows = coming.slice(0, limit)
  const next = coming.length > limit ? kind.place!(rows.at(-1)!) : null
  return { rows, next, whole: after === undefined && next === null }
}

/** Articles in the order of publication. */
export async function articlesPage(shelves: Shelves, query: PageQuery): Promise<Page<ArticleSummary>> {
  const { rows, next } = await pageOf(shelves, linkedArticles, query)
  const items = await articlesOf(
    shelves,
    rows.map(({ id }) => id),
  )
  const around = { articles: items, entities: [] }
  return { items, total: await shelves.of(linkedArticles).count({}), next, around }
}

/** Articles by their ids, in the order of publication. */
export async function articlesOf(
  shelves: Shelves,
  ids: Iterable<string>,
): Promise<readonly ArticleSummary[]> {
  const slice = new Slice(shelves)
  slice.addArticles(ids)
  return (await slice.shown()).articles
}

/** Statements of a party, or of all, in the order of time. */
export async function statementsPage(
  shelves: Shelves,
  { party }: StatementQuery,
  query: PageQuery,
  { names }: Wording,
): Promise<Page<DossierStatement>> {
  const meant = party === undefined ? null : await entitiesMeant(shelves, party, names)
  const having = meant === null ? [] : [meant.map(({ id }) => `party ${id}`)]
  const { rows, next } = await pageOf(shelves, linkedStatements, query, { having })
  const slice = new Slice(shelves)
  slice.addStatements(rows)
  return {
    items: rows.map(({ statement }) => statement),
    total: await shelves.of(linkedStatements).count({ having }),
    next,
    around: await slice.shown(),
  }
}

/** Disputes with the statements on either side of them, as far as articles give these. */
export interface DisputesPage extends Page<DossierDispute> {
  readonly statements: readonly DossierStatement[]
}

/** Whose disputes to show; left out, all. */
export interface DisputesQuery {
  /** Entity id or name of one side. */
  readonly party?: string
}

/** Disputes, each where the first article tells of it; `total` counts all places that tell of one. */
export async function disputesPage(
  shelves: Shelves,
  { party }: DisputesQuery,
  query: PageQuery,
  { names }: Wording,
): Promise<DisputesPage> {
  const shelf = shelves.of(linkedDisputes)
  const meant = party === undefined ? null : await entitiesMeant(shelves, party, names)
  const having = meant === null ? [] : [meant.map(({ id }) => `party ${id}`)]
  const { rows, next, whole } = await pageOf(shelves, linkedDisputes, query, { having })
  const told = await shelf.by(rows.map(({ dispute }) => `id ${dispute.id}`))
  const first = new Map<string, string>()
  for (const { dispute, place } of told) {
    const before = first.get(dispute.id)
    if (before === undefined || byCodeUnit(place, before) < 0) first.set(dispute.id, place)
  }
  const begun = new Set(
    rows.flatMap(({ dispute, place }) => (first.get(dispute.id) === place ? dispute.id : [])),
  )
  const slice = new Slice(shelves)
  slice.addDisputes(told.filter(({ dispute }) => begun.has(dispute.id)))
  await slice.reach(0)
  const around = await slice.shown()
  const items = around.disputes
  return {
    items,
    total: whole ? items.length : await shelf.count({ having }),
    next,
    around,
    statements: around.statements,
  }
}

/** Somebody or something with how often it speaks or is spoken for, and in how many events it has a part. */
export interface Counted {
  readonly entity: LinkedEntity
  readonly statements: number
  readonly events: number
}

/** Entities, those that most articles name first. `called` leaves those that have each of its words, the last one as far as it is typed, in their names. */
export async function partiesPage(
  shelves: Shelves,
  { called = '' }: { readonly called?: string },
  query: PageQuery,
  { names }: Wording,
): Promise<Page<Counted>> {
  const words = names.key(called).split(' ').filter(Boolean)
  const { rows, next, total } = words.length === 0 ? await all() : await thoseCalled()
  const said = await shelves.of(linkedStatements).tally(rows.map(({ id }) => `party ${id}`))
  const done = await shelves.of(linkedEvents).tally(rows.map(({ id }) => `actor ${id}`))
  const items = rows.map((entity) => ({
    entity,
    statements: said.get(`party ${entity.id}`) ?? 0,
    events: done.get(`actor ${entity.id}`) ?? 0,
  }))
  return { items, total, next, around: { articles: [], entities: [] } }

  async function all() {
    const page = await pageOf(shelves, linkedEntities, query)
    return { ...page, total: await shelves.of(linkedEntities).count({}) }
  }

  async function thoseCalled() {
    const shelf = shelves.of(linkedEntities)
    const [first, ...others] = await Promise.all(words.map((word) => shelf.beginning(`word ${word}`)))
    const ids = others.map((some) => new Set(some.map(({ id }) => id)))
    const found = first
      .filter(({ id }) => ids.every((some) => some.has(id)))
      .map((row) => ({ row, place: linkedEntities.place!(row) }))
      .sort((one, other) => byCodeUnit(one.place, other.place))
    const coming = found.filter(({ place }) => query.after === undefined || place > query.after)
    const shown = coming.slice(0, query.limit)
    return {
      rows: shown.map(({ row }) => row),
      next: coming.length > query.limit ? shown.at(-1)!.place : null,
      total: found.length,
    }
  }
}
