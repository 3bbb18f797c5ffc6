import type { Placed } from '../model/record.ts'
import { nullLast } from './order.ts'
import type { Bounds } from './period.ts'

/** Where something stands in time: where it is stated, else with the article that tells it. */
export function place(
  dated: Bounds & { readonly edtf: string | null },
  article: string,
  published: ReadonlyMap<string, Bounds>,
): Placed {
  return placeOf(dated, published.get(article)!)
}

/** The same, of an article published in these days. */
export function placeOf(
  { earliest, latest, edtf }: Bounds & { readonly edtf: string | null },
  published: Bounds,
): Placed {
  if (earliest !== null || latest !== null) return { earliest, latest, edtf, placed: 'stated' }
  return { earliest: published.earliest, latest: published.latest, edtf: null, placed: 'published' }
}

/**
 * A place in time as a text, in the order of time by code units: first and last day, which of them is open (`<` or `>`), and what it is. What
 * nothing dates comes last.
 */
export function placeInTime({ earliest, latest }: Bounds, type: string, id: string): string {
  const ends = earliest === null ? '<' : latest === null ? '>' : '-'
  return [earliest ?? latest ?? undated, latest ?? earliest ?? undated, ends, type, id].join(' ')
}

/** Whether what has this place may lie in a period. */
export function placeLiesWithin(text: string, period: Period): boolean {
  const [first, last, ends] = text.split(' ')
  return mayLieWithin(
    {
      earliest: ends === '<' || first === undated ? null : first,
      latest: ends === '>' || last === undated ? null : last,
    },
    period,
  )
}

/** What stands in such a text for a day that there is not: it comes after every day. */
export const undated = '9999-99-99'

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
