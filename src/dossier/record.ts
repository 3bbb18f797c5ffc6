import type {
  ArticleSummary,
  DossierEntity,
  DossierEvent,
  DossierRecord,
  DossierTime,
} from '../model/record.ts'
import { Days } from './days/days.ts'
import { linkedDays } from './days/linked-days.ts'
import { disputesTold, linkedDisputes } from './disputes.ts'
import { bearers, type Bearer } from './entities/bearer.ts'
import { entityId } from './entities/entities.ts'
import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import { linkedEvents } from './events/linked-event.ts'
import { linkedLinks } from './links/links.ts'
import { linkedArticles, type LinkedArticle } from './linked-article.ts'
import { byCodeUnit, groupBy, nullLast } from './order.ts'
import { linkedRoles, rolesTold } from './roles.ts'
import type { Shelves } from './shelf.ts'
import { linkedStatements } from './statements.ts'
import { linkedOdds, valuesTold } from './values/values.ts'

/** All that is on the shelves, as one record: the same whatever order the articles came in. */
export async function recordOf(shelves: Shelves): Promise<DossierRecord> {
  const articles = inPlace(await shelves.of(linkedArticles).all())
  const linked = await shelves.of(linkedDays).all()
  const days = new Days([], linked)
  const named = groupBy(await shelves.of(bearers).all(), ({ identity }) => entityId(identity))
  return {
    articles: articles.map((article) => summaryOf(article, days)),
    entities: (await shelves.of(linkedEntities).all())
      .map((entity) => entityOf(entity, named.get(entity.id)!))
      .sort((one, other) => byCodeUnit(one.name, other.name) || byCodeUnit(one.id, other.id)),
    roles: rolesTold(await shelves.of(linkedRoles).all()),
    events: inTime((await shelves.of(linkedEvents).all()).map(({ event }) => event)),
    statements: inPlace(await shelves.of(linkedStatements).all()).map(({ statement }) => statement),
    disputes: disputesTold(await shelves.of(linkedDisputes).all()),
    links: inPlace(await shelves.of(linkedLinks).all()).map(({ link }) => link),
    values: valuesTold(await shelves.of(linkedOdds).all()),
    times: timesIn(articles, days),
  }
}

function inPlace<Row extends { readonly place: string }>(rows: readonly Row[]): Row[] {
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

function entityOf({ id, kind, name, names, link }: LinkedEntity, own: readonly Bearer[]): DossierEntity {
  const sorted = [...own].sort(
    (one, other) => byCodeUnit(one.place, other.place) || one.number - other.number,
  )
  return {
    ...{ id, kind, name, names, link },
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
