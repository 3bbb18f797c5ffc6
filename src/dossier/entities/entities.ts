import type { Entity } from '../../model/reading.ts'
import type { DossierEntity } from '../../model/record.ts'
import type { ArticleEntity } from '../digest.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy, mostUsed } from '../order.ts'
import { isOfText, surroundings, type NamingArticle, type Surroundings } from './surroundings.ts'

/** The entities of a dossier, and which one an entity of an article has become. */
export interface LinkedEntities {
  readonly entities: readonly DossierEntity[]
  /** The dossier's id for an article's entity; null stays null, and so does an id the reading does not hold. */
  idOf(article: string, entity: string | null): string | null
}

/**
 * Joins what articles name into entities. A Wikidata id settles it, for and against; somebody called by an office alone is whoever is known
 * from outside to have held it then. Without one, a name that stands by
 * itself (a person's full name, an organisation, a country) joins its equals of the same kind. A name that does not (a
 * surname, an acronym) joins the one bearer of it that articles near by speak of; where two could be meant it stays
 * apart, and where none is known it joins its equals near by. Articles come in the order of publication.
 */
export function linkEntities(read: readonly NamingArticle[]): LinkedEntities {
  const articles = settleKinds(read)
  const all = articles.flatMap(({ entities }) => entities)
  const sure = selfStanding(all)
  const near = surroundings(articles, (entity) => sure.get(entity) ?? null)
  const identities = new Map([...sure, ...shortNames(all, sure, near)])
  const rest = all.filter((entity) => !identities.has(entity))
  for (const [entity, identity] of namesakesNearBy(rest, near)) identities.set(entity, identity)

  const familyOf = new Map(articles.map(({ id, family }) => [id, family]))
  const ids = new Map<string, string>()
  const entities: DossierEntity[] = []
  for (const [identity, members] of groupBy(all, (entity) => identities.get(entity)!)) {
    const entity = describe(identity, members, (article) => familyOf.get(article)!)
    entities.push(entity)
    for (const { article, record } of members) ids.set(`${article} ${record.id}`, entity.id)
  }
  return {
    entities: entities.sort((one, other) => byCodeUnit(one.name, other.name) || byCodeUnit(one.id, other.id)),
    idOf: (article, entity) => (entity === null ? null : (ids.get(`${article} ${entity}`) ?? null)),
  }
}

/** Takes a name of unclear kind for what the one other bearer of it is: unclear agrees with anything, but not with two. */
function settleKinds(articles: readonly NamingArticle[]): readonly NamingArticle[] {
  const kinds = new Map<string, Set<Entity['kind']>>()
  for (const { named, key, shortKeys, record } of articles.flatMap(({ entities }) => entities)) {
    if (!named || record.kind === 'other') continue
    for (const name of [key, ...shortKeys]) kinds.set(name, (kinds.get(name) ?? new Set()).add(record.kind))
  }
  const settled = (entity: ArticleEntity): ArticleEntity => {
    const [kind, ...others] = kinds.get(entity.key) ?? []
    if (!entity.named || entity.record.kind !== 'other' || kind === undefined || others.length > 0)
      return entity
    return { ...entity, record: { ...entity.record, kind } }
  }
  return articles.map((article) => ({ ...article, entities: article.entities.map(settled) }))
}

/** What an entity is joined by: equal identities are one entity. */
type Identities = Map<ArticleEntity, string>

const nameOf = ({ record, key, holder }: ArticleEntity) => `${record.kind} ${holder?.key ?? key}`

const linkOf = ({ record, holder }: ArticleEntity) => record.link ?? holder?.link ?? null

/** Whether a name says by itself who or what is meant, as a lone surname or "the ministry" does not. */
function standsAlone({ named, key, record, holder }: ArticleEntity): boolean {
  if (record.link !== null || holder !== undefined) return true
  if (!named || key === '') return false
  return record.kind === 'person' ? key.includes(' ') : !isDescribed(record.name)
}

/** A name that opens with a small letter describes ("ministry of Defence"): every country has one. */
function isDescribed(name: string): boolean {
  return /^\p{Ll}/u.test(name)
}

