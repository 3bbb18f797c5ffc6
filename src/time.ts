/* Dates alone, for programs that want no more of Wederhoor: the import `wederhoor/time`. */
import type { DatedText, DatedTime } from './model/dated-text.ts'
import { earliest, latest, type DaySet } from './model/day-set.ts'
import type { ResolvedTime } from './model/when.ts'
import { loadReader, readTimes as readTimesOf, type Reader } from './read.ts'
import { edtfOf } from './reading/time/edtf.ts'
import { readPublished } from './text/published.ts'
import { runningText } from './text/running-text.ts'

export { datedTextSchema, type DatedText, type DatedTime } from './model/dated-text.ts'
export { civil, dayOf, isoDay, type CivilDate, type Grain } from './model/day.ts'
export { eachDay, everyDay, type DaySet } from './model/day-set.ts'
export type { Calendar, Recurring } from './reading/time/calendar.ts'
export type { Relation } from './reading/time/network.ts'
export { publishedDays } from './reading/time/resolve.ts'
export { solve } from './reading/time/solution.ts'

/** What is known of a text beside its words. */
export interface TimeOptions {
  /** The day, month or year in which it was said, in EDTF (`2024-06-26`, `2024-06`, `2024`); left out, what leans on it stays open. */
  readonly published?: string | null
  /** Code of the language pack to read it with. */
  readonly language?: string
}

const readers = new Map<string, Reader>()

/**
 * The times in a text: each with its TIMEX3 type and value, every day it may be, and the derivation. A phrase will do
 * ("three days after the attack of Sunday"). Loads the language on the first call, which takes some tenths of a second. Throws
 * a RangeError for a date that does not exist, and an error that names the file for a language there is no pack of.
 */
export function readTimes(text: string, { published = null, language = 'nl' }: TimeOptions = {}): DatedText {
  const date = published === null ? null : readPublished(published, language)
  if (published !== null && date === null) {
    throw new RangeError(`${published}: no date that exists; write it like 2024-06-26, 2024-06 or 2024`)
  }
  const reader = readers.get(language) ?? loadReader(language)
  readers.set(language, reader)
  const times = readTimesOf(runningText(text, date, language), reader).map(datedTime)
  return { text, published: date, times, whole: wholeOf(times) }
}

/** One unknown day of a set, in EDTF; null for no day, or for any. */
export function edtf(days: DaySet): string | null {
  return edtfOf(days, earliest(days), latest(days))
}

function datedTime({ record, reaches, target }: ResolvedTime): DatedTime {
  const nowhere = { from: null, earliest: null, latest: null, days: null, edtf: null, because: [] }
  return { ...record, leads_to: reaches ?? (target < 0 ? null : nowhere) }
}

/** The days of the one time that no other is counted from. */
function wholeOf(times: readonly DatedTime[]): DatedText['whole'] {
  const counted = new Set(times.map(({ leads_to }) => leads_to?.from))
  const [only, ...others] = times.filter(({ id }) => !counted.has(id))
  if (only === undefined || others.length > 0) return null
  const { earliest, latest, days, edtf } = only.leads_to ?? only
  return earliest === null && latest === null ? null : { earliest, latest, days, edtf }
}
