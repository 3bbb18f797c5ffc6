import { holderOf, type OfficeHolder } from '../../reading/entities/roles/office-holders.ts'
import type { ArticleEntity } from '../digest.ts'
import { groupBy } from '../order.ts'
import type { KnownEntity } from './known-entities.ts'
import type { Names } from './names.ts'

/** Somebody who held an office, with the key of the name. */
export interface KnownHolder extends OfficeHolder {
  readonly key: string
}

/** What is known of people and bodies from outside the articles: who held which office, and what a user's own list says of a name. */
export interface Outside {
  /** By the country or body of the office, empty for none. */
  readonly holders: ReadonlyMap<string, readonly KnownHolder[]>
  /** By the key of the name. */
  readonly entities: ReadonlyMap<string, readonly KnownEntity[]>
}

/** No outside knowledge at all. */
export const nothingOutside: Outside = { holders: new Map(), entities: new Map() }

/** Puts the knowledge of packs and of the user's own list in order for asking. */
export function outsideOf(
  holders: readonly OfficeHolder[],
  entities: readonly KnownEntity[],
  names: Names,
): Outside {
  const own = entities.flatMap(({ term }) => term ?? [])
  const keyed = [...holders, ...own].map((holder) => ({ ...holder, key: names.key(holder.name) }))
  return {
    holders: groupBy(keyed, ({ of }) => of ?? ''),
    entities: groupBy(entities, ({ name }) => names.key(name)),
  }
}

/**
 * The entities of an article with what is known of them from outside: the kind and Wikidata id that a user's own list gives the one bearer
 * of a name, and who held the office that somebody is called by.
 */
export function withOutside(
  entities: readonly ArticleEntity[],
  { holders, entities: known }: Outside,
): readonly ArticleEntity[] {
  if (holders.size === 0 && known.size === 0) return entities
  return entities.map((entity) => {
    const told = entity.named ? settled(entity, known.get(entity.key) ?? []) : entity
    const { office } = told.record
    if (office === undefined) return told
    const holder = holderOf(office, holders.get(office.of ?? '') ?? [])
    return holder === null ? told : { ...told, holder }
  })
}

/** Of several bearers of one name nothing is said that they do not share. */
function settled(entity: ArticleEntity, bearers: readonly KnownEntity[]): ArticleEntity {
  const { record } = entity
  const only = <Value>(values: readonly (Value | null)[]) => {
    const [value, ...others] = new Set(values.filter((each) => each !== null))
    return others.length === 0 ? value : undefined
  }
  const link = record.link ?? only(bearers.map((bearer) => bearer.link)) ?? null
  const kind = only(bearers.map((bearer) => bearer.kind)) ?? record.kind
  return link === record.link && kind === record.kind
    ? entity
    : { ...entity, record: { ...record, link, kind } }
}
