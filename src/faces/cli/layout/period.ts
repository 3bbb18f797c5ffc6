import { isoDay, periodOf } from '../../../model/day.ts'

/** Days as a person writes them: `2024-06-25`, `2024-06` for a whole month, `2024-06-01 – 2024-06-12`, `until …`, or `undated`. */
export function period(earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return 'undated'
  if (earliest === null) return `until ${latest}`
  if (latest === null) return `from ${earliest}`
  if (earliest === latest) return earliest
  for (const whole of [earliest.slice(0, 4), earliest.slice(0, 7)]) {
    const days = periodOf(whole)
    if (days !== null && earliest === isoDay(days.from) && latest === isoDay(days.to - 1)) return whole
  }
  return `${earliest} – ${latest}`
}
