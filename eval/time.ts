import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading, Time } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { goldSets, harmonic, percent, placesOf, readGold, sharedDirectory, type GoldTime } from './gold.ts'
import type { Score } from './table.ts'

type Read = (bytes: Uint8Array, name: string) => Reading

/** A line of the `timex-nl` sets: offsets into `text`; what must be found, and what must not be taken for a time. */
export interface TimexDocument {
  readonly id: string
  /** The date of publication: a day or a month. */
  readonly dct: string
  readonly text: string
  readonly timexes: readonly Timex[]
  readonly traps: readonly { readonly start: number; readonly end: number }[]
}

interface Timex extends Possible {
  readonly start: number
  readonly end: number
  readonly type: Time['type']
  /** Null where text and a date that is only a month fix no single value. */
  readonly value: string | null
  readonly altValues?: readonly string[]
  /** What follows when only the month of publication is known. */
  readonly monthOnly?: Possible
}

interface Possible {
  readonly interval?: readonly [string, string]
  readonly candidates?: readonly string[]
}

/** A time as far as it is scored. */
export type FoundTime = Pick<Time, 'spans' | 'value' | 'earliest' | 'latest' | 'days'>

/** The documents of a set of marked sentences; null where it is not on this machine. */
export function readTimex(path: string): TimexDocument[] | null {
  if (!existsSync(path)) return null
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TimexDocument)
}

/** How times come out on all sets that are on this machine. */
export function scoreTimes(readArticle: Read): Score[] {
  return [
    ...scoreTimex('timex-nl dev', join(sharedDirectory, 'data/timex-nl/sentences-dev.jsonl'), readArticle),
    ...scoreTimex('timex-nl seeds', join(sharedDirectory, 'data/timex-nl/seeds.jsonl'), readArticle),
    ...scoreTimex('own-dev sentences', 'eval/gold/dev/time.jsonl', readArticle),
    ...scoreTimex('own-kept sentences', 'eval/gold/kept/time.jsonl', readArticle),
    ...Object.keys(goldSets).flatMap((set) => scoreGold(set, readArticle)),
  ]
}

function scoreTimex(name: string, path: string, readArticle: Read): Score[] {
  const documents = readTimex(path)
  if (documents === null) return []
  return scoreFound(name, documents, ({ id, dct, text }) => {
    const { article, times } = readArticle(new TextEncoder().encode(`date ${dct}\n${text}`), `${id}.txt`)
    if (article.text !== text) throw new Error(`${id}: the text was changed on its way in`)
    return times
  })
}

/**
 * TempEval-3: spans matched one to one, exact ones first; value accuracy times relaxed F1. Beside it the traps left alone,
 * the day sets that are exact, and, of what several days are possible for, how much is not given out as one.
 */
