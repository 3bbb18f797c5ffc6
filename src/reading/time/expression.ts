import { grains, twoDigits, type Grain } from '../../model/day.ts'
import type { Calendar, Holiday, StretchPart } from './calendar.ts'

/** What an expression says, as its rule put it, before anything is counted. */
export type Expression = DateExpression | OffsetExpression | SameExpression | Length | Recurrence | Reference

/** A part of the calendar, named in full or in part, or counted in whole stretches from publication. */
export interface DateExpression {
  readonly kind: 'date'
  readonly calendar: Calendar
  /** The finest thing it names; `weekend` for a weekend, `clock` where it names no day at all. */
  readonly grain: Grain | 'weekend' | 'clock'
  /** So many weeks, months, years from that of publication. */
  readonly shift: { readonly grain: Grain; readonly by: number } | null
  /** The nearest one before or after publication: "last Monday", "next May". */
  readonly toward: 'past' | 'future' | null
  /** A weekday so many weeks beyond the coming one. */
  readonly weeks: number
  /** The part of the stretch of publication that lies before or after it: `shift` is 0. */
  readonly side: 'before' | 'after' | null
  /** Whether the next mention is the day that it lasts until. */
  readonly until: boolean
  /** The night that just ended or is about to begin, by tense. */
  readonly night: boolean
  readonly mod: string | null
  /** The part of the stretch that is meant. */
  readonly part: StretchPart | null
  readonly clock: string | null
}

/** So much before or after publication (`ago`, `ahead`) or what was told last (`earlier`, `later`). */
export interface OffsetExpression {
  readonly kind: 'offset'
  readonly amount: Amount
  readonly way: 'ago' | 'ahead' | 'earlier' | 'later'
  readonly calendar: Calendar
  readonly mod: string | null
  readonly clock: string | null
}

/** "The same period last year". */
export interface SameExpression {
  readonly kind: 'same'
  readonly years: number
}

/** How long something takes. */
export interface Length {
  readonly kind: 'duration'
  readonly amount: Amount
  readonly mod: string | null
  /** Where it leads from an event that is named after it: "three days after the attack". */
  readonly anchor: 'after' | 'before' | null
}

/** What recurs. */
export interface Recurrence {
  readonly kind: 'set'
  readonly value: string
}

/** Past, present or future, without a date; `months`: how far back it reaches at most. */
export interface Reference {
  readonly kind: 'reference'
  readonly value: string
  readonly months: number | null
}

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** So many of a unit; `count` is null where that is not said, `least` and `most` bound it. */
export interface Amount {
  readonly count: number | null
  readonly least: number | null
  readonly most: number | null
  readonly unit: Unit
  /** The letters TIMEX3 gives the unit, with a T before what is shorter than a day. */
  readonly letter: string
  /** Whether more, less or about as much is meant. */
  readonly about: 'more' | 'less' | 'about' | null
}

const stretchParts: readonly StretchPart[] = ['START', 'MID', 'END', 'START-HALF', 'END-HALF']

type Values = Readonly<Record<string, string>>

/** The expression that a rule's kind and values make; null for a kind that is no time. */
export function expressionOf(says: string, values: Values): Expression | null {
  switch (says) {
    case 'date':
      return dateOf(values)
    case 'offset':
      return {
        kind: 'offset',
        amount: amountOf(values),
        way: values.way as OffsetExpression['way'],
        calendar: calendarOf(values),
        mod: values.mod ?? null,
        clock: clockOf(values),
      }
    case 'same':
      return { kind: 'same', years: Number(values.shift ?? -1) }
    case 'duration':
      return {
        kind: 'duration',
        amount: amountOf(values),
        mod: values.mod ?? null,
        anchor: (values.anchor as Length['anchor']) ?? null,
      }
    case 'set':
      return { kind: 'set', value: values.value ?? yearlyValue(values) ?? lengthValue(amountOf(values)) }
    case 'reference':
      return { kind: 'reference', value: values.value, months: numberOf(values.months) }
    default:
      return null
  }
}

/** The TIMEX3 value of a length: `P12Y`, `PT1H30M`, `PXD` where the number is not said. */
export function lengthValue({ count, letter }: Amount): string {
  const [time, unit] = letter.startsWith('T') ? ['T', letter.slice(1)] : ['', letter]
  if (count === null) return `P${time}X${unit}`
  if (Number.isInteger(count)) return `P${time}${count}${unit}`
  if (letter === 'Y') return `P${count * 12}M`
  if (letter === 'TH') {
    return `PT${count >= 1 ? `${Math.floor(count)}H` : ''}${Math.round((count % 1) * 60)}M`
  }
  return `P${time}${count}${unit}`
}

