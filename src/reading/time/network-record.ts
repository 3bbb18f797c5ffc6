import type { AnchoredEvent } from '../../model/anchored.ts'
import { isoDay, periodOf, type Grain } from '../../model/day.ts'
import { addRun, type DaySet } from '../../model/day-set.ts'
import type { Dating } from '../../model/reading.ts'
import { grainOf } from './antecedent.ts'
import type { Calendar } from './calendar.ts'
import { publication, variableOf, variableOfEvent, type Constraint } from './constraints.ts'
import type { Relation } from './network.ts'
import { noLimit, offsetGrain, reachOf } from './reach.ts'
import type { TimeMention } from './recognise.ts'

/*
 * The network of an article as its reading carries it, so that its days can be worked out again together with those of
 * other articles: variables go by name, days and limits are as people write them.
 */

/** One thing that holds between days, as a reading carries it. */
export type RecordedConstraint = Dating['constraints'][number]

/** The variable of the day of publication, in a reading. */
export const publicationName = 'publication'

/** The id of a mention's time, which is also the name of its variable. */
export function timeId(mention: number): string {
  return `t${mention + 1}`
}

/** The constraints that hold in an article, and how fine its times are. */
export function recordNetwork(
  constraints: readonly Constraint[],
  mentions: readonly TimeMention[],
  events: readonly AnchoredEvent[],
): Dating {
  const names = new Map([
    [publication, publicationName],
    ...mentions.map((_, mention) => [variableOf(mention), timeId(mention)] as const),
    ...events.map(({ record }, event) => [variableOfEvent(event, mentions.length), record.id] as const),
  ])
  return {
    grains: Object.fromEntries(
      mentions.flatMap((mention, index) => {
        const grain = finenessOf(mention)
        return grain === null ? [] : [[timeId(index), grain]]
      }),
    ),
    constraints: constraints.map(({ relation, code, values, hard, mention }) => ({
      relation: recordRelation(relation, (number) => names.get(number)!),
      code,
      values: { ...values },
      hard,
      time: mention < 0 ? null : timeId(mention),
    })),
  }
}

/** Whether the variable of a mention is the very day that is told of, or a day of the stretch that it lies in. */
function finenessOf(mention: TimeMention): Grain | null {
  const { expression } = mention
  const isCounted = expression.kind === 'duration' && expression.anchor !== null
  if (expression.kind !== 'offset' && !isCounted) return grainOf(mention)
  const offset =
    expression.kind === 'offset' ? expression : { amount: expression.amount, calendar: {} as Calendar }
  if (offset.calendar.day !== undefined) return 'day'
  // "More than a year ago" reaches a stretch of days, each of which may be the one.
  return reachOf(offset, 1).kind === 'buckets' ? offsetGrain(offset) : 'day'
}

function recordRelation(
  relation: Relation,
  nameOf: (variable: number) => string,
): RecordedConstraint['relation'] {
  const x = nameOf(relation.x)
  switch (relation.kind) {
    case 'among':
      return { kind: 'among', x, days: recordDays(relation.days) }
    case 'recurring':
      return { ...relation, x }
    case 'part':
    case 'occurrence':
      return { ...relation, x, y: nameOf(relation.y) }
    case 'days':
    case 'months':
    case 'buckets': {
      const [least, most] = [relation.least, relation.most].map((limit) =>
        Math.abs(limit) < noLimit ? limit : null,
      )
      return { ...relation, x, y: nameOf(relation.y), least, most }
    }
  }
}

/** A recorded relation between the variables that `variableOf` gives for its names. */
export function restoreRelation(
  relation: RecordedConstraint['relation'],
  variableOf: (name: string) => number,
): Relation {
  const x = variableOf(relation.x)
  switch (relation.kind) {
    case 'among':
      return { kind: 'among', x, days: restoreDays(relation.days) }
    case 'recurring':
      return { ...relation, x }
    case 'part':
    case 'occurrence':
      return { ...relation, x, y: variableOf(relation.y) }
    case 'days':
    case 'months':
    case 'buckets': {
      const { least, most } = relation
      return { ...relation, x, y: variableOf(relation.y), least: least ?? -noLimit, most: most ?? noLimit }
    }
  }
}

function recordDays(days: DaySet): string[] {
  const runs: string[] = []
  for (let run = 0; run < days.length; run += 2) {
    const [first, last] = [isoDay(days[run]), isoDay(days[run + 1] - 1)]
    runs.push(first === last ? first : `${first}/${last}`)
  }
  return runs
}

function restoreDays(recorded: readonly string[]): DaySet {
  const runs: number[] = []
  for (const run of recorded) {
    const [first, last = first] = run.split('/')
    addRun(runs, periodOf(first)!.from, periodOf(last)!.to)
  }
  return runs
}