export function scoreFound(
  name: string,
  documents: readonly TimexDocument[],
  timesOf: (document: TimexDocument) => readonly FoundTime[],
): Score[] {
  const sum = {
    found: 0,
    marked: 0,
    strict: 0,
    relaxed: 0,
    valued: 0,
    value: 0,
    traps: 0,
    left: 0,
    sets: 0,
    exact: 0,
    open: 0,
    honest: 0,
  }
  for (const document of documents) {
    const { dct, timexes, traps } = document
    const times = timesOf(document)
    sum.found += times.length
    sum.marked += timexes.length
    for (const [timex, time] of align(timexes, times)) {
      sum.relaxed++
      if (isSame(spanOf(timex), extentOf(time))) sum.strict++
      const monthOnly = timex.monthOnly !== undefined || (dct.length < 10 && timex.value === null)
      // Values of a month-dated document rest on an invented day, so only those without a year in doubt are asked for.
      if (timex.value !== null && !monthOnly) {
        sum.valued++
        if ([timex.value, ...(timex.altValues ?? [])].some((value) => sameValue(value, time.value)))
          sum.value++
      }
      const possible = timex.monthOnly ?? timex
      if (timex.type === 'DURATION' || (possible.candidates ?? possible.interval) === undefined) continue
      if (!monthOnly && dct.length < 10 && !/^\d{4}$/.test(timex.value ?? '')) continue
      sum.sets++
      if (isExact(possible, time)) sum.exact++
      if (isOneDay(possible)) continue
      sum.open++
      if (time.earliest === null || time.earliest !== time.latest) sum.honest++
    }
    sum.traps += traps.length
    sum.left += traps.filter((trap) => !times.some((time) => overlaps(spanOf(trap), extentOf(time)))).length
  }
  const relaxed = harmonic(sum.relaxed, sum.found, sum.marked)
  return [
    {
      task: 'time strict F1',
      gold: name,
      score: harmonic(sum.strict, sum.found, sum.marked),
      cases: sum.marked,
    },
    { task: 'time relaxed F1', gold: name, score: relaxed, cases: sum.marked },
    {
      task: 'time value F1',
      gold: name,
      score: (percent(sum.value, sum.valued) * relaxed) / 100,
      cases: sum.valued,
    },
    { task: 'time traps left alone', gold: name, score: percent(sum.left, sum.traps), cases: sum.traps },
    { task: 'time exact day sets', gold: name, score: percent(sum.exact, sum.sets), cases: sum.sets },
    { task: 'time no false precision', gold: name, score: percent(sum.honest, sum.open), cases: sum.open },
  ]
}

/** Of the marked times of an article set, those found with just these words, and those with the marked value or days too. */
function scoreGold(set: string, readArticle: Read): Score[] {
  const articles = readGold(set)
  if (articles === null) return []
  let marked = 0
  let found = 0
  let right = 0
  for (const { bytes, name, gold } of articles) {
    const reading = readArticle(bytes, name)
    for (const time of gold.times ?? []) {
      marked++
      const places = placesOf(reading.article.text, time)
      const same = reading.times.find((one) => places.some((place) => isSame(place, extentOf(one))))
      if (same === undefined) continue
      found++
      if (agrees(time, same)) right++
    }
  }
  return [
    { task: 'time strict R', gold: set, score: percent(found, marked), cases: marked },
    { task: 'time strict+days R', gold: set, score: percent(right, marked), cases: marked },
  ]
}

function agrees(gold: GoldTime, time: Time): boolean {
  if (gold.type !== time.type) return false
  if (gold.candidates !== undefined) return isExact({ candidates: gold.candidates }, time)
  if (/^\d/.test(gold.earliest ?? '')) return gold.earliest === time.earliest && gold.latest === time.latest
  return gold.value === undefined || sameValue(gold.value, time.value)
}

function align(timexes: readonly Timex[], times: readonly FoundTime[]): [Timex, FoundTime][] {
  const free = new Set(times)
  const pairs: [Timex, FoundTime][] = []
  const take = (timex: Timex, fits: (time: FoundTime) => boolean): boolean => {
    const time = times.find((one) => free.has(one) && fits(one))
    if (time === undefined) return false
    free.delete(time)
    pairs.push([timex, time])
    return true
  }
  const rest = timexes.filter((timex) => !take(timex, (time) => isSame(spanOf(timex), extentOf(time))))
  for (const timex of rest) take(timex, (time) => overlaps(spanOf(timex), extentOf(time)))
  return pairs
}

/** `199` and `199X` are the same decade. */
function sameValue(one: string, other: string): boolean {
  const plain = (value: string) => (/^\d+X+$/.test(value) ? value.replace(/X+$/, '') : value)
  return plain(one) === plain(other)
}

function isExact({ candidates, interval }: Possible, time: FoundTime): boolean {
  if (candidates !== undefined) return candidates.join() === time.days?.join()
  return interval![0] === time.earliest && interval![1] === time.latest
}

function isOneDay({ candidates, interval }: Possible): boolean {
  return candidates === undefined ? interval![0] === interval![1] : candidates.length === 1
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): Span {
  return { from: start, to: end }
}

function extentOf({ spans }: Pick<FoundTime, 'spans'>): Span {
  return { from: spans[0].from, to: spans[spans.length - 1].to }
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to
}
