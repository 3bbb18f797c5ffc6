import type { DaySet } from '../../model/day-set.ts'
import { everyDay } from '../../model/day-set.ts'
import type { Dating, Passage, Time } from '../../model/reading.ts'
import type { DossierReason } from '../../model/record.ts'
import { publicationName, restoreRelation } from '../../reading/time/network-record.ts'
import type { Relation } from '../../reading/time/network.ts'
import { solve } from '../../reading/time/solution.ts'
import { reason } from './reasons.ts'

const none: Passage = { spans: [], quote: [] }

/** A telling of an event in an article, as far as its day goes. */
export interface DatedTelling {
  /** Id of the event in the article's reading, and name of the variable of its day. */
  readonly event: string
  /** The time that says its day most finely, if any. */
  readonly time: string | null
  /** Whether it is told for certain as having happened: then not after publication. */
  readonly happened: boolean
  readonly trigger: Passage
}

/** An article as its days are worked out: what holds between them, and the tellings that other articles have too. */
export interface DatedArticle {
  readonly id: string
  /** What a derivation calls it. */
  readonly name: string
  readonly published: string | null
  readonly dating: Dating
  readonly times: ReadonlyMap<string, Time>
  readonly tellings: readonly DatedTelling[]
}

/** Something that must hold between the days of articles, with the step it is in a derivation; null for what goes without saying. */
export interface JointConstraint {
  readonly relation: Relation
  readonly hard: boolean
  readonly step: DossierReason | null
  /** What the step rests on in turn, outside these articles. */
  readonly behind: readonly DossierReason[]
}

/** Numbers for the variables of articles, given as they are asked for. */
export class Variables {
  private readonly numbers = new Map<string, number>()

  get size(): number {
    return this.numbers.size
  }

  /** The number of the day of publication, of a time, or of an event of an article. */
  of(article: string, name: string): number {
    const key = `${article} ${name}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.numbers.size)
    return this.numbers.size - 1
  }
}

/** What holds in one article by itself. */
export function constraintsOf(article: DatedArticle, variables: Variables): JointConstraint[] {
  const { id, published, dating, times } = article
  const variableOf = (name: string) => variables.of(id, name)
  const own = dating.constraints.map(({ relation, code, values, hard, time }): JointConstraint => ({
    relation: restoreRelation(relation, variableOf),
    hard,
    behind: [],
    step: reason({
      article: id,
      record: time,
      passage: (time === null ? undefined : times.get(time)) ?? none,
      values: time === null ? { period: published ?? '' } : values,
      ...{ code, hard },
    }),
  }))
  return [...own, ...article.tellings.flatMap((telling) => constraintsOfTelling(article, telling, variables))]
}

function constraintsOfTelling(
  { id, dating }: DatedArticle,
  { event, time, happened, trigger }: DatedTelling,
  variables: Variables,
): JointConstraint[] {
  const day = variables.of(id, event)
  const grain = time === null ? undefined : dating.grains[time]
  const built: JointConstraint[] = []
  if (grain !== undefined) {
    const ends = { x: variables.of(id, time!), y: day, least: 0, most: 0 }
    // What was in a month was on some day of it, and two events of one month need not be of one day.
    const relation: Relation =
      grain === 'day' ? { kind: 'days', ...ends } : { kind: 'buckets', grain, ...ends }
    built.push({ relation, hard: true, step: null, behind: [] })
  }
  if (happened && grain !== 'day') {
    const ends = { x: day, y: variables.of(id, publicationName) }
    built.push({
      relation: { kind: 'days', ...ends, least: 0, most: everyDay[1] * 2 },
      hard: false,
      behind: [],
      step: reason({
        ...{ article: id, record: event, passage: trigger, hard: false, values: {} },
        code: 'time.not-after-publication',
      }),
    })
  }
  return built
}

const solvedAlone = new WeakMap<Dating, ReadonlyMap<string, DaySet>>()

/** The days that an article by itself leaves the day of publication and each of its times. */
export function ownDays(article: DatedArticle): ReadonlyMap<string, DaySet> {
  const { id, dating, times } = article
  const before = solvedAlone.get(dating)
  if (before !== undefined) return before
  const variables = new Variables()
  const relations = constraintsOf({ ...article, tellings: [] }, variables).map(({ relation }) => relation)
  const names = [publicationName, ...times.keys()]
  const numbers = names.map((name) => variables.of(id, name))
  const days = solve(new Array<DaySet>(variables.size).fill(everyDay), relations)
  const own = new Map(names.map((name, index) => [name, days?.[numbers[index]] ?? everyDay]))
  solvedAlone.set(dating, own)
  return own
}
