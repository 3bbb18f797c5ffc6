import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../src/model/reading.ts'
import { readLexicon } from '../src/rules/lexicon.ts'
import { size, type Extent, type Span } from '../src/model/span.ts'
import { goldSets, harmonic, occurrences, percent, placesOf, readGold, type GoldStatement } from './gold.ts'
import type { Score } from './table.ts'

/** A marked statement beside the one the reading has for it, if any. */
interface Judged {
  readonly gold: Marked
  readonly found: Reading['statements'][number] | null
  /** Dice's coefficient over the characters of the content; 1 where both are empty. */
  readonly content: number
}

/** A marked statement with the article it stands in. */
interface Marked extends GoldStatement {
  readonly occurrence?: number
  /** Who the source is, where its words do not say so. */
  readonly source_entity?: string
}

interface Case {
  readonly reading: Reading
  readonly marked: readonly Marked[]
}

/**
 * How well statements are found: source and cue together (recall, and on our own gold, which marks all of them, F1), the
 * characters of their content, their stance and form. A statement is right when its cue holds the marked cue and its
 * source is for the better half the marked source.
 */
export function scoreStatements(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  const sets = Object.keys(goldSets).flatMap((set) => {
    const cases = readGold(set)?.map(({ bytes, name, gold }) => ({
      reading: readArticle(bytes, name),
      marked: gold.statements ?? [],
    }))
    return cases === undefined ? [] : [{ set, cases, complete: set !== 'seeds' }]
  })
  const sentences = ['own-dev', 'own-kept'].map((set) => ({
    set: `${set} sentences`,
    cases: readSentences(goldSets[set], readArticle),
    complete: true,
  }))
  return [...sets, ...sentences].flatMap(({ set, cases, complete }) => scoreSet(set, cases, complete))
}

function scoreSet(set: string, cases: readonly Case[], complete: boolean): Score[] {
  const judged = cases.flatMap(judge)
  const right = judged.filter(({ found }) => found !== null)
  const found = cases.reduce((sum, { reading }) => sum + reading.statements.length, 0)
  const of = (task: string, score: number): Score => ({
    task: `statements ${task}`,
    gold: set,
    score,
    cases: judged.length,
  })
  const share = (count: number) => percent(count, judged.length)
  return [
    of('source+cue R', share(right.length)),
    ...(complete ? [of('source+cue F', harmonic(right.length, found, judged.length))] : []),
    of('content overlap', share(judged.reduce((sum, { content }) => sum + content, 0))),
    of('content exact R', share(right.filter(({ content }) => content === 1).length)),
    of('stance R', share(right.filter(({ gold, found }) => found!.stance === gold.stance).length)),
    of('form R', share(right.filter(({ gold, found }) => found!.form === gold.form).length)),
  ]
}

/** Finds for each marked statement the one of the reading, each used once. */
function judge({ reading, marked }: Case): Judged[] {
  const left = [...reading.statements]
  return marked.map((gold) => {
    const candidates = left
      .filter((one) => hasCue(reading, one, gold) && hasSource(reading, one, gold))
      .map((one) => ({ one, content: contentOverlap(reading, one, gold) }))
      .sort((one, other) => other.content - one.content)
    const best = candidates.at(0)
    if (best === undefined) return { gold, found: null, content: 0 }
    left.splice(left.indexOf(best.one), 1)
    return { gold, found: best.one, content: best.content }
  })
}

function hasCue(
  { article }: Reading,
  { cue, content }: Reading['statements'][number],
  gold: Marked,
): boolean {
  if (gold.cue === null || cue === null) {
    return (
      gold.cue === null &&
      cue === null &&
      gold.content.some((text) =>
        occurrences(article.text, text).some((place) => shared(content.spans, place) > 0),
      )
    )
  }
  const places = placesOf(article.text, { text: gold.cue, occurrence: gold.occurrence })
  return places.some((place) => shared(cue.spans, place) > 0)
}

function hasSource(reading: Reading, { source }: Reading['statements'][number], gold: Marked): boolean {
  const { article } = reading
  if (source === null) return gold.source === null
  if (gold.source === null) {
    // A quotation that names nobody may still be known to be somebody's.
    const entity = reading.entities.find(({ id }) => id === source.entity)
    return gold.source_entity !== undefined && [entity?.name, ...source.quote].includes(gold.source_entity)
  }
  return occurrences(article.text, gold.source).some((place) => dice(source.spans, [place]) >= 0.5)
}

function contentOverlap({ article }: Reading, found: Reading['statements'][number], gold: Marked): number {
  const near = found.cue?.spans[0].from ?? found.content.spans[0]?.from ?? 0
  const marked = gold.content.flatMap((text) => nearest(occurrences(article.text, text), near))
  return marked.length === 0 && found.content.spans.length === 0 ? 1 : dice(found.content.spans, marked)
}

function nearest(places: readonly Span[], to: number): Span[] {
  return places.toSorted((one, other) => Math.abs(one.from - to) - Math.abs(other.from - to)).slice(0, 1)
}

function dice(one: Extent, other: Extent): number {
  const total = size(one) + size(other)
  return total === 0 ? 0 : (2 * other.reduce((sum, span) => sum + shared(one, span), 0)) / total
}

function shared(extent: Extent, { from, to }: Span): number {
  return extent.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
}

/** The sentence sets of a folder: a line a statement, an empty form for a sentence without one. */
function readSentences(directory: string, readArticle: (bytes: Uint8Array, name: string) => Reading): Case[] {
  const files = existsSync(directory) ? readdirSync(directory).sort() : []
  const marked = new Map<string, Marked[]>()
  for (const file of files.filter((name) => /^statements.*\.tsv$/.test(name))) {
    const path = join(directory, file)
    for (const { values } of readLexicon(path, readFileSync(path, 'utf8')).rows) {
      const before = marked.get(values.sentence) ?? []
      marked.set(values.sentence, values.form === '' ? before : [...before, readMarked(values)])
    }
  }
  return [...marked].map(([sentence, statements]) => ({
    reading: readArticle(new TextEncoder().encode(sentence), 'sentence.txt'),
    marked: statements,
  }))
}

function readMarked({ source, cue, content, form, stance }: Readonly<Record<string, string>>): Marked {
  return {
    source: source || null,
    cue: cue || null,
    content: content === '' ? [] : content.split(' … '),
    form,
    stance,
  }
}
