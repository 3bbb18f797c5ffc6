import type { Entity } from '../../model/reading.ts'
import type { Sighting } from '../../model/record.ts'
import type { ArticleEntity } from '../digest.ts'
import { identifier } from '../identifier.ts'
import { groupBy } from '../order.ts'
import type { ShelfKind } from '../shelf.ts'
import type { LinkedArticle } from '../linked-article.ts'
import { unjudged, type JudgedIdentity } from '../judgements/identity.ts'
import type { KnownHolder } from './outside.ts'

/** Somebody or something that an article speaks of, as linking keeps it. */
export interface Bearer {
  /** Of its article and of the entity in its reading. */
  readonly id: string
  readonly article: string
  readonly record: string
  /** Its number in the reading. */
  readonly number: number
  /** `LinkedArticle.place` and `.family` of its article. */
  readonly place: string
  readonly family: string
  /** As the article has it. */
  readonly name: string
  readonly named: boolean
  readonly key: string
  readonly shortKeys: readonly string[]
  readonly given: Entity['kind']
  /** Its kind, where other articles make an unclear one clear. */
  readonly kind: Entity['kind']
  readonly link: string | null
  readonly office: Entity['office'] | null
  /** Who it is by its office, where that is known from outside. */
  readonly holder: KnownHolder | null
  /** Its number among those of one name in its article, so that the second "spokesman" never meets the first of another article. */
  readonly occurrence: number
  readonly sighting: Sighting
  /** The marks of its article, where its name does not say by itself what it is: its equals are looked for by them. */
  readonly marks: readonly string[]
  /** What its name says by itself that it is; null where that is not enough. */
  readonly sure: string | null
  /** What people have judged of who it is. */
  readonly judged: JudgedIdentity
  /** What it is by what articles say: equal identities are one. Empty for as long as it is not settled. */
  readonly identity: string
  /** The entity it is of: its identity, or that of those it has been merged with. */
  readonly entity: string
}

/** The dossier's id of an entity, by `Bearer.entity`. */
export function entityId(entity: string): string {
  return identifier('e', entity)
}

/** The shelf of bearers. */
export const bearers: ShelfKind<Bearer> = {
  name: 'bearer',
  id: ({ id }) => id,
  *keys(one) {
    yield `article ${one.article}`
    if (one.holder !== null) yield heldIn(one.article)
    yield `identity ${one.identity}`
    yield `entity ${entityId(one.entity)}`
    for (const bond of one.judged.bonds) yield `bond ${bond}`
    if (one.judged.bonds.length > 0) yield `bonded ${one.identity}`
    if (one.named && one.given === 'other') yield `unclear ${one.key}`
    if (standsAlone(one) && linkOf(one) === null) yield `linkless ${nameOf(one)}`
    if (isLeft(one)) yield* leftKeys(one)
  },
}

/** The key of those whom an article calls by an office that they are known from outside to have held. */
export function heldIn(article: string): string {
  return `held ${article}`
}

/** The bearers of an article, before anything is known of other articles. */
export function bearersOf(
  { id, place, family }: Pick<LinkedArticle, 'id' | 'place' | 'family'>,
  entities: readonly ArticleEntity[],
): Bearer[] {
  return entities.map(
    ({ record, named, key, shortKeys, holder = null, sighting, judged = unjudged }, number) => ({
      ...{ id: `${id} ${record.id}`, article: id, record: record.id, number, place, family, sighting },
      ...{ name: record.name, named, key, shortKeys, given: record.kind, kind: record.kind },
      // Whoever is another than it was taken for has no id or office of that one.
      ...(judged.apart ? { link: null, holder: null } : { link: record.link, holder }),
      ...{ office: record.office ?? null, judged },
      ...{ occurrence: 0, marks: [], sure: null, identity: '', entity: '' },
    }),
  )
}

/** Numbers the bearers of one name in an article, whose kinds are settled. */
export function numbered(own: readonly Bearer[]): Bearer[] {
  const numbers = new Map(
    [...groupBy(own, nameOf).values()].flatMap((namesakes) =>
      namesakes.map((one, index) => [one.id, index + 1] as const),
    ),
  )
  return own.map((one) => ({ ...one, occurrence: numbers.get(one.id)! }))
}

/** Kind and name of a bearer: equals may be one. */
export function nameOf({ kind, key, holder }: Bearer): string {
  return `${kind} ${holder?.key ?? key}`
}

/** Its Wikidata id, or null. */
export function linkOf({ link, holder }: Bearer): string | null {
  return link ?? holder?.link ?? null
}

/**
 * By what a bearer was taken for its entity: a person says so, an office that is known from outside, its Wikidata id, its own name, a name that is
 * short for a longer one near by, a name that is used near by, or being described in copies of one text.
 */
export type JoinedBy = 'judged' | 'office' | 'link' | 'name' | 'short' | 'near' | 'described'

/** By what a bearer whose entity is settled was taken for it. */
export function joinedBy({ judged, holder, link, sure, identity, named }: Bearer): JoinedBy {
  if (judged.apart || judged.bonds.length > 0) return 'judged'
  if (holder !== null) return 'office'
  if (link !== null) return 'link'
  if (identity.startsWith('here ')) return named ? 'near' : 'described'
  return identity === sure ? 'name' : 'short'
}

/** Whether a name says by itself who or what is meant, as a lone surname or "the ministry" does not. */
export function standsAlone({ named, key, kind, name, link, holder, judged }: Bearer): boolean {
  if (judged.apart) return false
  if (link !== null || holder !== null) return true
  if (!named || key === '') return false
  return kind === 'person' ? key.includes(' ') : !isDescription(name)
}

/** Whether its name may be short for that of another. */
export function mayBeShort({ named, link, judged }: Bearer): boolean {
  return named && link === null && !judged.apart
}

/** Whether neither its own name nor one it is short for says what it is: then it is whoever is called so near by. */
export function isLeft({ identity }: Bearer): boolean {
  return identity === '' || identity.startsWith('here ')
}

/** Bearers that are left are one where they share one of these: by name where articles are near one another; what is only described, in copies of one text. */
export function leftKeys(one: Bearer): string[] {
  const { named, name, family, marks, occurrence } = one
  const near = named && !isDescription(name) ? marks : [textMark(family)]
  return near.map((mark) => `left ${nameOf(one)} ${occurrence} ${mark}`)
}

/** What articles that carry one text share. */
export function textMark(family: string): string {
  return `text ${family}`
}

/** A name that opens with a small letter describes ("ministry of Defence"): every country has one. */
function isDescription(name: string): boolean {
  return /^\p{Ll}/u.test(name)
}
