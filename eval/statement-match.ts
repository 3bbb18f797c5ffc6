import { size, type Extent, type Span } from '../src/model/span.ts'
import type { Reading } from '../src/model/reading.ts'
import { occurrences, placesOf, type GoldStatement } from './gold.ts'

type Found = Reading['statements'][number]

/** A marked statement beside the one that a reading has for it, if any. */
export interface Pair {
  readonly reading: Reading
  readonly gold: GoldStatement
  /** The statement with the marked cue, whoever says it. */
  readonly cued: Found | null
  /** The same, where its source is for the better half the marked one; else null. */
  readonly found: Found | null
  /** Dice's coefficient over the characters of the content; 1 where both are empty, 0 where nothing was found. */
  readonly content: number
}

/**
 * Finds for each marked statement the one of the reading, each used once: first by cue and source, then by cue alone. A cue
 * is the marked one when they share a letter; a quotation without a cue is the marked one when the contents do.
 */
export function pairUp(reading: Reading, marked: readonly GoldStatement[]): Pair[] {
  const left = [...reading.statements]
  const take = (gold: GoldStatement, fits: (one: Found) => boolean): Found | null => {
    const best = left
      .filter((one) => hasCue(reading, one, gold) && fits(one))
      .map((one) => ({ one, content: contentOverlap(reading, one, gold) }))
      .sort((one, other) => other.content - one.content)
      .at(0)
    if (best === undefined) return null
    left.splice(left.indexOf(best.one), 1)
    return best.one
  }
  const right = marked.map((gold) => take(gold, (one) => hasSource(reading, one, gold)))
  return marked.map((gold, index) => {
    const found = right[index]
    return {
      reading,
      gold,
      found,
      cued: found ?? take(gold, () => true),
      content: found === null ? 0 : contentOverlap(reading, found, gold),
    }
  })
}

/** Whether the source that was found has the very extent of the marked one. */
export function hasExactSource({ reading, gold, cued }: Pair): boolean {
  const source = cued?.source ?? null
  if (source === null || gold.source === null) return source === gold.source
  return occurrences(reading.article.text, gold.source).some((place) => dice(source.spans, [place]) === 1)
}

/** Whether the channel that was found shares letters with the marked one. */
export function hasChannel({ reading, gold, cued }: Pair): boolean {
  const channel = cued?.channel ?? null
  if (channel === null || !gold.channel) return false
  return occurrences(reading.article.text, gold.channel).some((place) => shared(channel.spans, place) > 0)
}

/** Whether the statement that the found one is part of has the marked cue, or begins with the marked words. */
export function hasWithin({ reading, gold, cued }: Pair): boolean {
  const outer = reading.statements.find(({ id }) => id === cued?.within)
  if (outer === undefined || !gold.within) return false
  const place = outer.cue?.spans ?? outer.content.spans
  return occurrences(reading.article.text, gold.within).some((span) => shared(place, span) > 0)
}

/** Whether the found source stands for the marked speaker. */
export function hasSpeaker({ reading, gold, cued }: Pair): boolean {
  return cued !== null && isSpeaker(reading, cued, gold)
}

/**
 * Whether the entity that a source stands for goes by the name the marks give the speaker: the words of `source_entity`, or of
 * the source itself. One may have a title or more names in front.
 */
function isSpeaker({ entities }: Reading, { source }: Found, gold: GoldStatement): boolean {
  const entity = entities.find(({ id }) => id === source?.entity)
  const marked = gold.source_entity ?? gold.source
  if (entity === undefined || marked === null) return false
  const nouns = entity.mentions.filter(({ form }) => form !== 'pronoun')
  return [entity.name, ...nouns.map(({ quote }) => quote.join(' '))].some((name) => isSameName(name, marked))
}

/** Whether two names are one but for an article, and for a title or more names in front of either. */
export function isSameName(one: string, other: string): boolean {
  return endsIn(fold(one), fold(other)) || endsIn(fold(other), fold(one))
}

function fold(words: string): string {
  return words.toLowerCase().replace(/^(de|het|een|’t|'t) /, '')
}

function endsIn(long: string, short: string): boolean {
  return long === short || long.endsWith(` ${short}`)
}

function hasCue({ article }: Reading, { cue, content }: Found, gold: GoldStatement): boolean {
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

function hasSource(reading: Reading, found: Found, gold: GoldStatement): boolean {
  if (found.source === null) return gold.source === null
  // A quotation that names nobody may still be known to be somebody's.
  if (gold.source === null) return Boolean(gold.source_entity) && isSpeaker(reading, found, gold)
  const { spans } = found.source
  return occurrences(reading.article.text, gold.source).some((place) => dice(spans, [place]) >= 0.5)
}

function contentOverlap({ article }: Reading, found: Found, gold: GoldStatement): number {
  const near = found.cue?.spans[0].from ?? found.content.spans[0]?.from ?? 0
  const marked = gold.content.flatMap((text) => nearest(occurrences(article.text, text), near))
  return marked.length === 0 && found.content.spans.length === 0 ? 1 : dice(found.content.spans, marked)
}

/** The one of the places that begins nearest to an offset, as a list; empty where there is none. */
export function nearest(places: readonly Span[], to: number): Span[] {
  return places.toSorted((one, other) => Math.abs(one.from - to) - Math.abs(other.from - to)).slice(0, 1)
}

/** Dice's coefficient over the characters of two extents; 0 where both are empty. */
export function dice(one: Extent, other: Extent): number {
  const total = size(one) + size(other)
  return total === 0 ? 0 : (2 * other.reduce((sum, span) => sum + shared(one, span), 0)) / total
}

/** How many characters of a span an extent holds. */
export function shared(extent: Extent, { from, to }: Span): number {
  return extent.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
}
