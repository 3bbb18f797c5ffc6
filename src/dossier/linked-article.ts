import type { Digest } from './digest.ts'
import { storable } from './order.ts'
import type { ShelfKind } from './shelf.ts'

/** An article as linking keeps it. */
export interface LinkedArticle {
  readonly id: string
  /** Where it stands among all articles: code-unit order of this is the order of publication. */
  readonly place: string
  readonly summary: Digest['summary']
  readonly shingles: readonly number[]
  readonly bands: readonly string[]
  /** The articles that carry the same story. */
  readonly copies: readonly string[]
  /** The first published of those that copies tie together. */
  readonly family: string
}

/** The shelf of articles. */
export const linkedArticles: ShelfKind<LinkedArticle> = {
  name: 'article',
  id: ({ id }) => id,
  keys: ({ bands }) => bands.map((band) => `band ${band}`),
  place: ({ place }) => place,
}

/** By day of publication, what has none last; then by title, as far as it goes, and id. */
export function placeOf({ earliest, latest, title, id }: Digest['summary']): string {
  return [earliest ?? last, latest ?? last, title === null ? last : storable(title), id].join(' ')
}

/** The place of a record of an article in the order of the dossier: `place` is the article's. */
export function placeIn(place: string, number: number): string {
  return `${place} ${String(number).padStart(6, '0')}`
}

/** Comes after every day and every title. */
const last = '\uffff'
