import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesOf } from '../src/dossier/entities/names.ts'
import { findParties } from '../src/dossier/parties.ts'
import { timeline } from '../src/dossier/timeline.ts'
import type { Reading } from '../src/model/reading.ts'
import type { DossierStatement, Placed, Sighting, TimelineEntry } from '../src/model/record.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { loadPack, packDirectory } from '../src/rules/pack.ts'
import { bytesOf, readCrossdocTexts, type CrossdocText } from './crossdoc-texts.ts'
import { percent, sharedDirectory } from './gold.ts'
import { linkReadings } from './links.ts'
import type { Score } from './table.ts'
import { anchorsWithin, orderWithin, sum, type Ordered, type Share } from './temporal-graph.ts'

/** What the articles in Dutch call those whose timelines are marked, where it is not what the task calls them. */
const dutchNames: Readonly<Record<string, string>> = {
  'Beatles Apple Corps': 'Apple Corps',
  'iTunes store': 'iTunes Music Store',
}

/** A mention in the place of the Dutch sentence that has the number of the English one it is marked in. */
interface Marked extends Ordered {
  readonly sentence: string
}

/**
 * Timelines of SemEval-2015 task 4 on the Dutch translations of its trial articles: which mentions of events a timeline has, their order, and
 * their order and dates together, the last as the task has its main figure, over all timelines at once. The marks are of English words in
 * numbered sentences: only articles count of which the sentences have the same numbers in Dutch, and a mention found is taken for the marked one
 * of its sentence, several in turn.
 */
export async function scoreTimelines(
  readArticle: (bytes: Uint8Array, name: string) => Reading,
): Promise<Score[]> {
  const file = join(sharedDirectory, 'data/semeval2015-task4-timeline/timelines-dutch-projected.tsv')
  const texts = readCrossdocTexts()
  if (texts === null || !existsSync(file)) {
    console.log('timelines: no semeval2015-task4-timeline, so they are not scored')
    return []
  }
  const marked = readMarked(readFileSync(file, 'utf8'))
  const places = new Map<string, { readonly text: CrossdocText; readonly spans: readonly Span[] }>()
  const readings = texts.map((text) => {
    const reading = readArticle(bytesOf(text), text.doc)
    places.set(reading.article.id, { text, spans: sentencesIn(reading.article.text, text) })
    return reading
  })
  const record = await linkReadings(readings)
  const names = namesOf(loadPack(packDirectory('nl')))
  const pairs = [...marked.timelines].map(([entity, gold]) => {
    const name = dutchNames[entity] ?? entity
    const meant = new Set(findParties(record, name, names))
    const found = timeline(record, { actors: [name] }, names).filter((entry) => counts(entry, meant))
    return { gold, found: matched(mentionsOf(found, sentenceOf), gold) }
  })
  return scoresOf(pairs)

  /** The sentence a sighting stands in, as marks name it; null in an article that does not count. */
  function sentenceOf({ article, spans }: Pick<Sighting, 'article' | 'spans'>): string | null {
    const { text, spans: sentences } = places.get(article)!
    if (marked.apart.has(text.doc)) return null
    return `${text.doc} ${sentences.findIndex((sentence) => spans.some((span) => overlaps(span, sentence)))}`
  }
}

/** The marked timelines, and the articles that do not count since their sentences have other numbers in Dutch. */
function readMarked(tsv: string) {
  const [header, ...rows] = tsv
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? ''
  const isPlaced = (row: readonly string[]) => cell(row, 'dutch_sentence_same_index') !== ''
  const apart = new Set(rows.filter((row) => !isPlaced(row)).map((row) => cell(row, 'doc')))
  const timelines = new Map<string, Marked[]>()
  for (const row of rows.filter((one) => !apart.has(cell(one, 'doc')))) {
    const sentence = `${cell(row, 'doc')} ${cell(row, 'sent')}`
    const line = timelines.get(cell(row, 'entity')) ?? []
    const turn = line.filter((one) => one.sentence === sentence).length
    const date = cell(row, 'date').replace(/(-XX)+$/, '')
    line.push({
      sentence,
      mention: `${sentence} ${turn}`,
      ordinal: Number(cell(row, 'ordinal')),
      date: date.startsWith('XX') ? null : date,
    })
    timelines.set(cell(row, 'entity'), line)
  }
  return { apart, timelines }
}

/** Where the sentences of an article stand in its text. */
function sentencesIn(text: string, { sentences }: CrossdocText): readonly Span[] {
  let at = 0
  return sentences.map((words) => {
    const from = text.indexOf(words.join(' '), at)
    if (from < 0) return { from: at, to: at }
    at = from + words.join(' ').length
    return { from, to: at }
  })
}

