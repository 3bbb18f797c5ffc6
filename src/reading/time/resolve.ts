import type { Article } from '../../model/article.ts'
import type { AnchoredEvent } from '../../model/anchored.ts'
import { bucketDays, bucketOf, civil, grains, isoDay, periodOf, type Grain } from '../../model/day.ts'
import {
  count,
  daysOf,
  earliest,
  everyDay,
  latest,
  noDays,
  sameDays,
  unite,
  type DaySet,
} from '../../model/day-set.ts'
import type { Dating, Time } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import type { ResolvedTime } from '../../model/when.ts'
import { constraintsOf, publication, variableOf, variableOfEvent, type Constraint } from './constraints.ts'
import { derivations } from './derivation.ts'
import { bounds, isoDays } from './edtf.ts'
import { eventAnchors, type EventAnchor } from './event-anchors.ts'
import { lengthValue, type DateExpression, type OffsetExpression } from './expression.ts'
import { recordNetwork, timeId } from './network-record.ts'
import { offsetGrain } from './reach.ts'
import { reasonOf } from './reasons.ts'
import type { TimeMention } from './recognise.ts'
import { settleBy, type Settlement } from './settlement.ts'
import { solve } from './solution.ts'
import { isPast } from './tense.ts'
import { openValue, stretchValue } from './timex.ts'

/**
 * Works out on which days each expression can be: exactly those that the words, the calendar, the order of what is told
 * and the date of publication leave. `events` are for expressions that are counted from one.
 */
export function resolveTimes(
  article: Article<'trees'>,
  mentions: readonly TimeMention[],
  events: readonly AnchoredEvent[],
): { readonly times: ResolvedTime[]; readonly dating: Dating } {
  const quotes = mentions.map(({ extent }) => quote(article.text, extent).join(' '))
  const published = publishedDays(article.published)
  const anchors = eventAnchors(article, mentions, events)
  const constraints = constraintsOf(mentions, published, anchors, (mention) => quotes[mention])
  const variables = variableOfEvent(events.length, mentions.length)
  const { kept, dropped, days } = settle(constraints, variables)
  const derive = derivations(kept, days)
  const supporting = habits(mentions, published)
  const preferred = supporting.length > 0 ? solveAll([...kept, ...supporting], variables) : null
  /** The derivation of the days of a mention; where nothing bounds them, what is said of it all the same. */
  const stepsTo = (index: number, possible: DaySet) =>
    earliest(possible) !== null || latest(possible) !== null
      ? derive(variableOf(index))
      : kept.filter(({ mention }) => mention === index)
  const reasons = (steps: readonly Constraint[]) => steps.map((step) => reasonOf(step, article, mentions))
  const times = mentions.map((mention, index) => {
    const variable = variableOf(index)
    const dated = anchors.get(index)?.dated ?? null
    const derivation =
      isDated(mention) || isCounted(anchors.get(index)) ? reasons(stepsTo(index, days[variable])) : []
    const lost = dropped.filter((constraint) => constraint.mention === index)
    const narrower =
      preferred !== null && !sameDays(preferred[variable], days[variable]) ? preferred[variable] : null
    return {
      record: {
        id: timeId(index),
        spans: [...mention.extent],
        quote: quote(article.text, mention.extent),
        ...normalised(mention, days[variable], days[publication]),
        preferred: narrower === null ? null : isoDays(narrower),
        because: isDated(mention) ? derivation : [],
        ...(lost.length > 0 && { dropped: reasons(lost) }),
        trace: { rule: mention.rule },
      },
      head: mention.head,
      words: mention.words,
      reaches: isCounted(anchors.get(index))
        ? { from: dated === null ? null : timeId(dated), ...bounds(days[variable]), because: derivation }
        : null,
      target: anchors.get(index)?.target ?? -1,
    }
  })
  return { times, dating: recordNetwork(kept, mentions, events) }
}

/** Whether a length is counted from something that a day may be known of, here or in another article. */
function isCounted(anchor: EventAnchor | undefined): boolean {
  return anchor !== undefined && (anchor.dated !== null || anchor.undated !== null)
}

