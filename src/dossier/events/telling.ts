import { isoDay } from '../../model/day.ts'
import { possibleDays } from '../../model/dated.ts'
import { daysOf, type DaySet } from '../../model/day-set.ts'
import type { Location } from '../../model/location.ts'
import type { Event } from '../../model/reading.ts'
import type { Extent } from '../../model/span.ts'
import type { Seen } from '../digest.ts'
import { byCodeUnit, nullLast } from '../order.ts'
import { dayNumber } from '../period.ts'
import { foldedWords } from '../words.ts'
import { kinOf } from './kin.ts'

/** An article as far as linking its events needs it. */
export interface TellingArticle {
  readonly id: string
  readonly family: string
  /** First and last day of publication, or null. */
  readonly earliest: string | null
  readonly latest: string | null
}

/** Who is who in an article, by the ids of its reading. */
export interface Cast {
  /** The dossier's id; null where there is none. */
  entity(entity: string | null): string | null
  /** What somebody is called whom no name and no office tells apart; null for others. */
  description(entity: string | null): string | null
  /** Where it lies, of a place; null where that is not known. */
  location(entity: string | null): Location | null
  /** The dossier's id of who makes a statement. */
  speaker(statement: string): string | null
  /** The dossier's ids of those of a name that the article begins with, and of those that a stretch of its text names; countries are everywhere and left out. */
  setting(around: Extent): ReadonlySet<string>
}

/** An undated event that is told as having happened is looked for in the week before publication: for linking alone. */
const newsDays = 7
/** Where the title and the first sentence end, or about. */
const newsCharacters = 120
/** How long ago something may have been that an article takes up again without a date. */
const memoryDays = 150
/** A period this long or longer pins nothing down: such an event stands by itself. */
const widestPeriod = 62

/** One telling of an event, with what it is compared by. */
export interface Telling {
  /** Of its article and of the event in its reading. */
  readonly id: string
  readonly article: TellingArticle
  readonly seen: Seen<Event>
  /** The dossier's ids of those with a part in it, by their ids in the reading. */
  readonly entities: Readonly<Record<string, string>>
  /** The dossier's id of who tells it; null for the article itself, and for one who is not known. */
  readonly speaker: string | null
  /** Sides each named entity with a core part stands on. */
  readonly core: ReadonlyMap<string, ReadonlySet<string>>
  /** What others with a core part are called. */
  readonly described: ReadonlySet<string>
  readonly place: string | null
  /** Where that lies, as far as its article and the pack tell. */
  readonly location: Location | null
  /** The days to look for the same event in; null when there is no telling. */
  readonly days: DaySet | null
  /** The days that it may take up an event of without dating it; its own where it is dated. */
  readonly reach: DaySet | null
  readonly words: ReadonlySet<string>
  /** Whom and what its article sets it among. */
  readonly setting: ReadonlySet<string>
  /** Whether it is but named ("the explosion", "the stolen paintings"), without people, place or time of its own. */
  readonly bare: boolean
}

const sides: Partial<Record<string, string>> = { actor: 'actor', recipient: 'either', patient: 'patient' }

/** What an article tells of an event, ready for comparing. */
export function telling(article: TellingArticle, seen: Seen<Event>, cast: Cast): Telling {
  const { participants, voice } = seen.record
  const core = new Map<string, Set<string>>()
  const described = new Set<string>()
  for (const { role, entity, polarity, quote } of participants) {
    const side = sides[role]
    if (side === undefined || polarity === 'negative') continue
    const id = cast.entity(entity)
    const description = id === null ? quote.join(' ') : cast.description(entity)
    if (description !== null) described.add(foldedWords(description).join(' '))
    else core.set(id!, (core.get(id!) ?? new Set()).add(side))
  }
  const named = participants.length === 0 || takesUp(seen.record)
  const bare = seen.record.kind !== null && named && !isDated({ seen })
  const taking = participants.map(({ entity }) => [entity, cast.entity(entity)] as const)
  const places = participants.filter(({ role, entity }) => role === 'place' && cast.entity(entity) !== null)
  const place = places.find(({ entity }) => cast.description(entity) === null)
  const days = searched(article, seen.record)
  return {
    id: `${article.id} ${seen.record.id}`,
    ...{ article, seen, core, described, bare },
    entities: Object.fromEntries(taking.filter(([, id]) => id !== null)),
    speaker: voice === 'article' ? null : cast.speaker(voice),
    place: cast.entity(place?.entity ?? null),
    location: cast.location(place?.entity ?? null),
    days: bare ? null : days,
    reach: isDated({ seen }) || (!bare && isNews({ seen })) ? days : remembered(article, seen.record),
    words: new Set(foldedWords(seen.sighting.context.quote.join(' '))),
    setting: cast.setting(seen.sighting.context.spans),
  }
}

