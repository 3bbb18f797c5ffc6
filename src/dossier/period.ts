import { isoDay, periodOf } from '../model/day.ts'

/** First and last day, both ISO; null where open. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** First and last day an EDTF date leaves possible, uncertain (`~`, `?`) or an interval as it may be. */
export function bounds(edtf: string | null): Bounds {
  const periods = (edtf ?? '').split(/[^\d-]+/).flatMap((date) => periodOf(date) ?? [])
  if (periods.length === 0) return { earliest: null, latest: null }
  return { earliest: isoDay(periods[0].from), latest: isoDay(periods[periods.length - 1].to - 1) }
}

/** The number of an ISO day; null for none, and for a day before the year 0 or after 9999. */
export function dayNumber(iso: string | null): number | null {
  return iso === null ? null : (periodOf(iso)?.from ?? null)
}