/** The TIMEX3 value of a day that comes every year: `XXXX-07-11`. */
function yearlyValue({ month, day }: Values): string | null {
  return month === undefined || day === undefined
    ? null
    : `XXXX-${twoDigits(Number(month))}-${twoDigits(Number(day))}`
}

function dateOf(values: Values): DateExpression {
  const calendar = calendarOf(values)
  const shiftGrain = (values.grain as Grain | undefined) ?? (values.yearshift === undefined ? null : 'year')
  const shift =
    shiftGrain === null || (values.shift ?? values.yearshift) === undefined
      ? null
      : { grain: shiftGrain, by: Number(values.shift ?? values.yearshift) }
  const clock = clockOf(values)
  return {
    kind: 'date',
    calendar: values.ago === undefined ? calendar : { weekday: calendar.weekday },
    grain: values.night ? 'day' : (grainOf(calendar) ?? shift?.grain ?? 'clock'),
    shift: values.ago === undefined ? shift : { grain: 'week', by: -Number(values.ago) },
    toward: (values.toward as DateExpression['toward']) ?? null,
    weeks: Number(values.weeks ?? 0),
    side: (values.side as DateExpression['side']) ?? null,
    until: values.until !== undefined,
    night: values.night !== undefined,
    mod: values.mod?.replace('-HALF', '') ?? values.side?.toUpperCase() ?? null,
    part: stretchParts.find((part) => part === values.mod) ?? null,
    clock,
  }
}

function grainOf(calendar: Calendar): DateExpression['grain'] | null {
  if (calendar.around !== undefined) return calendar.around
  if (calendar.day ?? calendar.weekday ?? calendar.holiday) return 'day'
  if (calendar.weekend) return 'weekend'
  const named = calendar as Readonly<Record<string, unknown>>
  return grains.find((grain) => named[grain] !== undefined) ?? null
}

function calendarOf(values: Values): Calendar {
  const year = yearOf(values)
  const fields: Calendar = {
    ...(values.century && { century: Number(values.century) }),
    ...(values.decade && { decade: Number(values.decade) }),
    ...(year !== null && { year }),
    ...(values.half && { half: Number(values.half) }),
    ...(values.quarter && { quarter: Number(values.quarter) }),
    ...(values.season && { season: values.season }),
    ...(values.month && { month: Number(values.month) }),
    ...(values.week && { week: Number(values.week) }),
    ...(values.day && { day: Number(values.day) }),
    ...(values.weekday && { weekday: Number(values.weekday) }),
    ...(values.nth && { nth: Number(values.nth) }),
    ...(values.weekend && { weekend: true }),
    ...(values.around && { around: values.around as Calendar['around'] }),
    ...(values.seventh && { seventh: Number(values.seventh) }),
    ...(values.holiday && { holiday: holidayOf(values) }),
  }
  return fields
}

function holidayOf(values: Values): Holiday {
  const shift = Number(values.eve ?? 0)
  return { rule: values.holiday, days: Number(values.days), ...(shift !== 0 && { shift }) }
}

/** Two digits are of this century up to 49, else of the last: a newspaper's habit. */
function yearOf({ year, short }: Values): number | null {
  if (year !== undefined) return Number(year)
  if (short === undefined) return null
  return Number(short) + (Number(short) < 50 ? 2000 : 1900)
}

function amountOf(values: Values): Amount {
  const factor = Number(values.factor ?? 1)
  const scaled = (value: number | null) => (value === null ? null : value * factor)
  const count = scaled(numberOf(values.count))
  const least = scaled(numberOf(values.low))
  return {
    count,
    least: least ?? count,
    most: scaled(numberOf(values.high)) ?? (least === null ? count : null),
    unit: (values.unit as Unit | undefined) ?? 'day',
    letter: values.letter ?? '',
    about: (values.about as Amount['about']) ?? null,
  }
}

function numberOf(text: string | undefined): number | null {
  // Whole and decimal digits are put together by a template, which leaves its point where there are none.
  const number = Number.parseFloat(text ?? '')
  return Number.isNaN(number) ? null : number
}

/** The hour as TIMEX3 writes it after the day (`T20:30`), a part of the day (`TEV`), or null. */
function clockOf({ hour, minute, part }: Values): string | null {
  if (hour === undefined) return part ?? null
  const late = part === 'TAF' || part === 'TEV' || (part === 'TNI' && Number(hour) > 6)
  const minutes = (Number(hour) + (late && Number(hour) < 12 ? 12 : 0)) * 60 + Number(minute ?? 0)
  return `T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(((minutes % 60) + 60) % 60)}`
}
