import { dayOf, type Grain } from '../../model/day.ts'
import { count, everyDay, type DaySet } from '../../model/day-set.ts'
import { antecedentOf, grainOf } from './antecedent.ts'
import { calendarDays, type Calendar } from './calendar.ts'
import type { EventAnchor } from './event-anchors.ts'
import type { Amount, DateExpression, Length, OffsetExpression } from './expression.ts'
import type { Relation } from './network.ts'
import { noLimit, reachOf, type Reach } from './reach.ts'
import type { TimeMention } from './recognise.ts'
import { isPast } from './tense.ts'

/** Something that must hold, with the reason that a reader is given. */
export interface Constraint {
  readonly relation: Relation
  /** Whether it follows from the words and the calendar; the others are habits of newspapers that can be dropped. */
  readonly hard: boolean
  /** What dropping it costs where not all can hold: the cheapest go first. */
  readonly cost: number
  /** Key of the interface text. */
  readonly code: string
  readonly values: Readonly<Record<string, string>>
  /** The mention it comes from, or -1 for the publication. */
  readonly mention: number
}

/** The variable of the day of publication; mention `i` has variable `i + 1`. */
export const publication = 0

/** The variable of a mention. */
export function variableOf(mention: number): number {
  return mention + 1
}

/** The variable of an event that a length is counted from and that nothing in the article dates. */
export function variableOfEvent(event: number, mentions: number): number {
  return mentions + 1 + event
}

/** What it costs to drop the words and the calendar, that a date without a year is near, a weekday beside a date, arithmetic, the tense, and habits. */
const always = 1_000
const near = 950
const checked = 900
const reached = 60
const told = 50
const habit = 3
const slight = 1

/** How many stretches of a grain make up a year: how far off the nearest one without a year can be. */
const perYear: Readonly<Partial<Record<DateExpression['grain'], number>>> = {
  day: 366,
  week: 52,
  month: 12,
  season: 4,
  quarter: 4,
  half: 2,
}

/**
 * The constraints of all mentions of an article, and of its day of publication. `anchors`: what lengths are
 * counted from.
 */
export function constraintsOf(
  mentions: readonly TimeMention[],
  published: DaySet,
  anchors: ReadonlyMap<number, EventAnchor>,
  quoteOf: (mention: number) => string,
): Constraint[] {
  const constraints: Constraint[] = []
  if (published !== everyDay) {
    constraints.push({
      relation: { kind: 'among', x: publication, days: published },
      hard: true,
      cost: always,
      code: 'time.published',
      values: {},
      mention: -1,
    })
  }
  for (const [index, mention] of mentions.entries()) {
    const builder = new Builder(index, mention, mentions, published, anchors, quoteOf)
    constraints.push(...builder.build())
  }
  return constraints
}

/** Builds the constraints of one mention. */
class Builder {
  private readonly built: Constraint[] = []
  private readonly variable: number

  constructor(
    private readonly index: number,
    private readonly mention: TimeMention,
    private readonly mentions: readonly TimeMention[],
    private readonly published: DaySet,
    private readonly anchors: ReadonlyMap<number, EventAnchor>,
    private readonly quoteOf: (mention: number) => string,
  ) {
    this.variable = variableOf(index)
  }

  build(): readonly Constraint[] {
    const { expression } = this.mention
    if (expression.kind === 'date') this.date(expression)
    else if (expression.kind === 'offset') this.offset(expression)
    else if (expression.kind === 'same') this.same(expression.years)
    else if (expression.kind === 'duration' && expression.anchor !== null) this.fromEvent(expression)
    else if (expression.kind === 'reference' && expression.months !== null) this.recently(expression.months)
    return this.built
  }

