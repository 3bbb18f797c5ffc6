import type { Grain } from '../../model/day.ts'
import { everyDay } from '../../model/day-set.ts'
import type { Amount, OffsetExpression, Unit } from './expression.ts'

/** How far something lies from what it is counted from: a relation that only lacks its two variables. */
export type Reach =
  | { readonly kind: 'days' | 'months'; readonly least: number; readonly most: number }
  | { readonly kind: 'buckets'; readonly grain: Grain; readonly least: number; readonly most: number }

/** Farther than any day that can be spoken of. */
export const noLimit = everyDay[1] * 2

/** The stretch that so many of a unit lead to: "three weeks ago" is a week, not a day. */
export const grainOfUnit: Readonly<Record<Unit, Grain>> = {
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'day',
  workday: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'year',
  century: 'decade',
}

/** How many of the unit's own stretches a decade or a century is. */
const stretches: Readonly<Partial<Record<Unit, number>>> = { decade: 10, century: 10 }
const months: Readonly<Partial<Record<Unit, number>>> = { year: 12, decade: 120, century: 1200 }
const days: Readonly<Record<Unit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1_440,
  hour: 1 / 24,
  day: 1,
  workday: 1,
  week: 7,
  weekend: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.2,
  decade: 3_652,
  century: 36_524,
}

/** An amount, and the weekday or day of the month that it leads to, if any. */
type Offset = Pick<OffsetExpression, 'amount' | 'calendar'>

/** The stretch an offset points to: "three weeks ago" is a week, "the Sunday after" a day. */
export function offsetGrain({ amount: { count, unit }, calendar }: Offset): Grain {
  if (calendar.weekday !== undefined || calendar.day !== undefined) return 'day'
  if (count !== null && !Number.isInteger(count)) return unit === 'year' ? 'month' : 'day'
  return grainOfUnit[unit]
}

/** How far an offset reaches from what it is counted from. `sign` is -1 towards the past. */
export function reachOf({ amount, calendar }: Offset, sign: number): Reach {
  if (calendar.weekday !== undefined) return { kind: 'days', ...turned(1, 7, sign) }
  if (calendar.day !== undefined) return { kind: 'buckets', grain: 'month', least: 0, most: 0 }
  const { count, least, most, unit, about } = amount
  const near = least ?? count
  if (near === null) return { kind: 'days', ...turned(0, noLimit, sign) }
  if (unit === 'workday') return { kind: 'days', ...turned(near, near + 2 * Math.ceil(near / 5) + 1, sign) }
  if (about !== null) return loosely(near, amount, sign)
  const grain = offsetGrain({ amount, calendar })
  if (grain === 'month' && unit === 'year')
    return { kind: 'buckets', grain, ...turned(near * 12, near * 12, sign) }
  if (grain !== 'day') {
    const scale = stretches[unit] ?? 1
    // Buckets are finer than days in number: a limit far below `noLimit` is beyond every day already.
    return { kind: 'buckets', grain, ...turned(near * scale, most === null ? 10_000 : most * scale, sign) }
  }
  if (!Number.isInteger(near)) return loosely(near, { ...amount, about: 'about' }, sign)
  return { kind: 'days', ...turned(near * days[unit], most === null ? noLimit : most * days[unit], sign) }
}

/** "More than a year" reaches to half a unit more, "almost" to half a unit less, "about" to either side. */
function loosely(middle: number, { unit, about }: Amount, sign: number): Reach {
  const perUnit = months[unit]
  // Of many days or weeks, a quarter is within what such words allow.
  const slack = perUnit === undefined ? Math.max(0.5, middle / 4) : 0.5
  const [less, more] = [about === 'more' ? 0 : slack, about === 'less' ? 0 : slack]
  const length = perUnit ?? days[unit]
  return {
    kind: perUnit === undefined ? 'days' : 'months',
    ...turned((middle - less) * length, (middle + more) * length, sign),
  }
}

/** Whole numbers around a distance, from the near end to the far one. */
function turned(near: number, far: number, sign: number): { readonly least: number; readonly most: number } {
  const [least, most] = [Math.floor(near), Math.ceil(far)]
  return sign > 0 ? { least, most } : { least: -most, most: -least }
}
