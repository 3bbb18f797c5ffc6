import type { ArticleEntity } from './digest.ts'

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
  const marked = new Map<string, readonly Mark[]>()
  const around = new Map<string, Set<string>>()
  for (const { id, family, entities } of articles) {
    const marks = marksOf(entities, identityOf, family)
    marked.set(id, marks)
    for (const identity of new Set(marks.flatMap(({ identities }) => identities))) {
      const known = around.get(identity) ?? new Set()
      for (const mark of marks) if (!mark.identities.includes(identity)) known.add(mark.key)
      around.set(identity, known)
    }
  }
  return {
    marks: (article) => (marked.get(article) ?? []).map(({ key }) => key),
    near(article, identity) {
      const known = around.get(identity)
      if (known === undefined) return false
      const here = marked.get(article) ?? []
      if (here.some(({ identities }) => identities.includes(identity))) return false
      return here.some(({ key }) => known.has(key))
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

function marksOf(
  entities: readonly ArticleEntity[],
  identityOf: (entity: ArticleEntity) => string | null,
  family: string,
): Mark[] {
  const marks = new Map<string, Mark>([['', { key: `text ${family}`, identities: [] }]])
  const places = new Set<string>()
  for (const entity of entities) {
    const identity = identityOf(entity)
    if (identity === null) continue
    if (entity.record.kind === 'country' || entity.record.kind === 'place') places.add(identity)
    else marks.set(identity, { key: identity, identities: [identity] })
  }
  const sorted = [...places].sort()
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      marks.set(`${one} ${other}`, { key: `${one} ${other}`, identities: [one, other] })
    }
  }
  return [...marks.values()]
}