  private date(date: DateExpression): void {
    const { calendar, part } = date
    if (date.grain === 'clock') return this.clock()
    this.calendar(date)
    if (part !== null) {
      const grain = date.grain === 'weekend' ? 'week' : date.grain
      const days = { grain: date.shift?.grain ?? grain, part } as const
      this.must({ kind: 'recurring', x: this.variable, days }, `time.part.${part.toLowerCase()}`)
    }
    if (date.night) return this.night()
    if (date.shift !== null) {
      const { grain, by } = date.shift
      if (date.side === null) this.fromPublication(grain, by, by, ...shiftReason(grain, by))
      else {
        const relation: Relation = { kind: 'part', grain, side: date.side, x: publication, y: this.variable }
        this.must(relation, `time.${date.side}.${grain}`)
      }
    } else if (date.weeks > 0) {
      const [least, most] = [date.weeks * 7 + 1, date.weeks * 7 + 7]
      this.fromPublication('day', least, most, 'time.weeks-on', { weeks: String(date.weeks) })
    } else if (date.toward !== null) this.toward(date.toward, date.grain)
    else if ((calendar.year ?? calendar.decade ?? calendar.century) === undefined) this.nearest(date)
  }

  /** The days that the words name by themselves. A weekday beside a date is a check on it, and gives way to it. */
  private calendar({ calendar }: DateExpression | OffsetExpression): void {
    const { weekday, ...date } = calendar
    const nth = calendar.nth !== undefined
    if (nth) this.named(calendar, 'time.named', always)
    else if (Object.keys(date).length > 0) this.named(date, 'time.named', always)
    if (weekday !== undefined && !nth) this.named({ weekday }, `time.weekday.${weekday}`, checked)
  }

  private named(calendar: Calendar, code: string, cost: number): void {
    const { year, decade, century } = calendar
    const first =
      year ?? (decade !== undefined ? decade * 10 : century === undefined ? null : century * 100 - 100)
    const relation: Relation =
      first === null
        ? { kind: 'recurring', x: this.variable, days: { calendar } }
        : {
            kind: 'among',
            x: this.variable,
            days: calendarDays(calendar, dayOf(first - 1, 1, 1), dayOf(first + 102, 1, 1)),
          }
    this.push(relation, true, cost, code, {})
  }

  private night(): void {
    const { tense } = this.mention
    const [least, most] = isPast(tense) ? [-1, -1] : tense === 'present' ? [0, 0] : [-1, 0]
    this.fromPublication('day', least, most, 'time.night', {})
  }

  private toward(toward: 'past' | 'future', named: DateExpression['grain']): void {
    const grain = named === 'weekend' || named === 'clock' ? 'day' : named
    const far = grain === 'day' && this.isWeekday() ? 7 : perYear[grain]!
    if (toward === 'past') this.fromPublication(grain, -far, -1, 'time.last', {})
    else this.fromPublication(grain, 1, far, 'time.next', {})
  }

  private isWeekday(): boolean {
    const { expression } = this.mention
    if (expression.kind !== 'date') return false
    const { weekday, day, month, holiday } = expression.calendar
    return weekday !== undefined && day === undefined && month === undefined && holiday === undefined
  }

  /** Named without a year, a month or a week: the nearest one, on the side that the tense says. */
  private nearest({ grain }: DateExpression): void {
    const { tense } = this.mention
    if (this.isWeekday()) return this.bareWeekday()
    const { calendar } = this.mention.expression as DateExpression
    if (grain === 'weekend' && calendar.around === undefined) {
      const [least, most] = isPast(tense) ? [-6, 0] : tense === 'present' ? [0, 6] : [-6, 6]
      return this.fromPublication('day', least, most, 'time.nearest', {})
    }
    if (calendar.weekday !== undefined && calendar.month !== undefined && calendar.nth === undefined) {
      return this.nearestChecked()
    }
    // A quarter or half year that is reported on, and what has no verb of its own, may lie on either side.
    const ahead = tense === 'present' && grain !== 'quarter' && grain !== 'half'
    if (tense === 'past' || ahead) {
      const way = tense === 'past' ? 'last' : 'next'
      const relation: Relation = {
        kind: 'occurrence',
        x: publication,
        y: this.variable,
        days: { calendar },
        way,
      }
      this.push(relation, true, reached, `time.nearest.${way}`, {})
    } else {
      const bucket = grain === 'weekend' ? 'week' : (grain as Grain)
      const half = Math.floor(perYear[bucket]! / 2)
      this.fromPublication(bucket, -half, half, 'time.nearest', {})
    }
  }

