import type { ArticleSummary, DossierRecord } from '../model/record.ts'
import type { Digest } from './digest.ts'
import { linkDisputes } from './disputes.ts'
import { linkEntities } from './entities/entities.ts'
import { linkEvents } from './events/events.ts'
import { families } from './families.ts'
import { byCodeUnit, nullLast } from './order.ts'
import { linkRoles } from './roles.ts'
import { linkStatements, statementId } from './statements.ts'

/** Raised with every change to the shape of the record or to what is linked, so that no older one is taken for today's. */
export const recordVersion = 1

/**
 * What many articles say together: one record, the same whatever order they come in. Articles are put in the order of
 * publication first, and every later step keeps to that order or to one made from content.
 */
export function foldRecord(digests: Iterable<Digest>): DossierRecord {
  const sorted = [...digests].sort(firstPublished)
  const familyOf = families(sorted.map(({ shingles }) => shingles))
  const articles = sorted.map((digest, index) => ({
    ...digest.summary,
    ...digest,
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
    entities.flatMap(({ id, name, names }) => (names.length === 0 ? [[id, name]] : [])),
  )
  const { events, idOf: event } = linkEvents(articles, {
    entity,
    statement: statementId,
    description: (id) => described.get(id) ?? null,
    speaker: (article, statement) => speakers.get(statementId(article, statement)) ?? null,
  })
  const statements = linkStatements(
    articles.flatMap((article) => article.statements),
    { entity, event },
  )
  return {
    articles: articles.map(summary),
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

function summary(article: Digest['summary'] & { readonly family: string }): ArticleSummary {
  const { id, title, outlet, url, published, earliest, latest, language, warnings, family } = article
  return { id, title, outlet, url, published, earliest, latest, language, warnings, family }
}
