import { isoDay } from '../model/day.ts'
import type { Event } from '../model/reading.ts'
import type { DossierEvent, DossierParticipant, EventSighting } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Seen } from './digest.ts'
import { identifier } from './identifier.ts'
import { byCodeUnit, groupBy, nullLast } from './order.ts'
import { dayNumber, intersect } from './period.ts'
import { foldedWords, similarity } from './words.ts'

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
  /** The speaker of an article's statement, as an entity of the dossier. */
  speaker(article: string, statement: string): string | null
}

/** The events of a dossier, and which one an event of an article has become. */
export interface LinkedEvents {
  readonly events: readonly DossierEvent[]
  idOf(article: string, event: string): string | null
}

/** An undated event that is told as having happened is looked for in the week before publication: for linking alone. */
const newsDays = 7
/** A period this long or longer pins nothing down: such an event stands by itself. */
const widestPeriod = 62
/** Days agree closely when what is left of them is no longer than this. */
const closeDays = 7
/** How much two sentences must share for their unnamed kinds to be one. */
const sameWords = 0.5
/** How much they must share to count as support for a named kind. */
const someWords = 0.25

/** One telling of an event, with what it is compared by. */
interface Telling {
  readonly article: TellingArticle
  readonly seen: Seen<Event>
  /** Sides each entity with a core part stands on. */
  readonly core: ReadonlyMap<string, ReadonlySet<string>>
  readonly place: string | null
  readonly period: Span | null
  readonly words: ReadonlySet<string>
}

/** Tellings of one event so far, and what they leave possible together. */
interface Group {
  readonly tellings: Telling[]
  readonly core: Map<string, Set<string>>
  place: string | null
  period: Span
}

/**
 * Joins what articles tell into events: the same kind (or, for a kind without a name, the same verb in much the same words),
 * the same people on the same sides, no other place, and days that overlap. Tellings meet only in blocks of one kind, one
 * participant and one month, so the cost grows with their number. The most exactly dated come first and each joins the best
 * group it fits, so no chain of vague dates can tie two exact ones together.
 */
export function linkEvents(articles: readonly TellingArticle[], links: Links): LinkedEvents {
  const tellings = articles.flatMap((article) => article.events.map((seen) => telling(article, seen, links)))
  const groups: Group[] = []
  const blocks = new Map<string, Set<Group>>()
  for (const one of tellings.sort(mostExactFirst)) {
    const keys = blockKeys(one)
    const near = new Set(keys.flatMap((key) => [...(blocks.get(key) ?? [])]))
    const group = bestGroup(one, near) ?? newGroup(one, groups)
    if (!group.tellings.includes(one)) join(group, one)
    for (const key of keys) blocks.set(key, (blocks.get(key) ?? new Set()).add(group))
  }
  const ids = new Map<string, string>()
  const events = groups.map((group) => {
    const event = describe(group, links)
    for (const { seen } of group.tellings) ids.set(`${seen.article} ${seen.record.id}`, event.id)
    return event
  })
  return {
    events: events.sort(
      (one, other) =>
        nullLast(one.earliest ?? one.latest, other.earliest ?? other.latest) || byCodeUnit(one.id, other.id),
    ),
    idOf: (article, event) => ids.get(`${article} ${event}`) ?? null,
  }
}

const sides: Partial<Record<string, string>> = { actor: 'actor', recipient: 'either', patient: 'patient' }

function telling(article: TellingArticle, seen: Seen<Event>, links: Links): Telling {
  const core = new Map<string, Set<string>>()
  for (const { role, entity, polarity } of seen.record.participants) {
    const id = links.entity(article.id, entity)
    const side = sides[role]
    if (id === null || side === undefined || polarity === 'negative') continue
    core.set(id, (core.get(id) ?? new Set()).add(side))
  }
  return {
    article,
    seen,
    core,
    place: placeOf(seen, links),
    period: periodOf(article, seen.record),
    words: new Set(foldedWords(seen.sighting.context.quote.join(' '))),
  }
}

function placeOf({ article, record }: Seen<Event>, links: Links): string | null {
  const place = record.participants.find(({ role, entity }) => role === 'place' && entity !== null)
  return place === undefined ? null : links.entity(article, place.entity)
}