/** "The stolen paintings": a participle within the phrase of what it was done to takes up what was told before, and tells nothing new. */
function takesUp({ trigger, participants }: Event): boolean {
  const [{ from }] = trigger.spans
  const isWithin = ({ spans }: Event['participants'][number]) =>
    spans[0].from < from && from < spans.at(-1)!.to
  return participants.length === 1 && participants.every(isWithin)
}

/** Whether its article says when it was. */
export function isDated({ seen }: Pick<Telling, 'seen'>): boolean {
  const { time } = seen.record
  return time !== null && (time.earliest !== null || time.latest !== null)
}

function searched(article: TellingArticle, { time, realis }: Event): DaySet | null {
  const stated = time && possibleDays(time)
  if (stated !== null && stated.length > 0) return stated
  const from = dayNumber(time?.earliest ?? null)
  const last = dayNumber(time?.latest ?? null)
  if (from !== null) return daysOf({ from, to: from + newsDays })
  if (last !== null) return daysOf({ from: last + 1 - newsDays, to: last + 1 })
  const [first, published] = [dayNumber(article.earliest), dayNumber(article.latest)]
  if (first === null || published === null || realis === 'planned' || realis === 'hypothetical') return null
  return daysOf({ from: first - newsDays, to: published + 1 })
}

/** Whether it stands in the title or the first sentence: what has just been, but for other words. */
function isNews({ seen }: Pick<Telling, 'seen'>): boolean {
  return (seen.sighting.context.spans[0]?.from ?? 0) < newsCharacters
}

function remembered({ earliest, latest }: TellingArticle, { realis }: Event): DaySet | null {
  const [first, published] = [dayNumber(earliest), dayNumber(latest)]
  if (first === null || published === null || realis === 'planned' || realis === 'hypothetical') return null
  return daysOf({ from: first - memoryDays, to: published + 1 })
}

/** How many days there are from the first to the last, without end for none. */
export const length = (days: DaySet | null) =>
  days === null || days.length === 0 ? Infinity : days[days.length - 1] - days[0]

/** The most exactly dated first; what is but named last. For `sort`. */
export function mostExactFirst(one: Telling, other: Telling): number {
  const shorter = length(one.days) - length(other.days)
  return (
    Number(one.bare) - Number(other.bare) ||
    (Number.isNaN(shorter) ? 0 : shorter) ||
    (one.days?.[0] ?? 0) - (other.days?.[0] ?? 0) ||
    nullLast(one.article.earliest, other.article.earliest) ||
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

/** What tellings must agree on before anything else: kin of kind, whether it happened or not, and whether it is fact or plan. */
function sort({ kind, trigger, polarity, realis }: Event): string {
  const kindOrVerb = kind === null ? `verb ${trigger.lemma}` : `kin ${kinOf(kind)}`
  return `${kindOrVerb} ${polarity} ${realis === 'ongoing' ? 'happened' : realis}`
}

/** Tellings of one event share at least one of these. Time comes first, so that what is written and asked for together stands together. */
export function blockKeys({
  article,
  seen,
  core,
  described,
  place,
  days,
  reach,
  setting,
}: Telling): string[] {
  const what = sort(seen.record)
  const keys = [`${what} in ${article.id}`, `${what} text ${article.family} ${seen.sighting.quote.join(' ')}`]
  if (seen.record.kind !== null) {
    for (const quarter of quartersOf(reach))
      for (const id of setting) keys.push(`${quarter} among ${what} ${id}`)
  }
  if (days === null || length(days) > widestPeriod) return keys
  const months = new Set<string>()
  const end = days[days.length - 1]
  for (let day = days[0]; day < end; day += 28) months.add(isoDay(day).slice(0, 7))
  months.add(isoDay(end - 1).slice(0, 7))
  const who = [...core.keys(), ...described, ...(place === null ? [] : [place])]
  return [...keys, ...who.flatMap((id) => [...months].map((month) => `${month} ${what} ${id}`))]
}

/** The quarters of a year that days lie in, none for too many. */
function quartersOf(days: DaySet | null): string[] {
  if (days === null || length(days) > memoryDays + 92) return []
  const end = days[days.length - 1] - 1
  const found = new Set<string>()
  for (let day = days[0]; day < end; day += 80) found.add(quarterOf(day))
  return [...found.add(quarterOf(end))]
}

function quarterOf(day: number): string {
  const [year, month] = isoDay(day).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}
