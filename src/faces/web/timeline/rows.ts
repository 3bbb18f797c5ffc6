import type { Sighting, TimelineEntry } from '../../../model/record.ts'
import { dayOf } from '../../../model/day.ts'
import { monthStart, possibleDays } from '../dates.ts'
import { periodOf } from '../../../model/day.ts'

/** One line of the page: a sentence with all that is told in it of one date. */
export interface Row {
  readonly entries: readonly TimelineEntry[]
  /** Where the sentence is shown from: the first article that tells it. */
  readonly sighting: Sighting
}

/** The rows whose first possible day lies in one month. */
export interface Month {
  /** Day number of the first of the month; null for what has no first day. */
  readonly start: number | null
  readonly rows: readonly Row[]
}

/** Where an entry is first told. */
export function firstSighting(entry: TimelineEntry): Sighting {
  return entry.type === 'event' ? entry.event.sightings[0] : entry.statement
}

/** Every article that tells of an entry. */
export function sightingsOf(entry: TimelineEntry): readonly Sighting[] {
  return entry.type === 'event' ? entry.event.sightings : [entry.statement]
}

/** Lays entries out by month, in their order, with those that stand in one sentence and have one date together. */
export function monthsOf(entries: readonly TimelineEntry[]): Month[] {
  const months = new Map<number | null, Map<string, TimelineEntry[]>>()
  for (const entry of entries) {
    const start = startOf(entry)
    const rows = months.get(start) ?? new Map<string, TimelineEntry[]>()
    months.set(start, rows)
    const { article, context } = firstSighting(entry)
    const key = [
      article,
      context.spans[0]?.from,
      entry.placed,
      entry.edtf,
      entry.earliest,
      entry.latest,
    ].join()
    rows.set(key, [...(rows.get(key) ?? []), entry])
  }
  return [...months].map(([start, rows]) => ({
    start,
    rows: [...rows.values()].map((together) => ({
      entries: together,
      sighting: firstSighting(together[0]),
    })),
  }))
}

function startOf(entry: TimelineEntry): number | null {
  const days = possibleDays(entry)
  if (days !== null && days.length > 0) return monthStart(days[0])
  const bound = entry.earliest ?? entry.latest
  const period = bound === null ? null : periodOf(bound)
  return period === null ? null : monthStart(period.from)
}

/** The key of a month in an address: `2024-06`. */
export function monthKey(start: number): string {
  return new Date(start * 86_400_000).toISOString().slice(0, 7)
}

/** The first day of a year. */
export const yearStart = (year: number) => dayOf(year, 1, 1)
