import { isoYear, twoDigits } from '../model/day.ts'
import type { Digest } from './digest.ts'
import { storable } from './order.ts'
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
  *keys({ bands, family, summary }) {
    for (const band of bands) yield `band ${band}`
    yield* pageKeys(summary)
    yield `family ${family}`
    for (const month of monthsBetween(summary.earliest, summary.latest)) yield `month ${month}`
  },
  place: ({ place }) => place,
}

/** The key that articles share which one outlet has brought on one page: versions of one article; none without an address. */
export function pageKeys(summary: Pick<Digest['summary'], 'outlet' | 'url'>): string[] {
  const page = pageOf(summary.url)
  return page === null ? [] : [`page ${JSON.stringify([outletOf(summary), page])}`]
}

/** The months between two ISO days (`2026-06`), both included; none where either is open. */
export function monthsBetween(earliest: string | null, latest: string | null): string[] {
  const [first, last] = [monthNumber(earliest), monthNumber(latest)]
  if (first === null || last === null) return []
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const month = first + at
    return `${isoYear(Math.floor(month / 12))}-${twoDigits((month % 12) + 1)}`
  })
}

function monthNumber(day: string | null): number | null {
  const match = /^(\d{4})-(\d\d)/.exec(day ?? '')
  return match === null ? null : Number(match[1]) * 12 + Number(match[2]) - 1
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
