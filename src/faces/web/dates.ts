import { bounds } from '../../dossier/period.ts'
import { civil, dayOf, monthLength, periodOf, weekday } from '../../model/day.ts'
import { possibleDays, type Dated } from '../../model/dated.ts'
import { count, eachDay } from '../../model/day-set.ts'

/** What is needed to say a date: how the language writes days, and its texts. */
export interface Speech {
  /** BCP 47, as `Intl` takes it. */
  readonly locale: string
  text(key: string, values?: Readonly<Record<string, string>>): string
}

/**
 * A date as one would say it, never more exact than it is known: `Tuesday 25 June 2024`, `June 2024`, `a Sunday between
 * 26 May and 23 June 2024`, `23 June 2024 at the latest`.
 */
export function dateWords(dated: Dated, speech: Speech): string {
  const days = possibleDays(dated)
  if (days === null || days.length === 0) return openWords(dated, speech)
  const [first, last] = [days[0], days[days.length - 1] - 1]
  const number = count(days)
  if (number === 1) return dayWords(first, speech)
  if (number === 2) {
    return speech.text('web.date.or', { first: dayWords(first, speech, last), last: dayWords(last, speech) })
  }
  const period = days.length === 2 ? periodWords(first, last, speech) : null
  if (period !== null) return period
  const bounds = {
    from: format(first, speech, unlike(first, last)),
    to: format(last, speech, { ...dayAndMonth, year: 'numeric' }),
  }
  const weekdays = new Set([...eachDay(days)].map(weekday))
  if (weekdays.size > 1) return speech.text('web.date.between', bounds)
  return speech.text('web.date.weekday-between', {
    ...bounds,
    weekday: format(first, speech, { weekday: 'long' }),
  })
}

/** The name of a month: `June 2024`, or where there is little room `Jun 2024`. */
export function monthWords(day: number, speech: Speech, month: 'long' | 'short' = 'long'): string {
  return format(day, speech, { month, year: 'numeric' })
}

/** An EDTF date as a source gives it for its article: `June 2024`, `25 June 2024`; as it stands when it is another form. */
export function publishedWords(edtf: string, speech: Speech): string {
  const period = periodOf(edtf)
  if (period === null) return edtf
  if (period.to - period.from === 1) return format(period.from, speech, { ...dayAndMonth, year: 'numeric' })
  return periodWords(period.from, period.to - 1, speech) ?? edtf
}

/** From when to when something was, as one would say it: `since June 2024`; nothing where neither is given. */
export function boundWords(from: string | null, to: string | null, speech: Speech): string {
  if (from === null && to === null) return speech.text('web.office.no-bounds')
  const said = (bound: string | null, exact: string, open: string) =>
    bound === null
      ? ''
      : speech.text(bound.includes('..') ? open : exact, { date: givenWords(bound, speech) })
  return [
    said(from, 'web.office.since', 'web.office.began'),
    said(to, 'web.office.until', 'web.office.ended'),
  ]
    .filter(Boolean)
    .join(', ')
}

/** When an office was held, as far as articles say: its bounds, or when they speak of it. */
export function termWords(
  { from, to, at }: { from: string | null; to: string | null; at: { first: string; last: string } | null },
  speech: Speech,
): string {
  const spoken =
    at === null
      ? ''
      : at.first === at.last
        ? speech.text('web.office.spoken-on', { date: givenWords(at.first, speech) })
        : speech.text('web.office.spoken', {
            from: givenWords(at.first, speech),
            to: givenWords(at.last, speech),
          })
  return [boundWords(from, to, speech), spoken].filter(Boolean).join('; ')
}

/** A date as an article gives it, which may be open at one end (`../2024-06-25`). */
function givenWords(edtf: string, speech: Speech): string {
  const { earliest, latest } = bounds(edtf)
  if (edtf.startsWith('../')) return dateWords({ edtf: null, earliest: null, latest }, speech)
  if (edtf.endsWith('/..')) return dateWords({ edtf: null, earliest, latest: null }, speech)
  return earliest === null || earliest !== latest
    ? dateWords({ edtf: null, earliest, latest }, speech)
    : publishedWords(earliest, speech)
}

const dayAndMonth = { day: 'numeric', month: 'long' } as const

function dayWords(day: number, speech: Speech, sayYearAt?: number): string {
  const year = sayYearAt !== undefined && sameYear(day, sayYearAt) ? undefined : 'numeric'
  return format(day, speech, { weekday: 'long', ...dayAndMonth, year })
}

/** A whole month or year by its name; null for any other stretch. */
function periodWords(first: number, last: number, speech: Speech): string | null {
  const [from, to] = [civil(first), civil(last)]
  if (from.day !== 1 || from.year !== to.year || to.day !== monthLength(to.year, to.month)) return null
  if (from.month === to.month) return monthWords(first, speech)
  return from.month === 1 && to.month === 12 ? String(from.year) : null
}

function openWords({ earliest, latest }: Dated, speech: Speech): string {
  const [day, key] = earliest === null ? [latest, 'web.date.not-after'] : [earliest, 'web.date.not-before']
  if (day === null) return speech.text('web.date.unknown')
  return speech.text(key, { day: publishedWords(day, speech) })
}

/** Of the first of two days, only what must be said because the second differs in it. */
function unlike(first: number, last: number): Intl.DateTimeFormatOptions {
  const [from, to] = [civil(first), civil(last)]
  if (from.year !== to.year) return { ...dayAndMonth, year: 'numeric' }
  return from.month === to.month ? { day: 'numeric' } : dayAndMonth
}

function sameYear(one: number, other: number): boolean {
  return civil(one).year === civil(other).year
}

function format(day: number, { locale }: Speech, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(day * 86_400_000)
}

/** The first day of the month a day lies in. */
export function monthStart(day: number): number {
  const { year, month } = civil(day)
  return dayOf(year, month, 1)
}