/** Whether an entry is one that the task has: told as a fact, and done or undergone, or said, by one of these. */
function counts(entry: TimelineEntry, meant: ReadonlySet<string>): boolean {
  if (entry.type === 'statement') return meant.has(entry.statement.source ?? '')
  const { participants, polarity, certainty, realis } = entry.event
  return (
    polarity === 'positive' &&
    certainty === 'certain' &&
    (realis === 'happened' || realis === 'ongoing') &&
    participants.some(
      ({ role, entity }) => (role === 'actor' || role === 'patient') && meant.has(entity ?? ''),
    )
  )
}

/** The mentions of entries, in the order of time; what stands on the same days is at one time. */
function mentionsOf(
  entries: readonly TimelineEntry[],
  sentenceOf: (place: Pick<Sighting, 'article' | 'spans'>) => string | null,
): Marked[] {
  let ordinal = 0
  let before: string | null = null
  return entries.flatMap((entry) => {
    const days = `${entry.earliest} ${entry.latest}`
    if (days !== before) ordinal++
    before = days
    const sightings = entry.type === 'event' ? entry.event.sightings : [cueOf(entry.statement)]
    return sightings.flatMap(({ article, spans }) => {
      const sentence = sentenceOf({ article, spans })
      if (sentence === null) return []
      const isUndated = entry.earliest === null && entry.latest === null
      return [
        {
          ...{ sentence, mention: `${sentence} at ${spans[0].from}` },
          ...{ ordinal: isUndated ? 0 : ordinal, date: anchorOf(entry) },
        },
      ]
    })
  })
}

/** The words by which a statement is told of. */
function cueOf({ article, cue, spans, context }: DossierStatement): Pick<Sighting, 'article' | 'spans'> {
  const told = [cue?.spans ?? [], spans, context.spans]
  return { article, spans: told.find(({ length }) => length > 0)! }
}

/** The day, month or year that something is in; null for any other stretch of time. */
function anchorOf({ earliest, latest }: Placed): string | null {
  if (earliest === null || latest === null) return null
  if (earliest === latest) return earliest
  const month = earliest.slice(0, 7)
  if (earliest === `${month}-01` && latest === lastDayOf(month)) return month
  const year = earliest.slice(0, 4)
  return earliest === `${year}-01-01` && latest === `${year}-12-31` ? year : null
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** Mentions under the names of the marked ones that they are taken for: in each sentence the first for the first, and so on. */
function matched(found: readonly Marked[], gold: readonly Marked[]): Marked[] {
  const inText = found.toSorted((one, other) => placeOf(one) - placeOf(other))
  const names = new Map<string, string>()
  for (const { sentence, mention } of inText) {
    const turn = inText.filter((one) => one.sentence === sentence).findIndex((one) => one.mention === mention)
    const taken = gold.filter((one) => one.sentence === sentence)[turn]
    names.set(mention, taken?.mention ?? mention)
  }
  const fresh = new Map(found.map((one) => [names.get(one.mention)!, one]))
  return Array.from(fresh, ([mention, one]) => ({ ...one, mention }))
}

function placeOf({ mention }: Marked): number {
  return Number(mention.slice(mention.lastIndexOf(' ') + 1))
}

/** A timeline as it is marked and as it was made. */
interface Pair {
  readonly gold: readonly Marked[]
  readonly found: readonly Marked[]
}

/** What of one timeline is in another. */
type Within = (timeline: readonly Ordered[], other: readonly Ordered[]) => Share

const mentionsWithin: Within = (timeline, other) => {
  const there = new Set(other.map(({ mention }) => mention))
  return { right: timeline.filter(({ mention }) => there.has(mention)).length, all: timeline.length }
}

const allWithin: Within = (timeline, other) =>
  sum([orderWithin(timeline, other), anchorsWithin(timeline, other)])

function scoresOf(pairs: readonly Pair[]): Score[] {
  return [
    ...rows('mentions', mentionsWithin),
    ...rows('order', orderWithin),
    ...rows('order and dates', allWithin),
  ]

  function rows(task: string, within: Within): Score[] {
    const precision = sum(pairs.map(({ gold, found }) => within(found, gold)))
    const recall = sum(pairs.map(({ gold, found }) => within(gold, found)))
    const [p, r] = [precision, recall].map(({ right, all }) => percent(right, all))
    const row = (name: string, score: number, { all }: Share): Score => ({
      task: `timelines ${task} ${name}`,
      ...{ gold: 'semeval2015-task4', score, cases: all },
    })
    return [
      row('P', p, precision),
      row('R', r, recall),
      row('F1', p + r === 0 ? 0 : (2 * p * r) / (p + r), recall),
    ]
  }
}
