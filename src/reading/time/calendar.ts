import {
  bucketDays,
  bucketOf,
  civil,
  dayOf,
  easter,
  monthLength,
  weekStart,
  weekday,
  type Grain,
} from '../../model/day.ts'
import { addRun, intersect, noDays, type DaySet } from '../../model/day-set.ts'

/** What an expression says of the calendar: a day must fit every field that is there. */
export interface Calendar {
  readonly century?: number
  readonly decade?: number
  readonly year?: number
  readonly half?: number
  readonly quarter?: number
  readonly season?: string
  readonly month?: number
  readonly week?: number
  /** Day of the month; -1 the last. */
  readonly day?: number
  /** So many sevens of days of the month on: the second week of May; -1 the last seven. */
  readonly seventh?: number
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number
  /** The how-manieth of that weekday in the month; -1 the last. */
  readonly nth?: number
  readonly weekend?: boolean
  /** The whole week, or weekend, that the day lies in: "the week of 3 June". */
  readonly around?: 'week' | 'weekend'
  readonly holiday?: Holiday
}

/** A feast: its first day in a year, and how many days it lasts. */
export interface Holiday {
  /** As `holidays.tsv` has it: `12-25`, `easter+39`, `09-2#3`, `04-27,7-1`. */
  readonly rule: string
  readonly days: number
  /** How many days from the feast it is meant: -1 for its eve. */
  readonly shift?: number
}

/** A third of a stretch, or just its first or second half. */
export type StretchPart = 'START' | 'MID' | 'END' | 'START-HALF' | 'END-HALF'

/** Days that recur for ever, as data: those that fit a calendar (Sundays, Easter, every May), or a part of each stretch of a grain. */
export type Recurring =
  { readonly calendar: Calendar } | { readonly grain: Grain; readonly part: StretchPart }

/** The seasons in the order of the year, as TIMEX3 writes them; each takes three months, winter from December. */
export const seasons: readonly string[] = ['WI', 'SP', 'SU', 'FA']

/** The days from `from` to `to` (half-open) that recur; of parts of stretches those of every stretch touched, whole. */
export function recurringDays(recurring: Recurring, from: number, to: number): DaySet {
  return 'part' in recurring
    ? partsOf(recurring.grain, recurring.part, from, to)
    : calendarDays(recurring.calendar, from, to)
}

/** The days from `from` to `to` (half-open) that fit a calendar. */
export function calendarDays(calendar: Calendar, from: number, to: number): DaySet {
  const { around, ...core } = calendar
  if (around !== undefined) {
    const weeks = buckets('week', from, to, (bucket) => {
      const week = bucketDays('week', bucket)
      return calendarDays(core, week.from, week.to).length > 0
    })
    return around === 'week' ? weeks : intersect(weeks, calendarDays({ weekend: true }, from, to))
  }
  let days: DaySet = [from, to]
  for (const field of Object.keys(calendar) as (keyof Calendar)[]) {
    if (days.length === 0) return noDays
    days = intersect(days, daysOfField(field, calendar, days[0], days[days.length - 1]))
  }
  return days
}

function daysOfField(field: keyof Calendar, calendar: Calendar, from: number, to: number): DaySet {
  switch (field) {
    case 'century':
      return buckets('century', from, to, (bucket) => bucket === calendar.century! - 1)
    case 'decade':
      return buckets('decade', from, to, (bucket) => bucket === calendar.decade)
    case 'year':
      return yearOf(calendar)
    case 'half':
      return buckets('half', from, to, (bucket) => modulo(bucket, 2) === calendar.half! - 1)
    case 'quarter':
      return buckets('quarter', from, to, (bucket) => modulo(bucket, 4) === calendar.quarter! - 1)
    case 'season':
      return buckets('season', from, to, (bucket) => seasons[modulo(bucket, 4)] === calendar.season)
    case 'month':
      return buckets('month', from, to, (bucket) => modulo(bucket, 12) === calendar.month! - 1)
    case 'week':
      return everyYear(from, to, (year) => [weekStart(year, calendar.week!), 7])
    case 'day':
      return everyMonth(from, to, (start, length) =>
        calendar.day! > length
          ? null
          : start + (calendar.day! > 0 ? calendar.day! - 1 : length + calendar.day!),
      )
    case 'seventh':
      return everyMonth(
        from,
        to,
        (start, length) => (calendar.seventh! > 0 ? start + calendar.seventh! * 7 - 7 : start + length - 7),
        7,
      )
    case 'weekday':
      return everyWeek(from, to, calendar.weekday! - 1, 1)
    case 'weekend':
      return everyWeek(from, to, 5, 2)
    case 'around':
      return [from, to]
    case 'nth':
      return everyMonth(from, to, (start, length) =>
        nthWeekday(start, length, calendar.weekday!, calendar.nth!),
      )
    case 'holiday':
      return everyYear(from, to, (year) => {
        const { days, shift = 0 } = calendar.holiday!
        return [holidayStart(calendar.holiday!, year) + shift, days]
      })
  }
}

/** A calendar year; for a season the twelve months from March, since a winter goes by the year of its December. */
function yearOf({ year, season }: Calendar): DaySet {
  const month = season === undefined ? 1 : 3
  return [dayOf(year!, month, 1), dayOf(year! + 1, month, 1)]
}

