import { civil, dayOf } from '../../../model/day.ts'
import type { DossierEvent, Sighting, TimelineEntry } from '../../../model/record.ts'
import { possibleDays } from '../../../model/dated.ts'
import { monthStart } from '../dates.ts'
import { firmness } from '../words.ts'

/** One line of the page: a sentence with all that is told in it of one date. */
export interface Row {
  readonly entries: readonly TimelineEntry[]
  /** Where the sentence is shown from: the first article that tells it. */
  readonly sighting: Sighting
  /** Every other place where something of the line is told, one an article. */
  readonly elsewhere: readonly Sighting[]
}

/** The rows that stand under one heading: those that begin in a month, or whose days go through a year or more. */
export interface Period {
  /** `2024-06`, `2024`, `2024/2026`; empty for what has no day at all. */
  readonly key: string
  /** First day and last day, or null where there is none. */
  readonly first: number | null
  readonly last: number | null
  readonly rows: readonly Row[]
}

/** Events of one row that are told in the same way, so that how they are told is said once. */
export interface Told {
  readonly events: readonly (TimelineEntry & { readonly type: 'event' })[]
  readonly firmness: readonly string[]
  readonly voices: DossierEvent['voices']
  readonly disputes: readonly string[]
}

/** Longer stretches than this many days say so little of their first month that they stand under their year. */
const longest = 100

/** Where an entry is first told. */
export function firstSighting(entry: TimelineEntry): Sighting {
  return entry.type === 'event' ? entry.event.sightings[0] : entry.statement
}

/** Lays entries out by period, in their order, with those that stand in one sentence and have one date together. */
export function periodsOf(entries: readonly TimelineEntry[]): Period[] {
  const periods = new Map<string, { bounds: Bounds; lines: Map<string, TimelineEntry[]> }>()
  for (const entry of entries) {
    const bounds = boundsOf(entry)
    const period = periods.get(bounds.key) ?? { bounds, lines: new Map<string, TimelineEntry[]>() }
    periods.set(bounds.key, period)
    const { article, context } = firstSighting(entry)
    const line = [
      article,
      context.spans[0]?.from,
      entry.placed,
      entry.edtf,
      entry.earliest,
      entry.latest,
    ].join()
    period.lines.set(line, [...(period.lines.get(line) ?? []), entry])
  }
  return [...periods.values()].map(({ bounds, lines }) => ({
    ...bounds,
    rows: [...lines.values()].map(rowOf),
  }))
}

/** The events of a row by how they are told. */
export function toldOf({ entries }: Row): Told[] {
  const told = new Map<string, Told>()
  for (const entry of entries) {
    if (entry.type !== 'event') continue
    const { event, disputes } = entry
    const how = { firmness: firmness(event), voices: event.voices, disputes }
    const key = JSON.stringify(how)
    told.set(key, { ...how, events: [...(told.get(key)?.events ?? []), entry] })
  }
  return [...told.values()]
}

function rowOf(unordered: readonly TimelineEntry[]): Row {
  const from = (entry: TimelineEntry) => firstSighting(entry).spans[0]?.from ?? 0
  const entries = [...unordered].sort((one, other) => from(one) - from(other))
  const sighting = firstSighting(entries[0])
  const all = entries.flatMap((entry) => (entry.type === 'event' ? entry.event.sightings : []))
  const elsewhere = new Map(all.map((other) => [other.article, other]))
  elsewhere.delete(sighting.article)
  return { entries, sighting, elsewhere: [...elsewhere.values()] }
}

type Bounds = Omit<Period, 'rows'>

function boundsOf(entry: TimelineEntry): Bounds {
  const days = possibleDays(entry) ?? possibleDays({ edtf: null, ...oneEnd(entry) })
  if (days === null || days.length === 0) return { key: '', first: null, last: null }
  const [first, last] = [days[0], days[days.length - 1] - 1]
  if (last - first < longest) {
    const start = monthStart(first)
    const { year, month } = civil(start)
    return { key: monthKey(start), first: start, last: dayOf(year, month + 1, 1) - 1 }
  }
  const [from, to] = [civil(first).year, civil(last).year]
  const key = from === to ? String(from) : `${from}/${to}`
  return { key, first: dayOf(from, 1, 1), last: dayOf(to + 1, 1, 1) - 1 }
}

/** What is open at one end stands where its other end is. */
function oneEnd({ earliest, latest }: TimelineEntry) {
  return { earliest: earliest ?? latest, latest: earliest ?? latest }
}

/** The key of the month that begins on a day: `2024-06`. */
function monthKey(start: number): string {
  const { year, month } = civil(start)
  return `${year}-${String(month).padStart(2, '0')}`
}
