import { civil, dayOf } from '../../../model/day.ts'

/** The part of time that is on show: its first day, which may be a fraction, and how many pixels a day has. */
export interface View {
  readonly from: number
  readonly scale: number
}

/** The most pixels that a day has. */
const widestDay = 48

/** The days between which one can look. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** A view of an extent, with some air on either side. */
export function viewOf({ from, to }: Extent, width: number): View {
  const air = Math.max(1, (to - from) * 0.02)
  return { from: from - air, scale: Math.min(widestDay, width / (to - from + 2 * air)) }
}

/** The view after moving by pixels; it stays where there is something to see. */
export function moved({ from, scale }: View, pixels: number, extent: Extent, width: number): View {
  const seen = width / scale
  const [least, most] = [extent.from - seen / 2, extent.to - seen / 2]
  return { from: Math.min(Math.max(from + pixels / scale, least), Math.max(least, most)), scale }
}

/** The view after zooming in (a factor above 1) or out, with the day under a pixel in its place. */
export function zoomed(view: View, factor: number, at: number, extent: Extent, width: number): View {
  const whole = viewOf(extent, width).scale
  const scale = Math.min(Math.max(view.scale * factor, whole), widestDay)
  const day = view.from + at / view.scale
  return moved({ from: day - at / scale, scale }, 0, extent, width)
}

/** A place on the axis: the day that a year, month or day begins on. `named` is false where there is no room for it. */
export interface Tick {
  readonly day: number
  readonly unit: 'year' | 'month' | 'day'
  readonly named: boolean
}

/** The room a name needs, in pixels. */
const nameWidth = { year: 44, month: 40, day: 26 } as const

/** The years, and where there is room the months and days, that begin in what is on show. */
export function ticksOf({ from, scale }: View, width: number): Tick[] {
  const to = from + width / scale
  const first = civil(Math.floor(from))
  const last = civil(Math.ceil(to))
  const ticks: Tick[] = []
  const years = Math.max(1, Math.ceil(nameWidth.year / (365 * scale)))
  const months = [1, 2, 3, 6].find((step) => step * 30 * scale >= nameWidth.month) ?? null
  const days = scale >= nameWidth.day ? 1 : scale * 7 >= nameWidth.day * 1.5 ? 7 : null
  for (let year = first.year; year <= last.year; year++) {
    ticks.push({ day: dayOf(year, 1, 1), unit: 'year', named: year % years === 0 })
    if (scale * 30 < 6) continue
    for (let month = 1; month <= 12; month++) {
      const start = dayOf(year, month, 1)
      if (start > to || dayOf(year, month + 1, 1) < from) continue
      if (month > 1)
        ticks.push({ day: start, unit: 'month', named: months !== null && (month - 1) % months === 0 })
      for (let day = 1 + (days ?? 40); days !== null && day <= (days === 1 ? 31 : 22); day += days) {
        if (start + day - 1 < dayOf(year, month + 1, 1))
          ticks.push({ day: start + day - 1, unit: 'day', named: true })
      }
    }
  }
  return ticks.filter(({ day }) => day >= from - 1 && day <= to)
}
