import { addMonths, civil, dayOf, isoDay, periodOf, twoDigits, isoYear, weekday } from '../../model/day.ts'
import type { QuestionLanguage } from './question-language.ts'
import type { QuestionToken } from './question-token.ts'

/** What words say of a time: bounds in EDTF, or words of an event; or why they say none. */
export type QuestionTime =
  | { readonly since?: string; readonly until?: string }
  | { readonly fault: 'year-missing' | 'no-such-date'; readonly words: string }

/**
 * Reads what stands for a stretch of time: "since 5 June 2026", "in 2025", "last week", "since the explosion". `today` is an ISO day. Null where the
 * words are no such thing.
 */
export function readQuestionTime(
  tokens: readonly QuestionToken[],
  language: QuestionLanguage,
  today: string,
): QuestionTime | null {
  const relative = relativeTime(tokens, language, today)
  if (relative !== null) return { since: relative, until: relative }
  const opening = openingOf(tokens, language)
  if (opening === null) return null
  const { means, length } = opening
  const rest = tokens.slice(length)
  if (rest.length === 0) return null
  const until = separated(rest, language)
  if (means === 'within' && until !== null) {
    const [first, second] = until.map((side) => readDate(side, language, today))
    if (first === null || second === null) return null
    if ('fault' in first) return first
    if ('fault' in second) return second
    return { since: first.date, until: second.date }
  }
  const date = readDate(rest, language, today)
  if (date !== null && 'fault' in date) return date
  if (date === null) {
    // Only a time that begins or ends with an event takes words that are no date.
    if (means !== 'since' && means !== 'until') return null
    const words = contentOf(rest, language)
    return words === '' ? null : { [means]: words }
  }
  if (means === 'since') return { since: date.date }
  if (means === 'until') return { until: date.date }
  return { since: date.date, until: date.date }
}

/** Reads a day, month or year ("14 May 2026", "May 2026", "2026-05-14", "yesterday"); null where the words are none. */
export function readDate(
  tokens: readonly QuestionToken[],
  language: QuestionLanguage,
  today: string,
):
  | { readonly date: string }
  | { readonly fault: 'year-missing' | 'no-such-date'; readonly words: string }
  | null {
  const relative = relativeTime(tokens, language, today)
  if (relative !== null) return { date: relative }
  const words = tokens.map(({ text }) => text).join(' ')
  const parts = tokens
    .map(({ folded }) => folded)
    .filter((word) => word !== ',' && !(tokens.length > 1 && language.is('determiner', word)))
  if (parts.length === 1) {
    const [only] = parts
    if (/^\d{4}(-\d\d){0,2}$/.test(only)) {
      return periodOf(only) === null ? { fault: 'no-such-date', words } : { date: only }
    }
    return language.month(only) === null ? null : { fault: 'year-missing', words }
  }
  const month = parts.map((part) => language.month(part)).find((number) => number !== null) ?? null
  if (month === null) return null
  let day: number | null = null
  let year: number | null = null
  for (const part of parts) {
    if (language.month(part) !== null) continue
    const number = /^(\d{1,4})(?:st|nd|rd|th|e)?$/.exec(part)?.[1]
    if (number === undefined) return null
    if (number.length === 4 && year === null) year = Number(number)
    else if (number.length <= 2 && day === null) day = Number(number)
    else return null
  }
  if (year === null) return { fault: 'year-missing', words }
  const date = [isoYear(year), twoDigits(month), ...(day === null ? [] : [twoDigits(day)])].join('-')
  return periodOf(date) === null ? { fault: 'no-such-date', words } : { date }
}

/** A time counted from today, as EDTF; a week by its Monday. Null where the words are none. */
function relativeTime(
  tokens: readonly QuestionToken[],
  language: QuestionLanguage,
  today: string,
): string | null {
  const found = language.times.find(
    ({ means, words }) =>
      means === 'relative' &&
      words.length === tokens.length &&
      words.every((word, at) => word === tokens[at].folded),
  )
  if (found === undefined) return null
  const day = periodOf(today)!.from
  const { unit, by } = found
  if (unit === 'day') return isoDay(day + by)
  if (unit === 'week') return isoDay(day - weekday(day) + 1 + 7 * by)
  const { year, month } = civil(
    unit === 'month' ? addMonths(dayOf(civil(day).year, civil(day).month, 1), by) : day,
  )
  return unit === 'month' ? `${isoYear(year)}-${twoDigits(month)}` : isoYear(year + by)
}

function openingOf(
  tokens: readonly QuestionToken[],
  language: QuestionLanguage,
): { readonly means: 'since' | 'until' | 'within'; readonly length: number } | null {
  for (const { means, words } of language.times) {
    if (means === 'relative' || words.length >= tokens.length) continue
    if (!words.every((word, at) => word === tokens[at].folded)) continue
    return { means: means === 'on' ? 'within' : means, length: words.length }
  }
  return null
}

/** Both sides of an "and" between two dates; null where there is none. */
function separated(
  tokens: readonly QuestionToken[],
  language: QuestionLanguage,
): readonly [readonly QuestionToken[], readonly QuestionToken[]] | null {
  const at = tokens.findIndex(({ folded }) => language.is('and', folded))
  return at > 0 && at < tokens.length - 1 ? [tokens.slice(0, at), tokens.slice(at + 1)] : null
}

const emptyClasses = ['filler', 'empty', 'determiner'] as const

/** The words that say what something is about: without those that only hold others together. */
export function contentOf(tokens: readonly QuestionToken[], language: QuestionLanguage): string {
  return tokens
    .filter(({ folded }) => folded !== ',' && !emptyClasses.some((one) => language.is(one, folded)))
    .map(({ text }) => text)
    .join(' ')
}