/** The days that an EDTF date of publication leaves; every day where it is not known. */
export function publishedDays(published: string | null): DaySet {
  if (published === null) return everyDay
  const plain = published.replace(/[?~%[\]{}\s]/g, '')
  let days = noDays
  for (const part of plain.split(',')) {
    const [from, to = from] = part.split(/\.\.|\//)
    const [first, last] = [periodOf(from), periodOf(to)]
    if (first === null || last === null) return everyDay
    days = unite(days, daysOf({ from: first.from, to: last.to }))
  }
  return days.length === 0 ? everyDay : days
}

function solveAll(constraints: readonly Constraint[], variables: number): DaySet[] | null {
  return solve(
    new Array<DaySet>(variables).fill(everyDay),
    constraints.map(({ relation }) => relation),
  )
}

/** Drops the cheapest constraints until the rest can hold together; of equals, those of the later mention. */
export function settle(constraints: readonly Constraint[], variables: number): Settlement<Constraint> {
  return settleBy(constraints, byWorth, (some) => solveAll(some, variables))!
}

function byWorth(one: Constraint, other: Constraint): number {
  return other.cost - one.cost || one.mention - other.mention
}

/**
 * Habits that only ever support what is `preferred`: bare weekdays told as past are of one week, and a bare weekday that may
 * lie on either side of publication is in the past, as most of what newspapers tell.
 */
function habits(mentions: readonly TimeMention[], published: DaySet): Constraint[] {
  const bare = mentions.flatMap((mention, index) => (isBareWeekday(mention) ? [index] : []))
  const open = bare.filter((index) => mentions[index].tense === null)
  const past = count(published) === 1 ? [] : bare.filter((index) => isPast(mentions[index].tense))
  const habit = { hard: false, cost: 0, code: '', values: {} }
  return [
    ...open.map((index): Constraint => ({
      ...habit,
      relation: { kind: 'days', x: publication, y: variableOf(index), least: -7, most: 0 },
      mention: index,
    })),
    ...past.slice(1).map((index): Constraint => ({
      ...habit,
      relation: {
        kind: 'buckets',
        grain: 'week',
        x: variableOf(past[0]),
        y: variableOf(index),
        least: 0,
        most: 0,
      },
      mention: index,
    })),
  ]
}

function isBareWeekday({ expression }: TimeMention): boolean {
  if (expression.kind !== 'date' || expression.shift !== null || expression.toward !== null) return false
  return Object.keys(expression.calendar).join() === 'weekday' && expression.weeks === 0
}

function isDated({ expression }: TimeMention): boolean {
  return (
    expression.kind === 'date' ||
    expression.kind === 'offset' ||
    expression.kind === 'same' ||
    isRecent(expression)
  )
}

function isRecent(expression: TimeMention['expression']): boolean {
  return expression.kind === 'reference' && expression.months !== null
}

type Normalised = Pick<Time, 'type' | 'value' | 'mod' | 'earliest' | 'latest' | 'days' | 'edtf' | 'known'>

function normalised(mention: TimeMention, days: DaySet, published: DaySet): Normalised {
  const { expression } = mention
  const undated = { earliest: null, latest: null, days: null, edtf: null, mod: null, known: true }
  switch (expression.kind) {
    case 'duration':
      return { type: 'DURATION', value: lengthValue(expression.amount), ...undated, mod: expression.mod }
    case 'set':
      return { type: 'SET', value: expression.value, ...undated }
    case 'reference':
      if (expression.months === null) return { type: 'DATE', value: expression.value, ...undated }
      return { type: 'DATE', value: expression.value, mod: null, ...bounds(days), known: false }
    case 'same':
      return { type: 'DATE', value: wholeValue(days), mod: null, ...bounds(days), known: false }
    case 'date':
    case 'offset': {
      const { clock } = expression
      return {
        type: clock === null ? 'DATE' : 'TIME',
        value: valueOf(expression, days, published) + (clock ?? ''),
        mod: expression.mod,
        ...bounds(days),
        known: expression.calendar.year !== undefined || expression.calendar.decade !== undefined,
      }
    }
  }
}

/** The TIMEX3 value: the stretch all days lie in, at the grain of the expression; else with X for what is open. */
function valueOf(expression: DateExpression | OffsetExpression, days: DaySet, published: DaySet): string {
  const grain = expression.kind === 'offset' ? offsetGrain(expression) : expression.grain
  const named = grain === 'clock' ? 'day' : grain
  const { calendar } = expression
  if (calendar.holiday !== undefined && days.length === 2 && count(days) <= calendar.holiday.days) {
    return isoDay(days[0])
  }
  if (earliest(days) === null || latest(days) === null) return openValue(named, calendar, null)
  if (expression.kind === 'offset' && expression.amount.about !== null) {
    return roughValue(expression, named as Grain, published) ?? openValue(named, calendar, null)
  }
  if (expression.kind === 'offset') {
    const whole = wholeGrain(days)
    if (whole !== null) return stretchValue(whole, days[0])
  }
  if (withinOne(named, days)) return stretchValue(named, days[0])
  return openValue(named, calendar, withinOne('year', days) ? civil(days[0]).year : null)
}

function withinOne(grain: Grain | 'weekend', days: DaySet): boolean {
  const bucket = grain === 'weekend' ? 'week' : grain
  return bucketOf(bucket, days[0]) === bucketOf(bucket, days[days.length - 1] - 1)
}

/** The value of "more than a year ago": the year one before that of publication, where that is one year. */
function roughValue({ amount, way }: OffsetExpression, grain: Grain, published: DaySet): string | null {
  if ((way !== 'ago' && way !== 'ahead') || amount.count === null || published === everyDay) return null
  if (!withinOne(grain, published)) return null
  const sign = way === 'ago' ? -1 : 1
  const by =
    sign * Math.round(amount.count * (amount.unit === 'decade' || amount.unit === 'century' ? 10 : 1))
  return stretchValue(grain, bucketDays(grain, bucketOf(grain, published[0]) + by).from)
}

/** The value of days that make up one whole stretch of some grain. */
function wholeValue(days: DaySet): string {
  const whole = wholeGrain(days)
  return whole === null ? openValue('year', {}, null) : stretchValue(whole, days[0])
}

/** The grain of which the days are one whole stretch, or null. */
function wholeGrain(days: DaySet): Grain | null {
  const whole = grains.find((grain) => {
    if (days.length !== 2) return false
    const { from, to } = bucketDays(grain, bucketOf(grain, days[0]))
    return from === days[0] && to === days[1]
  })
  return whole ?? null
}
