import type { Event, Participant, Reading } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { harmonic, percent, placesOf, type GoldEvent } from './gold.ts'
import { accuracy, macroF1, type Labelled } from './labels.ts'
import type { Score } from './table.ts'

/** A reading and the events a person marked in its article. */
export interface EventCase {
  readonly reading: Reading
  readonly marked: readonly GoldEvent[]
}

/** A marked event and the event of the reading with the same trigger; null where it has none. */
export interface EventPair {
  readonly gold: GoldEvent
  readonly found: Event | null
  readonly reading: Reading
}

/** A pair of which the reading has the event. */
type FoundPair = EventPair & { readonly found: Event }

/** Participants in a role: those found and of them the right ones, those marked and of them the ones found. */
interface Role {
  readonly right: number
  readonly found: number
  readonly recalled: number
  readonly marked: number
}

const reasons: ReadonlySet<string> = new Set(['reported', 'suspected', 'permitted'])

/**
 * How well the events of articles are found of which every event is marked: precision, recall and F1 by the trigger. An
 * event of the reading at the cue of a statement is left out of the precision where the gold has none there, for the gold marks
 * a deed done by saying (a demand, a promise, a charge) as a statement alone.
 */
export function scoreWhole(gold: string, cases: readonly EventCase[]): Score[] {
  const pairs = cases.flatMap(pairEvents)
  const right = pairs.filter(({ found }) => found !== null)
  const judged = cases.reduce((sum, one) => sum + judgedEvents(one).length, 0)
  const score = (task: string, value: number, count: number): Score => ({
    task: `events ${task}`,
    gold,
    score: value,
    cases: count,
  })
  return [
    score('P', percent(right.length, judged), judged),
    score('R', percent(right.length, pairs.length), pairs.length),
    score('F', harmonic(right.length, judged, pairs.length), pairs.length),
    ...scoreParts(gold, pairs),
  ]
}

/**
 * What is asked of the events that were found: who did it and to whom it was done, how sure it is, whether it is denied,
 * whether it has happened, and its PLOVER type where the gold marks these.
 */
export function scoreParts(gold: string, pairs: readonly EventPair[]): Score[] {
  const found = pairs.flatMap((pair) => (pair.found === null ? [] : [{ ...pair, found: pair.found }]))
  const rows: Score[] = (['actor', 'patient'] as const).map((role) => {
    const judged = found.map((pair) => judgeRole(pair, role))
    const sum = (part: keyof Role) => judged.reduce((total, one) => total + one[part], 0)
    const [precision, recall] = [percent(sum('right'), sum('found')), percent(sum('recalled'), sum('marked'))]
    const score = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    return { task: `events ${role} F of found`, gold, score, cases: sum('marked') }
  })
  for (const [task, aspect, measure] of [
    ['certainty macro-F1', 'certainty', macroF1],
    ['polarity macro-F1', 'polarity', macroF1],
    ['realis', 'realis', accuracy],
  ] as const) {
    const cases = labelsOf(found, aspect)
    if (cases.length > 0)
      rows.push({ task: `events ${task} of found`, gold, score: measure(cases), cases: cases.length })
  }
  const typed = found.filter(({ gold: event }) => event.plover !== undefined)
  const marked = typed.filter(({ gold: event }) => event.plover !== null)
  if (marked.length > 0) {
    const same = marked.filter((pair) => pair.found.plover?.type === pair.gold.plover).length
    const given = typed.filter((pair) => pair.found.plover !== null).length
    rows.push({
      task: 'events PLOVER type F of found',
      gold,
      score: harmonic(same, given, marked.length),
      cases: marked.length,
    })
  }
  return rows
}

/** The labels of one aspect, where the gold marks it. The touchstone articles say why something is only possible. */
function labelsOf(pairs: readonly FoundPair[], aspect: 'certainty' | 'polarity' | 'realis'): Labelled[] {
  return pairs.flatMap(({ gold, found }) => {
    const label = gold[aspect]
    if (label === undefined) return []
    return [{ gold: reasons.has(label) ? 'possible' : label, found: found[aspect] }]
  })
}

/** Each marked event with the event of the reading that has its trigger; each event of the reading serves one. */
export function pairEvents({ reading, marked }: EventCase): EventPair[] {
  const taken = new Set<string>()
  return marked.map((gold) => {
    const places = placesOf(reading.article.text, { ...gold, text: gold.trigger })
    const found = reading.events.find(({ id, trigger }) => !taken.has(id) && meets(trigger.spans, places))
    if (found !== undefined) taken.add(found.id)
    return { gold, found: found ?? null, reading }
  })
}

/** The events of a reading that precision asks of: not those at the cue of a statement that the gold leaves to the statement. */
function judgedEvents(one: EventCase): Event[] {
  const { events, statements } = one.reading
  const right = new Set(pairEvents(one).map(({ found }) => found?.id))
  const cues = statements.flatMap(({ cue }) => cue?.spans ?? [])
  return events.filter(({ id, trigger }) => right.has(id) || !meets(trigger.spans, cues))
}

/**
 * How many of the marked participants in a role are found, and of the found ones marked: for the better half the same words (those
 * of several found participants together, where the gold marks "A and B" as one), or a mention of the same entity there.
 */
function judgeRole({ gold, found, reading }: FoundPair, role: 'actor' | 'patient'): Role {
  const places = (gold.participants?.[role] ?? []).map((text) => placesOf(reading.article.text, { text }))
  const own = found.participants.filter((participant) => participant.role === role)
  const right = new Set<Participant>()
  const marked = places.filter((words) => {
    const inside = own.filter(({ spans }) => meets(spans, words))
    const together = inside.flatMap(({ spans }) => spans)
    const same = isSame(together, words) ? inside : own.filter((one) => isMentioned(one, words, reading))
    for (const one of same) right.add(one)
    return same.length > 0
  })
  return { right: right.size, found: own.length, recalled: marked.length, marked: places.length }
}

/** Whether a participant's entity is spoken of in those words, wherever they stand. */
function isMentioned({ entity }: Participant, words: readonly Span[], reading: Reading): boolean {
  const mentions = reading.entities.find(({ id }) => id === entity)?.mentions ?? []
  return mentions.some(({ spans }) => isSame(spans, words))
}

/** Whether spans cover at least half of one of the places, and are at least half covered by it. */
function isSame(spans: readonly Span[], places: readonly Span[]): boolean {
  const length = spans.reduce((sum, { from, to }) => sum + to - from, 0)
  return places.some((place) => {
    const shared = spans.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, place.to) - Math.max(from, place.from)),
      0,
    )
    return 2 * shared >= Math.max(length, place.to - place.from)
  })
}

/** Whether any of the spans overlaps any of the places. */
export function meets(spans: readonly Span[], places: readonly Span[]): boolean {
  return spans.some((span) => places.some((place) => overlaps(span, place)))
}