function buckets(grain: Grain, from: number, to: number, fits: (bucket: number) => boolean): DaySet {
  const runs: number[] = []
  const last = bucketOf(grain, to - 1)
  for (let bucket = bucketOf(grain, from); bucket <= last; bucket++) {
    if (!fits(bucket)) continue
    const days = bucketDays(grain, bucket)
    addRun(runs, days.from, days.to)
  }
  return runs
}

function everyYear(from: number, to: number, find: (year: number) => readonly [number, number]): DaySet {
  const runs: number[] = []
  for (let year = civil(from).year - 1; year <= civil(to).year + 1; year++) {
    const [start, length] = find(year)
    addRun(runs, start, start + length)
  }
  return runs
}

function everyMonth(
  from: number,
  to: number,
  find: (start: number, length: number) => number | null,
  length = 1,
): DaySet {
  const runs: number[] = []
  for (let month = bucketOf('month', from); month <= bucketOf('month', to - 1); month++) {
    const days = bucketDays('month', month)
    const day = find(days.from, days.to - days.from)
    if (day !== null) addRun(runs, day, day + length)
  }
  return runs
}

function everyWeek(from: number, to: number, offset: number, length: number): DaySet {
  const runs: number[] = []
  for (let start = from - weekday(from) + 1 + offset; start < to; start += 7)
    addRun(runs, start, start + length)
  return runs
}

function nthWeekday(start: number, length: number, which: number, nth: number): number | null {
  const first = start + modulo(which - weekday(start), 7)
  const day = nth > 0 ? first + (nth - 1) * 7 : first + Math.floor((start + length - 1 - first) / 7) * 7
  return day < start + length ? day : null
}

/** The first day of a holiday in a year. */
export function holidayStart({ rule }: Holiday, year: number): number {
  const [base, exception] = rule.split(',')
  const movable = /^easter([+-]\d+)?$/.exec(base)
  if (movable !== null) return easter(year) + Number(movable[1] ?? 0)
  const floating = /^(\d\d)-(\d)#(-?\d)(\+\d+)?$/.exec(base)
  if (floating !== null) {
    const [month, which, nth, on] = floating.slice(1).map((part) => Number(part ?? 0))
    return nthWeekday(dayOf(year, month, 1), monthLength(year, month), which, nth)! + on
  }
  const fixed = /^(\d\d)-(\d\d)$/.exec(base)
  if (fixed === null) throw new Error(`'${rule}' is no rule for a holiday; write 12-25, easter+39 or 09-2#3`)
  const day = dayOf(year, Number(fixed[1]), Number(fixed[2]))
  if (exception === undefined) return day
  const [unless, by] = [Number(exception[0]), Number(exception.slice(1))]
  return weekday(day) === unless ? day + by : day
}

/** The days of the beginning, middle, end or a half of every stretch of a grain. */
function partsOf(grain: Grain, part: StretchPart, from: number, to: number): DaySet {
  const runs: number[] = []
  const last = bucketOf(grain, to - 1)
  for (let bucket = bucketOf(grain, from); bucket <= last; bucket++) {
    const [start, end] = partOf(grain, bucket, part)
    addRun(runs, start, end)
  }
  return runs
}

function partOf(grain: Grain, bucket: number, part: StretchPart): readonly [number, number] {
  const { from, to } = bucketDays(grain, bucket)
  if (part === 'START-HALF') return [from, halfway(grain, from)]
  if (part === 'END-HALF') return [halfway(grain, from), to]
  // Beginning, middle and end are taken as thirds, a week apart.
  const [middle, last] = thirds(grain, from)
  if (grain === 'week')
    return part === 'START' ? [from, from + 3] : part === 'MID' ? [from + 1, from + 4] : [from + 3, to]
  return part === 'START' ? [from, middle] : part === 'MID' ? [middle, last] : [last, to]
}

/** The first day of the second half. */
function halfway(grain: Grain, from: number): number {
  const { year, month } = civil(from)
  switch (grain) {
    case 'day':
      return from
    case 'week':
      return from + 3
    case 'month':
      return from + 15
    case 'season':
    case 'quarter':
      return dayOf(year, month + 1, 1) + 15
    case 'half':
      return dayOf(year, month + 3, 1)
    case 'year':
      return dayOf(year, 7, 1)
    case 'decade':
      return dayOf(year + 5, 1, 1)
    case 'century':
      return dayOf(year + 50, 1, 1)
  }
}

function thirds(grain: Grain, from: number): readonly [number, number] {
  const { year, month } = civil(from)
  switch (grain) {
    case 'day':
    case 'week':
      return [from, from]
    case 'month':
      return [from + 10, from + 20]
    case 'season':
    case 'quarter':
      return [dayOf(year, month, 1) + 31, dayOf(year, month, 1) + 61]
    case 'half':
      return [dayOf(year, month + 2, 1), dayOf(year, month + 4, 1)]
    case 'year':
      return [dayOf(year, 5, 1), dayOf(year, 9, 1)]
    case 'decade':
      return [dayOf(year + 4, 1, 1), dayOf(year + 7, 1, 1)]
    case 'century':
      return [dayOf(year + 33, 1, 1), dayOf(year + 66, 1, 1)]
  }
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor
}
