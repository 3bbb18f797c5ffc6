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
import { seasons, type Calendar } from './calendar.ts'

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

/** What TIMEX3 writes for a stretch of which only some is known; `year` where all its days lie in one. */
export function openValue(grain: Grain | 'weekend', known: Calendar, year: number | null): string {
  const { weekday, month, day } = known
  if (weekday !== undefined && month === undefined) return `XXXX-WXX-${weekday}`
  const whole = known.year ?? year
  const open = whole === null ? 'XXXX' : isoYear(whole)
  switch (grain) {
    case 'day':
      return `${open}-${month ? twoDigits(month) : 'XX'}-${day ? twoDigits(day) : 'XX'}`
    case 'week':
      return `${open}-WXX`
    case 'weekend':
      return `${open}-WXX-WE`
    case 'month':
      return `${open}-${month ? twoDigits(month) : 'XX'}`
    case 'season':
      return `${open}-${known.season ?? 'XX'}`
    case 'quarter':
      return `${open}-Q${known.quarter ?? 'X'}`
    case 'half':
      return `${open}-H${known.half ?? 'X'}`
    case 'year':
      return open
    case 'decade':
      return 'XXX'
    case 'century':
      return 'XX'
  }
}