  /**
   * A day and month with the weekday beside it: the weekday says which of the years around publication is meant. A year that is
   * not said is never far off: sooner is the weekday a slip, or the tense of little weight.
   */
  private nearestChecked(): void {
    const { tense } = this.mention
    const relation: Relation = {
      kind: 'days',
      x: publication,
      y: this.variable,
      least: -perYear.day!,
      most: perYear.day!,
    }
    this.push(relation, true, near, 'time.nearest', {})
    if (tense === 'past') this.notAfterPublication()
    if (tense === 'present') this.notBeforePublication()
  }

  private bareWeekday(): void {
    const { tense } = this.mention
    if (this.isNamedAlong()) return this.daysFrom(this.index - 1, 0, 6, 'time.along')
    const past = isPast(tense)
    const [least, most] = past ? [-7, 0] : tense === 'present' ? [0, 7] : [-7, 7]
    const way = past ? '.past' : tense === 'present' ? '.coming' : ''
    this.usually(least, most, `time.within-seven-days${way}`, habit)
    if (past) this.notAfterPublication()
    if (tense === 'present') this.notBeforePublication()
    // On a known day, the name of that day itself means today and not a week off.
    if (count(this.published) === 1) {
      this.usually(Math.max(least, -6), Math.min(most, 6), 'time.today-by-name', slight)
    }
  }

  /** Whether the mention before it says the week: "from Monday to Wednesday", "last week Thursday and Friday". */
  private isNamedAlong(): boolean {
    const before = this.mentions[this.index - 1]
    if (before?.expression.kind !== 'date') return false
    const { until, shift, calendar } = before.expression
    const next = before.words[before.words.length - 1] + 2 === this.mention.words[0]
    return until || (next && shift?.grain === 'week' && calendar.weekday !== undefined)
  }

  /** A time of the day alone: on the day told of last, else on the day of publication. */
  private clock(): void {
    const antecedent = antecedentOf(this.mentions, this.index)
    if (antecedent < 0) this.fromPublication('day', 0, 0, 'time.same-day', {})
    else this.daysFrom(antecedent, 0, 0, 'time.same-day-as')
  }

  private offset(offset: OffsetExpression): void {
    this.calendar(offset)
    const { way, amount } = offset
    const sign = way === 'ago' || way === 'earlier' ? -1 : 1
    if (way === 'ago' || way === 'ahead') {
      const values = { amount: this.quoteOf(this.index) }
      const relation: Relation = { ...reachOf(offset, sign), x: publication, y: this.variable }
      return this.push(relation, true, reached, `time.${way}`, values)
    }
    const antecedent = antecedentOf(this.mentions, this.index)
    if (isPast(this.mention.tense)) this.notAfterPublication()
    if (antecedent < 0) return this.unanchored(offset)
    const code = amount.count === 0 ? 'time.same-as' : `time.${way}`
    const values = { amount: this.quoteOf(this.index), anchor: this.quoteOf(antecedent) }
    const reach = this.sameStretch(offset, antecedent, sign) ?? reachOf(offset, sign)
    this.push({ ...reach, x: variableOf(antecedent), y: this.variable }, true, reached, code, values)
  }

  /** A year before a month or a quarter is the same month or quarter of another year. */
  private sameStretch(
    { amount, calendar }: OffsetExpression,
    antecedent: number,
    sign: number,
  ): Reach | null {
    const grain = grainOf(this.mentions[antecedent])
    const { unit, count, about } = amount
    if (grain === null || grain === 'day' || grain === 'week' || Object.keys(calendar).length > 0) return null
    if (unit !== 'year' || count === null || about !== null || perYear[grain] === undefined) return null
    const by = sign * count * perYear[grain]
    return { kind: 'buckets', grain, least: by, most: by }
  }

  /** A day of the month, with no month named before it, is the nearest one. */
  private unanchored({ calendar: { day } }: OffsetExpression): void {
    if (day === undefined) return
    const { tense } = this.mention
    const [least, most] = isPast(tense) ? [-30, 0] : tense === 'present' ? [0, 30] : [-15, 15]
    this.fromPublication('day', least, most, 'time.nearest', {})
  }