/** Joins by Wikidata id, and by name where at most one id bears that name. */
function selfStanding(all: readonly ArticleEntity[]): Identities {
  const identities: Identities = new Map()
  for (const [name, bearers] of groupBy(all.filter(standsAlone), nameOf)) {
    const links = new Set(bearers.flatMap((bearer) => linkOf(bearer) ?? []))
    const [only] = links.size === 1 ? links : []
    for (const bearer of bearers) {
      const link = linkOf(bearer) ?? only
      identities.set(bearer, link === undefined ? `name ${name}` : `link ${link}`)
    }
  }
  return identities
}

/** Joins a name that is short for another to the one bearer near by. */
function shortNames(all: readonly ArticleEntity[], sure: Identities, near: Surroundings): Identities {
  const bearers = new Map<string, Set<string>>()
  for (const [{ record, shortKeys }, identity] of sure) {
    for (const short of shortKeys) {
      const name = `${record.kind} ${short}`
      bearers.set(name, (bearers.get(name) ?? new Set()).add(identity))
    }
  }
  const identities: Identities = new Map()
  for (const entity of all) {
    if (!entity.named || entity.record.link !== null) continue
    const meant = [...(bearers.get(nameOf(entity)) ?? [])].filter(
      (identity) => identity !== sure.get(entity) && near.near(entity.article, identity),
    )
    if (meant.length === 1) identities.set(entity, meant[0])
  }
  return identities
}

/** Joins what is left by equal name where articles are near one another; what is only described, in copies of one text. */
function namesakesNearBy(rest: readonly ArticleEntity[], near: Surroundings): Identities {
  const identities: Identities = new Map()
  for (const namesakes of groupBy(rest, occurrences()).values()) {
    const sets = new DisjointSets(namesakes.length)
    const first = new Map<string, number>()
    for (const [index, { article, named, record }] of namesakes.entries()) {
      const marks = near.marks(article)
      for (const mark of named && !isDescribed(record.name) ? marks : marks.filter(isOfText)) {
        if (first.has(mark)) sets.join(first.get(mark)!, index)
        else first.set(mark, index)
      }
    }
    for (const [index, entity] of namesakes.entries()) {
      const { article, record } = namesakes[sets.find(index)]
      identities.set(entity, `here ${article} ${record.id}`)
    }
  }
  return identities
}

/** Names with their number in the article, so that its second "spokesman" never meets its first. */
function occurrences(): (entity: ArticleEntity) => string {
  const seen = new Map<string, number>()
  return (entity) => {
    const name = `${entity.article} ${nameOf(entity)}`
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return `${nameOf(entity)} ${number}`
  }
}

function describe(
  identity: string,
  members: readonly ArticleEntity[],
  familyOf: (article: string) => string,
): DossierEntity {
  const families = (group: readonly ArticleEntity[]) =>
    new Set(group.map(({ article }) => familyOf(article))).size
  const naming = members.filter(({ named }) => named)
  const full = naming.filter(standsAlone)
  const names = [...groupBy(naming, ({ record }) => record.name)].map(([name, bearers]) => ({
    name,
    articles: [...new Set(bearers.map(({ article }) => article))].sort(),
  }))
  const bestNamed = [full, naming, members].find((group) => group.length > 0)!
  const byOffice = members.flatMap(({ article, record, holder }) => {
    if (holder === undefined) return []
    const { role, of } = record.office!
    const { from, to, source } = holder
    return [{ article, role, of, from, to, source }]
  })
  return {
    id: identifier('e', identity),
    kind: mostUsed(
      groupBy(members, ({ record }) => record.kind),
      families,
    ) as DossierEntity['kind'],
    name: mostUsed(
      groupBy(bestNamed, ({ record, holder }) => holder?.name ?? record.name),
      families,
    ),
    names: names.sort(
      (one, other) => other.articles.length - one.articles.length || byCodeUnit(one.name, other.name),
    ),
    link: members.map(linkOf).find((link) => link !== null) ?? null,
    byOffice,
    sightings: [...groupBy(members, ({ article }) => article).values()].map(([first]) => first.sighting),
  }
}
