import type { Span } from './span.ts'

/*
 * Days are whole numbers: days since 1 January 1970, in the proleptic Gregorian calendar. All arithmetic of dates is done
 * on these numbers; ISO strings are made at the edges.
 */

/** A year, a month from 1 to 12, a day of the month from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The number of a day. A day past the end of its month counts on into the next. */
export function dayOf(year: number, month: number, day: number): number {
  // A year that begins in March has its leap day at the end, so that the months before it keep fixed lengths.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

/** Year, month and day of a day number. */
export function civil(day: number): CivilDate {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** A year as ISO 8601 writes it, in four digits. */
export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

/** Two digits, for months, days, hours and minutes. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** `2024-06-25`. */
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day)
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** The days of an EDTF year, month or day (`2024`, `2024-06`, `2024-06-25`), half-open; null for anything else. */
export function periodOf(edtf: string): Span | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? null : Number(part)))
  if (month === null) return { from: dayOf(year!, 1, 1), to: dayOf(year! + 1, 1, 1) }
  if (month < 1 || month > 12) return null
  if (day === null) return { from: dayOf(year!, month, 1), to: dayOf(year!, month + 1, 1) }
  if (day < 1 || day > monthLength(year!, month)) return null
  return { from: dayOf(year!, month, day), to: dayOf(year!, month, day) + 1 }
}

/** 28, 29, 30 or 31. */
export function monthLength(year: number, month: number): number {
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - dayOf(year, month, 1)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: number): number {
  return modulo(day + 3, 7) + 1
}

/** Year and number of the ISO week a day lies in: weeks begin on Monday, week 1 holds 4 January. */
export function isoWeek(day: number): { readonly year: number; readonly week: number } {
  const thursday = day - weekday(day) + 4
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = dayOf(year, 1, 4)
  return fourth - weekday(fourth) + 1 + (week - 1) * 7
}

/** Easter Sunday of a year (the anonymous Gregorian computus, Nature 1876). */
export function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - skipped - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const marchDay = epact + sunday - 7 * late + 22
  return dayOf(year, 3, 1) + marchDay - 1
}

/** The same day of the month some months on; the last day of the month where that day does not exist. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = civil(day)
  const index = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(index / 12), modulo(index, 12) + 1]
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, monthLength(newYear, newMonth)))
}

/** The stretches a calendar is cut into. A season is three months, winter from December. */
export type Grain = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

/** From fine to coarse. */
export const grains: readonly Grain[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

const months: Readonly<Partial<Record<Grain, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
}

/** The running number of the day, week, month … that a day lies in: one higher for the next one, for ever. */
export function bucketOf(grain: Grain, day: number): number {
  if (grain === 'day') return day
  if (grain === 'week') return Math.floor((day + 3) / 7)
  const { year, month } = civil(day)
  // 1601 is the first year of the seventeenth century.
  if (grain === 'century') return Math.floor((year - 1) / 100)
  if (grain === 'season') return Math.floor((year * 12 + month) / 3)
  return Math.floor((year * 12 + month - 1) / months[grain]!)
}

/** The days of a bucket, half-open. */
export function bucketDays(grain: Grain, bucket: number): Span {
  return { from: bucketStart(grain, bucket), to: bucketStart(grain, bucket + 1) }
}

function bucketStart(grain: Grain, bucket: number): number {
  if (grain === 'day') return bucket
  if (grain === 'week') return bucket * 7 - 3
  if (grain === 'century') return dayOf(bucket * 100 + 1, 1, 1)
  const index = grain === 'season' ? bucket * 3 - 1 : bucket * months[grain]!
  return dayOf(Math.floor(index / 12), modulo(index, 12) + 1, 1)
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor
}