/** The days to look for the same event in, half-open; null when there is no telling. */
function periodOf(article: TellingArticle, { time, realis }: Event): Span | null {
  const { earliest, latest } = time ?? { earliest: null, latest: null }
  const published = article.latest === null ? null : dayNumber(article.latest)
  const from = earliest !== null ? dayNumber(earliest) : null
  const to = latest !== null ? dayNumber(latest) + 1 : null
  if (from !== null && to !== null) return { from, to }
  if (from !== null) return { from, to: from + newsDays }
  if (to !== null) return { from: to - newsDays, to }
  if (published === null || realis === 'planned' || realis === 'hypothetical') return null
  return { from: dayNumber(article.earliest!) - newsDays, to: published + 1 }
}

const length = (period: Span | null) => (period === null ? Infinity : period.to - period.from)

function mostExactFirst(one: Telling, other: Telling): number {
  const shorter = length(one.period) - length(other.period)
  return (
    (Number.isNaN(shorter) ? 0 : shorter) ||
    (one.period?.from ?? 0) - (other.period?.from ?? 0) ||
    byCodeUnit(one.article.id, other.article.id) ||
    one.seen.sighting.spans[0].from - other.seen.sighting.spans[0].from ||
    byCodeUnit(one.seen.record.id, other.seen.record.id)
  )
}

/** What tellings must agree on before anything else: kind, whether it happened or not, and whether it is fact or plan. */
function sort({ kind, trigger, polarity, realis }: Event): string {
  const kindOrVerb = kind === null ? `verb ${trigger.lemma}` : `kind ${kind}`
  return `${kindOrVerb} ${polarity} ${realis === 'ongoing' ? 'happened' : realis}`
}

function blockKeys({ article, seen, core, place, period }: Telling): string[] {
  const what = sort(seen.record)
  const copies = `${what} text ${article.family} ${seen.sighting.quote.join(' ')}`
  if (period === null || length(period) > widestPeriod) return [copies]
  const months = new Set<string>()
  for (let day = period.from; day < period.to; day += 28) months.add(isoDay(day).slice(0, 7))
  months.add(isoDay(period.to - 1).slice(0, 7))
  const who = [...core.keys(), ...(place === null ? [] : [place])]
  return [copies, ...who.flatMap((id) => [...months].map((month) => `${what} ${id} ${month}`))]
}

function newGroup(one: Telling, groups: Group[]): Group {
  const core = new Map([...one.core].map(([id, own]) => [id, new Set(own)]))
  const period = one.period ?? { from: -Infinity, to: Infinity }
  const group = { tellings: [one], core, place: one.place, period }
  groups.push(group)
  return group
}

function join(group: Group, one: Telling): void {
  group.tellings.push(one)
  for (const [id, own] of one.core) {
    const known = group.core.get(id) ?? new Set()
    for (const side of own) known.add(side)
    group.core.set(id, known)
  }
  group.place ??= one.place
  group.period = intersect(group.period, one.period ?? group.period)!
}

function bestGroup(one: Telling, groups: Iterable<Group>): Group | null {
  let best: { group: Group; score: number } | null = null
  for (const group of groups) {
    const score = agreement(one, group)
    if (score > (best?.score ?? 0)) best = { group, score }
  }
  return best?.group ?? null
}

/** How well a telling fits a group; 0 when it does not. */
function agreement(one: Telling, group: Group): number {
  const days = intersect(group.period, one.period ?? group.period)
  if (days === null || onOtherSides(one.core, group.core)) return 0
  if (one.place !== null && group.place !== null && one.place !== group.place) return 0
  const words = Math.max(...group.tellings.map((other) => similarity(one.words, other.words)))
  if (isCopy(one, group)) return 10 + words
  if (one.period === null) return 0
  const shared = [...one.core.keys()].filter((id) => group.core.has(id)).length
  const fewest = Math.min(one.core.size, group.core.size)
  const place = Number(one.place !== null && one.place === group.place)
  if (one.seen.record.kind === null) {
    return words >= sameWords && shared > 0 && shared === fewest ? shared + words : 0
  }
  const close = length(days) <= closeDays
  if (fewest === 0) return close && place === 1 ? 1 + words : 0
  if (shared === 0 || shared * 2 < fewest) return 0
  const support = shared + place + Number(words >= someWords)
  // Where each side names somebody the other does not, place and words must speak for them too.
  const enough = shared < fewest ? 3 : close ? 1 : 2
  return support >= enough ? support + words : 0
}

/** Whether somebody acts in one and undergoes in the other: an attack by A on B is not one by B on A. */
function onOtherSides(
  one: ReadonlyMap<string, ReadonlySet<string>>,
  other: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return [...one].some(([id, own]) => {
    const theirs = other.get(id)
    if (theirs === undefined || theirs.has('either') || own.has('either')) return false
    return ![...own].some((side) => theirs.has(side))
  })
}

