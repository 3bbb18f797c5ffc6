import {
  bucketDays,
  bucketOf,
  civil,
  isoDay,
  isoWeek,
  isoYear,
  twoDigits,
  type Grain,
} from '../../model/day.ts'
import { seasons } from './calendar.ts'

/** The TIMEX3 value of a stretch of the calendar: `2024-06-25`, `2024-W26`, `2024-Q2`, `2024-SU`, `199`, `16`. */
export function stretchValue(grain: Grain | 'weekend', day: number): string {
  if (grain === 'day') return isoDay(day)
  if (grain === 'week' || grain === 'weekend') {
    const { year, week } = isoWeek(day)
    return `${isoYear(year)}-W${twoDigits(week)}${grain === 'weekend' ? '-WE' : ''}`
  }
  const { year, month } = civil(bucketDays(grain, bucketOf(grain, day)).from)
  switch (grain) {
    case 'month':
      return `${isoYear(year)}-${twoDigits(month)}`
    case 'season':
      return `${isoYear(year)}-${seasons[((bucketOf('season', day) % 4) + 4) % 4]}`
    case 'quarter':
      return `${isoYear(year)}-Q${(month + 2) / 3}`
    case 'half':
      return `${isoYear(year)}-H${month < 7 ? 1 : 2}`
    case 'year':
      return isoYear(year)
    case 'decade':
      return isoYear(year).slice(0, 3)
    case 'century':
      return isoYear(year).slice(0, 2)
  }
}

/** What TIMEX3 writes for a stretch that is not known, with what is. */
export function openValue(
  grain: Grain | 'weekend',
  known: {
    readonly weekday?: number
    readonly month?: number
    readonly day?: number
    readonly season?: string
    readonly quarter?: number
  },
): string {
  if (known.weekday !== undefined && known.month === undefined) return `XXXX-WXX-${known.weekday}`
  if (grain === 'day') {
    return `XXXX-${known.month ? twoDigits(known.month) : 'XX'}-${known.day ? twoDigits(known.day) : 'XX'}`
  }
  if (grain === 'week') return 'XXXX-WXX'
  if (grain === 'weekend') return 'XXXX-WXX-WE'
  if (grain === 'month') return `XXXX-${known.month ? twoDigits(known.month) : 'XX'}`
  if (grain === 'season') return `XXXX-${known.season ?? 'XX'}`
  if (grain === 'quarter') return `XXXX-Q${known.quarter ?? 'X'}`
  return grain === 'decade' ? 'XXX' : grain === 'century' ? 'XX' : 'XXXX'
}
