import type {
  ArticleSummary,
  DossierEntity,
  DossierEvent,
  DossierRecord,
  DossierTime,
} from '../model/record.ts'
import { Days } from './days/days.ts'
import { linkedDays, type LinkedDays } from './days/linked-days.ts'
import { disputesTold, linkedDisputes, type LinkedDispute } from './disputes.ts'
import { bearers, entityId, type Bearer } from './entities/bearer.ts'
import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { linkedLinks, type LinkedLink } from './links/links.ts'
import { linkedArticles, type LinkedArticle } from './linked-article.ts'
import { byCodeUnit, groupBy, nullLast } from './order.ts'
import { linkedRoles, rolesTold, type LinkedRole } from './roles.ts'
import type { Shelves } from './shelf.ts'
import { linkedStatements, type LinkedStatement } from './statements.ts'
import { versionsAmong } from './versions.ts'
import { linkedQuantities, type LinkedQuantity } from './values/linked-quantity.ts'
import { linkedOdds, valuesTold, type LinkedOdds } from './values/values.ts'

/** All that is on the shelves, as one record: the same whatever order the articles came in. */
export async function recordOf(shelves: Shelves): Promise<DossierRecord> {
  return assemble({
    articles: await shelves.of(linkedArticles).all(),
    entities: await shelves.of(linkedEntities).all(),
    bearers: await shelves.of(bearers).all(),
    roles: await shelves.of(linkedRoles).all(),
    events: await shelves.of(linkedEvents).all(),
    statements: await shelves.of(linkedStatements).all(),
    disputes: await shelves.of(linkedDisputes).all(),
    links: await shelves.of(linkedLinks).all(),
    odds: await shelves.of(linkedOdds).all(),
    quantities: await shelves.of(linkedQuantities).all(),
    days: await shelves.of(linkedDays).all(),
  })
}

/** The articles on the shelves, in the order of publication. */
export async function articlesIn(shelves: Shelves): Promise<ArticleSummary[]> {
  const articles = inPlace(await shelves.of(linkedArticles).all())
  const days = new Days([], await shelves.of(linkedDays).all())
  return articles.map((article) => summaryOf(article, days))
}

/** The versions of an article, itself among them, by their ids in the order of publication; itself alone where there is no other. */
export async function versionsIn(shelves: Shelves, article: string): Promise<string[]> {
  const shelf = shelves.of(linkedArticles)
  const own = (await shelf.get([article])).get(article)
  if (own === undefined) return []
  const family = inPlace(await shelf.by([`family ${own.family}`]))
  const versions = versionsAmong(family.map(({ summary, family }) => ({ ...summary, family })))
  const ids = versions.map((group) => group.map(({ id }) => id))
  return ids.find((group) => group.includes(article)) ?? [article]
}

/** Rows of shelves that a record is put together of. */
export interface Rows {
  readonly articles: readonly LinkedArticle[]
  readonly entities: readonly LinkedEntity[]
  readonly bearers: readonly Bearer[]
  readonly roles: readonly LinkedRole[]
  readonly events: readonly LinkedEvent[]
  readonly statements: readonly LinkedStatement[]
  readonly disputes: readonly LinkedDispute[]
  readonly links: readonly LinkedLink[]
  readonly odds: readonly LinkedOdds[]
  readonly quantities: readonly LinkedQuantity[]
  readonly days: readonly LinkedDays[]
}

/** A record of some rows: a part of the whole, where they are a part of all. */
export function assemble(rows: Rows): DossierRecord {
  const articles = inPlace(rows.articles)
  const days = new Days([], rows.days)
  const bearing = groupBy(rows.bearers, ({ entity }) => entityId(entity))
  return {
    articles: articles.map((article) => summaryOf(article, days)),
    entities: rows.entities
      .map((entity) => entityOf(entity, bearing.get(entity.id) ?? []))
      .sort((one, other) => byCodeUnit(one.name, other.name) || byCodeUnit(one.id, other.id)),
    roles: rolesTold(rows.roles),
    events: inTime(rows.events.map(({ event }) => event)),
    statements: inPlace(rows.statements).map(({ statement }) => statement),
    disputes: disputesTold(rows.disputes),
    links: inPlace(rows.links).map(({ link }) => link),
    values: valuesTold(rows.odds, new Map(rows.quantities.map((one) => [one.id, one]))),
    times: timesIn(articles, days),
  }
}

/** Rows in the order of their places. */
export function inPlace<Row extends { readonly place: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => byCodeUnit(one.place, other.place))
}

function inTime(events: readonly DossierEvent[]): DossierEvent[] {
  return [...events].sort(
    (one, other) =>
      nullLast(one.earliest ?? one.latest, other.earliest ?? other.latest) || byCodeUnit(one.id, other.id),
  )
}

function summaryOf({ summary, family }: LinkedArticle, days: Days): ArticleSummary {
  const { id, title, outlet, url, published, language, warnings } = summary
  const dated = days.publication(id)
  const { earliest, latest } = dated ?? summary
  return { id, title, outlet, url, published, earliest, latest, dated, language, warnings, family }
}

function entityOf(
  { id, kind, name, renamed, names, link }: LinkedEntity,
  own: readonly Bearer[],
): DossierEntity {
  const sorted = [...own].sort(
    (one, other) => byCodeUnit(one.place, other.place) || one.number - other.number,
  )
  return {
    ...{ id, kind, name, renamed, names, link },
    byOffice: sorted.flatMap(({ article, office, holder }) => {
      if (holder === null) return []
      const { from, to, source } = holder
      return [{ article, role: office!.role, of: office!.of, from, to, source }]
    }),
    sightings: [...groupBy(sorted, ({ article }) => article).values()].map(([first]) => first.sighting),
  }
}

function timesIn(articles: readonly LinkedArticle[], days: Days): DossierTime[] {
  const places = new Map(articles.map(({ id }, index) => [id, index]))
  return days
    .times()
    .sort(
      (one, other) =>
        places.get(one.article)! - places.get(other.article)! || byNumber(one.record, other.record),
    )
}

function byNumber(one: string, other: string): number {
  return one.length - other.length || byCodeUnit(one, other)
}
