import { everyDay, intersect, type DaySet } from '../../model/day-set.ts'
import type { Fact } from '../facts.ts'
import type { JudgedDay } from '../judgements/identity.ts'
import { bondsOf, tellingOf, type LinkedTelling } from './linked-telling.ts'
import { isDated, mostExactFirst, type Telling } from './telling.ts'

/** The tellings of one event, and what they leave possible together. */
export interface Group {
  /** The most exact first. */
  readonly tellings: readonly Telling[]
  /** Sides each named entity with a core part stands on. */
  readonly core: ReadonlyMap<string, ReadonlySet<string>>
  readonly place: string | null
  /** The days that they leave. */
  readonly days: DaySet
  /** Those whose being of this event is so well supported that the dates of one may narrow those of another. */
  readonly sure: ReadonlySet<Telling>
  /** How much speaks for each of them. */
  readonly support: ReadonlyMap<Telling, number>
  /** What is known of the event from outside. */
  fact: Fact | null
}

/** What speaks for two tellings being of one event when a person says so: more than any words can. */
const judgedSupport = 1000

/** The group of the tellings of one event. */
export function groupOf(rows: readonly LinkedTelling[]): Group {
  const members = rows
    .map((row) => {
      const merged = bondsOf(row.seen).length > 0
      return {
        telling: tellingOf(row),
        sure: row.sure || merged || (row.seen.judged?.dated ?? null) !== null,
        support: row.support + (merged ? judgedSupport : 0),
        root: row.root,
      }
    })
    .sort((one, other) => mostExactFirst(one.telling, other.telling))
  const core = new Map<string, Set<string>>()
  let days: DaySet = everyDay
  for (const { telling } of members) {
    for (const [id, own] of telling.core) {
      const known = core.get(id) ?? new Set()
      for (const side of own) known.add(side)
      core.set(id, known)
    }
    const left = intersect(days, telling.days ?? everyDay)
    // Each agrees with the root; where two of the others do not agree with one another, the more exact one counts.
    if (left.length > 0) days = left
  }
  return {
    tellings: members.map(({ telling }) => telling),
    core,
    place: members.find(({ telling }) => telling.place !== null)?.telling.place ?? null,
    days,
    sure: sureOf(members),
    support: new Map(members.map(({ telling, support }) => [telling, support])),
    fact: null,
  }
}

/** What is but named is as sure as what its article tells otherwise. */
function sureOf(
  members: readonly { readonly telling: Telling; readonly sure: boolean; readonly root: string }[],
): Set<Telling> {
  const told = members.filter(({ telling, root, sure }) => sure && (!telling.bare || telling.id === root))
  const settled = new Set(told.map(({ telling }) => telling.article.id))
  return new Set(
    members
      .filter((one) => told.includes(one) || (one.telling.bare && settled.has(one.telling.article.id)))
      .map(({ telling }) => telling),
  )
}

/** The telling that dates an event most exactly: the one a person has dated, or else the first that dates it at all. */
export function anchorOf({ tellings }: Group): Telling {
  return tellings.find((telling) => judgedDayOf(telling) !== null) ?? tellings.find(isDated) ?? tellings[0]
}

/** The day that a person gives the event of a telling. */
export function judgedDayOf({ seen }: Telling): JudgedDay | null {
  return seen.judged?.dated ?? null
}