  private fromEvent({ amount, anchor }: Length): void {
    const { dated = null, named = false, undated = null } = this.anchors.get(this.index) ?? {}
    const from =
      dated !== null
        ? { variable: variableOf(dated), quote: this.quoteOf(dated) }
        : undated && { variable: variableOfEvent(undated.event, this.mentions.length), quote: undated.quote }
    if (from === null) return
    const values = { amount: this.quoteOf(this.index), anchor: from.quote }
    // From a day that is named, weeks are counted to the day: "two weeks before 13 May".
    const counted = named && amount.unit === 'week' ? inDays(amount) : amount
    const reach = reachOf({ amount: counted, calendar: {} }, anchor === 'before' ? -1 : 1)
    const relation: Relation = { ...reach, x: from.variable, y: this.variable }
    this.push(relation, true, reached, `time.${anchor}-event`, values)
  }

  private same(years: number): void {
    const antecedent = antecedentOf(this.mentions, this.index)
    const grain = antecedent < 0 ? null : grainOf(this.mentions[antecedent])
    const count = grain === null || grain === 'day' || grain === 'week' ? undefined : perYear[grain]
    if (grain === null || count === undefined) {
      return this.fromPublication('year', years, years, ...shiftReason('year', years))
    }
    const between = { x: variableOf(antecedent), y: this.variable, least: years * count, most: years * count }
    const relation: Relation = { kind: 'buckets', grain, ...between }
    this.push(relation, true, reached, 'time.same-period', { anchor: this.quoteOf(antecedent) })
  }

  private recently(months: number): void {
    const relation: Relation = { kind: 'months', x: publication, y: this.variable, least: -months, most: 0 }
    this.push(relation, false, habit, 'time.recently', { months: String(months) })
  }

  private notAfterPublication(): void {
    const relation: Relation = { kind: 'days', x: publication, y: this.variable, least: -noLimit, most: 0 }
    this.push(relation, true, told, 'time.not-after-publication', {})
  }

  private notBeforePublication(): void {
    const relation: Relation = { kind: 'days', x: publication, y: this.variable, least: 0, most: noLimit }
    this.push(relation, true, told, 'time.not-before-publication', {})
  }

  private fromPublication(
    grain: Grain,
    least: number,
    most: number,
    code: string,
    values: Constraint['values'],
  ): void {
    const between = { x: publication, y: this.variable, least, most }
    this.must(
      grain === 'day' ? { kind: 'days', ...between } : { kind: 'buckets', grain, ...between },
      code,
      values,
    )
  }

  /** A habit of newspapers. */
  private usually(least: number, most: number, code: string, cost: number): void {
    this.push({ kind: 'days', x: publication, y: this.variable, least, most }, false, cost, code, {})
  }

  private daysFrom(antecedent: number, least: number, most: number, code: string): void {
    const relation: Relation = { kind: 'days', x: variableOf(antecedent), y: this.variable, least, most }
    this.push(relation, true, reached, code, { anchor: this.quoteOf(antecedent) })
  }

  private must(relation: Relation, code: string, values: Constraint['values'] = {}): void {
    this.push(relation, true, always, code, values)
  }

  private push(
    relation: Relation,
    hard: boolean,
    cost: number,
    code: string,
    values: Constraint['values'],
  ): void {
    this.built.push({ relation, hard, cost, code, values, mention: this.index })
  }
}

/** Weeks as days. */
function inDays(amount: Amount): Amount {
  const sevenfold = (count: number | null) => (count === null ? null : count * 7)
  const { count, least, most } = amount
  return { ...amount, unit: 'day', count: sevenfold(count), least: sevenfold(least), most: sevenfold(most) }
}

/** How a stretch of the calendar lies to that of publication, as the key of its text and what is filled in there. */
function shiftReason(grain: Grain, by: number): [code: string, values: Record<string, string>] {
  const named = { '-1': 'previous', '0': 'same', '1': 'following' }[by]
  return named === undefined ? [`time.shift.${grain}`, { by: signed(by) }] : [`time.${named}.${grain}`, {}]
}

function signed(by: number): string {
  return by > 0 ? `+${by}` : String(by)
}
