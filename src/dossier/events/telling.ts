import { isoDay } from '../../model/day.ts'
import type { Event } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Seen } from '../digest.ts'
import { byCodeUnit } from '../order.ts'
import { dayNumber } from '../period.ts'
import { foldedWords } from '../words.ts'

/** An article as far as linking its events needs it. */
export interface TellingArticle {
  readonly id: string
  readonly family: string
  /** First and last day of publication, or null. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly events: readonly Seen<Event>[]
}

/** How an article's ids become the dossier's. */
export interface Links {
  entity(article: string, entity: string | null): string | null
  statement(article: string, statement: string): string
  /** What an entity of the dossier that no article names is called; null when it has a name. */
  description(entity: string): string | null
  /** The speaker of an article's statement, as an entity of the dossier. */
  speaker(article: string, statement: string): string | null
}

/** An undated event that is told as having happened is looked for in the week before publication: for linking alone. */
const newsDays = 7
/** A period this long or longer pins nothing down: such an event stands by itself. */
const widestPeriod = 62

/** One telling of an event, with what it is compared by. */
export interface Telling {
  readonly article: TellingArticle
  readonly seen: Seen<Event>
  /** Sides each named entity with a core part stands on. */
  readonly core: ReadonlyMap<string, ReadonlySet<string>>
  /** What others with a core part are called. */
  readonly described: ReadonlySet<string>
  readonly place: string | null
  readonly period: Span | null
  readonly words: ReadonlySet<string>
  /** Whether it is but named ("the explosion"), without people, place or time. */
  readonly bare: boolean
}

const sides: Partial<Record<string, string>> = { actor: 'actor', recipient: 'either', patient: 'patient' }

/** What an article tells of an event, ready for comparing. */
export function telling(article: TellingArticle, seen: Seen<Event>, links: Links): Telling {
  const { participants, time } = seen.record
  const core = new Map<string, Set<string>>()
  const described = new Set<string>()
  for (const { role, entity, polarity, quote } of participants) {
    const side = sides[role]
    if (side === undefined || polarity === 'negative') continue
    const id = links.entity(article.id, entity)
    const description = id === null ? quote.join(' ') : links.description(id)
    if (description !== null) described.add(foldedWords(description).join(' '))
    else core.set(id!, (core.get(id!) ?? new Set()).add(side))
  }
  const dated = time !== null && (time.earliest !== null || time.latest !== null)
  const bare = seen.record.kind !== null && participants.length === 0 && !dated
  return {
    ...{ article, seen, core, described, bare },
    place: placeOf(seen, links),
    period: bare ? null : periodOf(article, seen.record),
    words: new Set(foldedWords(seen.sighting.context.quote.join(' '))),
  }
}

function placeOf({ article, record }: Seen<Event>, links: Links): string | null {
  const place = record.participants.find(({ role, entity }) => role === 'place' && entity !== null)
  return place === undefined ? null : links.entity(article, place.entity)
}

/** The days to look for the same event in, half-open; null when there is no telling. */
function periodOf(article: TellingArticle, { time, realis }: Event): Span | null {
  const from = dayNumber(time?.earliest ?? null)
  const last = dayNumber(time?.latest ?? null)
  if (from !== null && last !== null) return { from, to: last + 1 }
  if (from !== null) return { from, to: from + newsDays }
  if (last !== null) return { from: last + 1 - newsDays, to: last + 1 }
  const [first, published] = [dayNumber(article.earliest), dayNumber(article.latest)]
  if (first === null || published === null || realis === 'planned' || realis === 'hypothetical') return null
  return { from: first - newsDays, to: published + 1 }
}

/** The number of days, without end for no period. */
export const length = (period: Span | null) => (period === null ? Infinity : period.to - period.from)

/** The most exactly dated first; what is but named last. For `sort`. */
export function mostExactFirst(one: Telling, other: Telling): number {
  const shorter = length(one.period) - length(other.period)
  return (
    Number(one.bare) - Number(other.bare) ||
    (Number.isNaN(shorter) ? 0 : shorter) ||
    (one.period?.from ?? 0) - (other.period?.from ?? 0) ||
    inText(one, other)
  )
}

/** By article, then by place in its text. For `sort`. */
export function inText(one: Telling, other: Telling): number {
  const start = ({ seen }: Telling) => seen.sighting.spans[0]?.from ?? 0
  return (
    byCodeUnit(one.article.id, other.article.id) ||
    start(one) - start(other) ||
    byCodeUnit(one.seen.record.id, other.seen.record.id)
  )
}

/** What tellings must agree on before anything else: kind, whether it happened or not, and whether it is fact or plan. */
function sort({ kind, trigger, polarity, realis }: Event): string {
  const kindOrVerb = kind === null ? `verb ${trigger.lemma}` : `kind ${kind}`
  return `${kindOrVerb} ${polarity} ${realis === 'ongoing' ? 'happened' : realis}`
}

/** Tellings of one event share at least one of these. */
export function blockKeys({ article, seen, core, described, place, period }: Telling): string[] {
  const what = sort(seen.record)
  const keys = [`${what} in ${article.id}`, `${what} text ${article.family} ${seen.sighting.quote.join(' ')}`]
  if (period === null || length(period) > widestPeriod) return keys
  const months = new Set<string>()
  for (let day = period.from; day < period.to; day += 28) months.add(isoDay(day).slice(0, 7))
  months.add(isoDay(period.to - 1).slice(0, 7))
  const who = [...core.keys(), ...described, ...(place === null ? [] : [place])]
  return [...keys, ...who.flatMap((id) => [...months].map((month) => `${what} ${id} ${month}`))]
}
