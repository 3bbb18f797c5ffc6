import type { Digest } from './digest.ts'
import type { ShelfKind } from './shelf.ts'
import { outletOf, pageOf } from './versions.ts'

/** An article as linking keeps it. */
export interface LinkedArticle {
  readonly id: string
  /** Where it stands among all articles: code-unit order of this is the order of publication. */
  readonly place: string
  readonly summary: Digest['summary']
  readonly shingles: readonly number[]
  readonly bands: readonly string[]
  /** The articles that carry the same story, or stood on the same page. */
  readonly copies: readonly string[]
  /** The first published of those that copies tie together. */
  readonly family: string
}

/** The shelf of articles. */
export const linkedArticles: ShelfKind<LinkedArticle> = {
  name: 'article',
  id: ({ id }) => id,
  keys: ({ bands, family, summary }) => [
    ...bands.map((band) => `band ${band}`),
    ...pageKeys(summary),
    `family ${family}`,
  ],
}

/** The key that articles share which one outlet has brought on one page: versions of one article; none without an address. */
export function pageKeys(summary: Pick<Digest['summary'], 'outlet' | 'url'>): string[] {
  const page = pageOf(summary.url)
  return page === null ? [] : [`page ${JSON.stringify([outletOf(summary), page])}`]
}

/** By day of publication, what has none last; then by title and id. */
export function placeOf({ earliest, latest, title, id }: Digest['summary']): string {
  return [earliest ?? last, latest ?? last, title ?? last, id].join(' ')
}

/** The place of a record of an article in the order of the dossier: `place` is the article's. */
export function placeIn(place: string, number: number): string {
  return `${place} ${String(number).padStart(6, '0')}`
}

/** Comes after every day and every title. */
const last = '\uffff'
