import { bucketDays, bucketOf, civil, isoDay, isoYear, twoDigits, type Grain } from '../../model/day.ts'
import { count, eachDay, earliest, latest, type DaySet } from '../../model/day-set.ts'
import type { Time } from '../../model/reading.ts'
import type { Bounds } from '../../model/when.ts'
import { seasons } from './calendar.ts'

/** Up to how many days are listed one by one. */
const listed = 62

/** First and last day of a set, its EDTF, and its days where these are few. */
export function bounds(days: DaySet): Bounds & Pick<Time, 'days'> {
  const closed = earliest(days) !== null && latest(days) !== null
  return { ...boundsOf(days), days: closed && count(days) <= listed ? isoDays(days) : null }
}

/** First and last day of a set, and its EDTF. */
export function boundsOf(days: DaySet): Bounds {
  const [from, to] = [earliest(days), latest(days)]
  return {
    earliest: from === null ? null : isoDay(from),
    latest: to === null ? null : isoDay(to),
    edtf: edtfOf(days, from, to),
  }
}

/** Each day of a set. */
export function isoDays(days: DaySet): string[] {
  return Array.from(eachDay(days), isoDay)
}

/** Stretches that EDTF has a word of its own for, from coarse to fine. */
const named: readonly Grain[] = ['century', 'decade', 'year', 'season', 'month']

/** EDTF numbers of the seasons, from spring. */
const seasonNumbers: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }

/**
 * One unknown day of a set, in EDTF (ISO 8601-2): a day, a whole month, season, year, decade or century, else "one of":
 * `[2024-05-26,2024-06-02]`, `[2024-06-24..2024-06-26]`, `[..2024-06-26]`. Null for no day, or for any.
 */
export function edtfOf(days: DaySet, from: number | null, to: number | null): string | null {
  if (days.length === 0 || (from === null && to === null)) return null
  if (from === null) return `[..${isoDay(to!)}]`
  if (to === null) return `[${isoDay(from)}..]`
  if (count(days) === 1) return isoDay(from)
  const whole = days.length === 2 ? wholeOf(days) : null
  if (whole !== null) return whole
  const runs: string[] = []
  for (let i = 0; i < days.length; i += 2) {
    const [first, last] = [isoDay(days[i]), isoDay(days[i + 1] - 1)]
    if (first === last) runs.push(first)
    else if (days[i + 1] - days[i] === 2) runs.push(first, last)
    else runs.push(`${first}..${last}`)
  }
  return `[${runs.join(',')}]`
}

function wholeOf([from, to]: DaySet): string | null {
  for (const grain of named) {
    const bucket = bucketOf(grain, from)
    const days = bucketDays(grain, bucket)
    if (days.from !== from || days.to !== to) continue
    const { year, month } = civil(from)
    if (grain === 'decade') return isoYear(year).slice(0, 3) + 'X'
    // EDTF's own `16XX` is 1600 to 1699, a century that counts from 1601 is an interval of years.
    if (grain === 'century') return `[${isoYear(year)}..${isoYear(year + 99)}]`
    if (grain === 'year') return isoYear(year)
    if (grain === 'month') return `${isoYear(year)}-${twoDigits(month)}`
    return `${isoYear(year)}-${seasonNumbers[seasons[((bucket % 4) + 4) % 4]]}`
  }
  return null
}