/** Whether the same words stand in a copy of the same text. */
function isCopy(one: Telling, group: Group): boolean {
  return group.tellings.some(
    (other) =>
      other.article.family === one.article.family &&
      other.article.id !== one.article.id &&
      other.seen.sighting.context.quote.join(' ') === one.seen.sighting.context.quote.join(' ') &&
      other.seen.sighting.quote.join(' ') === one.seen.sighting.quote.join(' '),
  )
}

const firmest: readonly Event['certainty'][] = ['certain', 'probable', 'possible', 'unknown']
const furthest: readonly Event['realis'][] = ['happened', 'ongoing', 'planned', 'hypothetical']

function describe(group: Group, links: Links): DossierEvent {
  const tellings = [...group.tellings].sort(firstPublished)
  const [first] = tellings
  const records = tellings.map(({ seen }) => seen.record)
  return {
    id: identifier('v', first.article.id, first.seen.record.id),
    kind: first.seen.record.kind,
    lemma: first.seen.record.trigger.lemma,
    plover: records.find(({ plover }) => plover !== null)?.plover ?? null,
    participants: participants(tellings, links),
    place: group.place,
    ...days(tellings),
    polarity: first.seen.record.polarity,
    certainty: firmest.find((value) => records.some(({ certainty }) => certainty === value))!,
    realis: furthest.find((value) => records.some(({ realis }) => realis === value))!,
    voices: voices(tellings, links),
    sightings: tellings.map((one) => sighting(one, links)),
    sources: new Set(tellings.map(({ article }) => article.family)).size,
  }
}

function firstPublished(one: Telling, other: Telling): number {
  return (
    nullLast(one.article.earliest, other.article.earliest) ||
    byCodeUnit(one.article.id, other.article.id) ||
    one.seen.sighting.spans[0].from - other.seen.sighting.spans[0].from ||
    byCodeUnit(one.seen.record.id, other.seen.record.id)
  )
}

/** The days all tellings leave possible, in the EDTF of the telling that says just that, if one does. */
function days(tellings: readonly Telling[]): Pick<DossierEvent, 'earliest' | 'latest' | 'edtf'> {
  const times = tellings.flatMap(({ seen }) => seen.record.time ?? [])
  const earliest =
    times
      .flatMap((time) => time.earliest ?? [])
      .sort()
      .at(-1) ?? null
  const latest =
    times
      .flatMap((time) => time.latest ?? [])
      .sort()
      .at(0) ?? null
  const said = times
    .filter((time) => time.earliest === earliest && time.latest === latest && time.edtf !== null)
    .map((time) => time.edtf!)
    .sort()
  if (said.length > 0 || (earliest === null && latest === null))
    return { earliest, latest, edtf: said[0] ?? null }
  return { earliest, latest, edtf: earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}` }
}

/** Everybody any telling names, and what the first telling only describes. */
function participants(tellings: readonly Telling[], links: Links): DossierParticipant[] {
  const all = tellings.flatMap(({ article, seen }, index) =>
    seen.record.participants.map((participant) => ({
      role: participant.role,
      entity: links.entity(article.id, participant.entity),
      polarity: participant.polarity,
      quote: participant.quote,
      first: index === 0,
    })),
  )
  const kept = all.filter(({ entity, first }) => entity !== null || first)
  const groups = groupBy(
    kept,
    ({ role, entity, polarity, quote }) => `${role} ${polarity} ${entity ?? quote.join(' ')}`,
  )
  return [...groups.values()].map(([{ role, entity, polarity, quote }]) => ({
    role,
    entity,
    polarity,
    quote,
  }))
}

/** The newspapers' own voice first, then speakers by id, those not named last. */
function voices(tellings: readonly Telling[], links: Links): (string | null)[] {
  const found = new Set(
    tellings.map(({ article, seen }) =>
      seen.record.voice === 'article' ? 'article' : links.speaker(article.id, seen.record.voice),
    ),
  )
  return [...found].sort(
    (one, other) => Number(other === 'article') - Number(one === 'article') || nullLast(one, other),
  )
}

function sighting({ article, seen }: Telling, links: Links): EventSighting {
  const { voice, time } = seen.record
  return {
    ...seen.sighting,
    voice: voice === 'article' ? voice : links.statement(article.id, voice),
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
  }
}
