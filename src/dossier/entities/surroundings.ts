import type { Entity } from '../../model/reading.ts'
import type { ArticleEntity } from '../digest.ts'

/** An article as far as linking entities needs it. */
export interface NamingArticle {
  readonly id: string
  readonly family: string
  readonly entities: readonly ArticleEntity[]
}

/**
 * What articles speak of, for telling whether two of them are about the same matter: they share a person, an
 * organisation or a thing, or two countries or places, or their very text. One country alone says too little.
 */
export interface Surroundings {
  /** The marks of an article. Articles that share one are near. */
  marks(article: string): readonly string[]
  /** Whether an article is near one that speaks of the identity, and does not itself speak of it. */
  near(article: string, identity: string): boolean
}

/** Finds the marks of all articles from who stands in them; `identityOf` gives null where that is not sure. */
export function surroundings(
  articles: readonly NamingArticle[],
  identityOf: (entity: ArticleEntity) => string | null,
): Surroundings {
  const spokenOf = new Map<string, ReadonlySet<string>>()
  const marks = new Map<string, readonly Mark[]>()
  const articlesOf = new Map<string, string[]>()
  for (const { id, family, entities } of articles) {
    const identities = new Map(
      entities.flatMap((entity) => {
        const identity = identityOf(entity)
        return identity === null ? [] : [[identity, entity.record.kind]]
      }),
    )
    spokenOf.set(id, new Set(identities.keys()))
    marks.set(id, marksOf(identities, family))
    for (const identity of identities.keys()) {
      const others = articlesOf.get(identity)
      if (others === undefined) articlesOf.set(identity, [id])
      else others.push(id)
    }
  }
  const around = new Map<string, ReadonlySet<string>>()
  const marksAround = (identity: string): ReadonlySet<string> => {
    const all = (articlesOf.get(identity) ?? []).flatMap((article) => marks.get(article)!)
    const others = all.filter(({ identities }) => !identities.includes(identity))
    return new Set(others.map(({ key }) => key))
  }
  return {
    marks: (article) => marks.get(article)!.map(({ key }) => key),
    near(article, identity) {
      if (spokenOf.get(article)!.has(identity)) return false
      const known = around.get(identity) ?? marksAround(identity)
      around.set(identity, known)
      return marks.get(article)!.some(({ key }) => known.has(key))
    },
  }
}

/** Whether a mark is that of a shared text. */
export function isOfText(mark: string): boolean {
  return mark.startsWith('text ')
}

interface Mark {
  readonly key: string
  readonly identities: readonly string[]
}

function marksOf(identities: ReadonlyMap<string, Entity['kind']>, family: string): Mark[] {
  const found: Mark[] = [{ key: `text ${family}`, identities: [] }]
  const places: string[] = []
  for (const [identity, kind] of identities) {
    if (kind === 'country' || kind === 'place') places.push(identity)
    else found.push({ key: identity, identities: [identity] })
  }
  for (const [index, one] of places.sort().entries()) {
    for (const other of places.slice(index + 1)) {
      found.push({ key: `${one} ${other}`, identities: [one, other] })
    }
  }
  return found
}
