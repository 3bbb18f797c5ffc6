import type { Placed } from '../model/record.ts'
import { nullLast } from './order.ts'
import type { Bounds } from './period.ts'

/** Where something stands in time: where it is stated, else with the article that tells it. */
export function place(
  { earliest, latest, edtf }: Bounds & { readonly edtf: string | null },
  article: string,
  published: ReadonlyMap<string, Bounds>,
): Placed {
  if (earliest !== null || latest !== null) return { earliest, latest, edtf, placed: 'stated' }
  const { earliest: first, latest: last } = published.get(article)!
  return { earliest: first, latest: last, edtf: null, placed: 'published' }
}

/** Days of which either end may be open; left out means no limit. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/** Whether something may lie in the period. What nothing dates shows only when no period is asked for. */
export function mayLieWithin({ earliest, latest }: Bounds, { from, to }: Period): boolean {
  if (earliest === null && latest === null) return from === undefined && to === undefined
  const tooEarly = from !== undefined && latest !== null && latest < from
  const tooLate = to !== undefined && earliest !== null && earliest > to
  return !tooEarly && !tooLate
}

/** By first possible day, what nothing dates last. For `sort`. */
export function inTime(one: Bounds, other: Bounds): number {
  return (
    nullLast(one.earliest ?? one.latest, other.earliest ?? other.latest) ||
    nullLast(one.latest ?? one.earliest, other.latest ?? other.earliest)
  )
}
