import type { ArticleSummary, DossierRecord } from '../model/record.ts'
import type { Digest } from './digest.ts'
import { linkDisputes } from './disputes.ts'
import { linkEntities } from './entities/entities.ts'
import { nothingOutside, withOutside, type Outside } from './entities/outside.ts'
import { Days } from './days/days.ts'
import { Solutions } from './days/solutions.ts'
import { describeEvents, groupTellings } from './events/events.ts'
import { families } from './families.ts'
import { entitiesByKey, factOf, type Fact } from './facts.ts'
import { byCodeUnit, groupBy, nullLast } from './order.ts'
import { linkRoles } from './roles.ts'
import { linkStatements, statementId } from './statements.ts'

/** Raised with every change to the shape of the record or to what is linked, so that no older one is taken for today's. */
export const recordVersion = 6

/** What a fold may take beside the articles. */
export interface Beside {
  readonly facts?: readonly Fact[]
  readonly outside?: Outside
  readonly solutions?: Solutions
}

/**
 * What many articles say together: one record, the same whatever order they come in. Articles are put in the order of
 * publication first, and every later step keeps to that order or to one made from content. `facts` are events
 * known from outside, `outside` is what is known of people and bodies, and `solutions` keeps what was worked out of dates from one fold to the next.
 */
export function foldRecord(
  digests: Iterable<Digest>,
  { facts = [], outside = nothingOutside, solutions = new Solutions() }: Beside = {},
): DossierRecord {
  const sorted = [...digests].sort(firstPublished)
  const familyOf = families(sorted.map(({ shingles }) => shingles))
  const articles = sorted.map((digest, index) => ({
    ...digest.summary,
    ...digest,
    entities: withOutside(digest.entities, outside),
    family: sorted[familyOf[index]].summary.id,
  }))

  const { entities, idOf: entity } = linkEntities(articles)
  const speakers = new Map(
    articles.flatMap(({ statements }) =>
      statements.map(({ article, record }) => [
        statementId(article, record.id),
        entity(article, record.source?.entity ?? null),
      ]),
    ),
  )
  const described = new Map(
    entities.flatMap(({ id, name, names, byOffice }) =>
      names.length + byOffice.length === 0 ? [[id, name]] : [],
    ),
  )
  const links = {
    entity,
    statement: statementId,
    description: (id: string) => described.get(id) ?? null,
    speaker: (article: string, statement: string) => speakers.get(statementId(article, statement)) ?? null,
  }
  const groups = groupTellings(articles, links)
  if (facts.length > 0) {
    const known = groupBy(facts, ({ kind }) => kind)
    const entityOf = entitiesByKey(
      articles.flatMap((article) => article.entities),
      entity,
    )
    for (const group of groups) group.fact = factOf(group, known, entityOf)
  }
  const days = new Days(sorted, groups, solutions)
  const { events, idOf: event } = describeEvents(groups, links, days)
  const statements = linkStatements(
    articles.flatMap((article) => article.statements),
    { entity, event, when: (article, stated) => days.when(article, stated) },
  )
  return {
    articles: articles.map((article) => summary(article, days)),
    entities,
    roles: linkRoles(
      articles.flatMap(({ roles }) => roles),
      entity,
    ),
    events,
    statements,
    disputes: linkDisputes(
      articles.flatMap(({ disputes }) => disputes),
      statements,
      entity,
    ),
    times: days.times(),
  }
}

function firstPublished({ summary: one }: Digest, { summary: other }: Digest): number {
  return (
    nullLast(one.earliest, other.earliest) ||
    nullLast(one.latest, other.latest) ||
    nullLast(one.title, other.title) ||
    byCodeUnit(one.id, other.id)
  )
}

function summary(article: Digest['summary'] & { readonly family: string }, days: Days): ArticleSummary {
  const { id, title, outlet, url, published, language, warnings, family } = article
  const dated = days.publication(id)
  const { earliest, latest } = dated ?? article
  return { id, title, outlet, url, published, earliest, latest, dated, language, warnings, family }
}
