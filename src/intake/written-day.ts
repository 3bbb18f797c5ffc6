import type { Pack } from '../rules/pack.ts'
import { readPublished } from '../text/published.ts'

/**
 * The day that a date of a page, a feed or an agency names, as EDTF; null where it names none that exists. A moment in universal time
 * is on the day that it was where the language is written: `2024-03-04T23:30Z` was the fifth in the Netherlands. A moment
 * with another offset is on the day that is written, for that is the day of those who wrote it.
 */
export function writtenDay(written: string, pack: Pack): string | null {
  const trimmed = written.trim()
  const universal = /\d:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC?|GMT|[+-]00:?00)$/i.test(trimmed)
  const basic = /^(\d{4})(\d{2})(\d{2})(?:T\d|$)/.exec(trimmed)
  const day = readPublished(basic === null ? trimmed : basic.slice(1, 4).join('-'), pack.language)
  // A day that does not exist would count as one of the next month.
  if (day === null || !universal) return day
  const moment = Date.parse(trimmed)
  return Number.isNaN(moment) ? day : dayThere(moment, pack.manifest.timeZone)
}

function dayThere(moment: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(moment)
}

/** Whether a line is a date and nothing else, with a weekday, a time of day or an edition at most. */
export function isDateLine(line: string, pack: Pack): boolean {
  if (!/^(?:\p{L}+,? )?(?:\d{1,2}\.? \p{L}+|\p{L}+ \d{1,2},|\p{L}+) \d{4}\b/u.test(line)) return false
  return line.split(/\s+/).length <= 9 && !/[.!?]$/.test(line) && writtenDay(line, pack) !== null
}
