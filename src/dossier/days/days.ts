import { possibleDays } from '../../model/dated.ts'
import { everyDay, intersect, sameDays, type DaySet } from '../../model/day-set.ts'
import type { When } from '../../model/reading.ts'
import type { DossierDays, DossierReason, DossierTime, EventSighting } from '../../model/record.ts'
import { when, type Bounds } from '../../model/when.ts'
import { bounds, boundsOf } from '../../reading/time/edtf.ts'
import { publicationName } from '../../reading/time/network-record.ts'
import type { Digest } from '../digest.ts'
import { anchorOf, judgedDayOf, type Group } from '../events/group.ts'
import type { Telling } from '../events/telling.ts'
import { dayNumber } from '../period.ts'
import type { WorkedOut } from './component.ts'
import type { LinkedDays } from './linked-days.ts'
import { idOf, isExact } from './links.ts'
import { ownReasons, reason } from './reasons.ts'

/** The days of a dossier, as all its articles together leave them. */
export class Days {
  private readonly digests: ReadonlyMap<string, Digest>
  private readonly workedOut: ReadonlyMap<string, WorkedOut>
  private readonly conflicts: ReadonlySet<string>

  /** The days of articles: what is asked for may be of these alone. */
  constructor(digests: Iterable<Digest>, linked: Iterable<LinkedDays>) {
    const rows = [...linked]
    this.digests = new Map([...digests].map((digest) => [digest.summary.id, digest]))
    this.workedOut = new Map(
      rows.flatMap(({ workedOut }) => workedOut.map((one) => [key(one.article, one.variable), one])),
    )
    this.conflicts = new Set(
      rows.flatMap(({ article, dropped }) => dropped.map((record) => key(article, record))),
    )
  }

  /** The times that have fewer days than their articles say. */
  times(): DossierTime[] {
    return [...this.workedOut.values()].flatMap(({ article, of, variable }) => {
      const narrowed = this.narrowed(article, variable)
      return of !== 'time' || narrowed === null ? [] : [{ article, record: variable, ...narrowed }]
    })
  }

  /** The days of publication of an article, where the others leave fewer than its source gives; else null. */
  publication(article: string): DossierDays | null {
    return this.narrowed(article, publicationName)
  }

  /** When something was that an article dates: as it says by itself, where no more is known. */
  when(article: string, stated: When | null): Bounds {
    if (stated === null) return { earliest: null, latest: null, edtf: null }
    if (!stated.times.some((time) => this.narrowed(article, time) !== null)) return stated
    return when(
      stated.times.map((id) => {
        const { days } = this.workedOut.get(key(article, id))!
        return { record: { id, ...boundsOf(days) }, reaches: null }
      }),
    )
  }

  /** Whether the dates of a telling count for its event. */
  standing(group: Group, one: Telling): EventSighting['dates'] {
    const { article, record } = idOf(one)
    if (this.conflicts.has(key(article, record))) return 'conflict'
    return article === anchorOf(group).article.id || group.sure.has(one) ? 'counted' : 'unsure'
  }

  /** The days of an event: those that all tellings leave whose dates count. */
  event(group: Group): DossierDays {
    const first = anchorOf(group)
    const counted = group.tellings.filter((one) => this.standing(group, one) === 'counted')
    const stated = [first, ...counted.filter((one) => one !== first)].flatMap((one) => this.stated(one) ?? [])
    if (stated.length === 0) return { earliest: null, latest: null, edtf: null, days: null, because: [] }
    const all = stated.map(({ days }) => days).reduce(intersect)
    // Where no day is in all lists, what they are bounded by still is; and where not even that, the most exact one is.
    const days = [all, stated.map(({ days: listed }) => hull(listed)).reduce(intersect), stated[0].days].find(
      (some) => some.length > 0,
    )!
    const said = stated.filter((one) => sameDays(one.days, days)).flatMap(({ edtf }) => edtf ?? [])
    const found = bounds(days)
    return { ...found, edtf: said.sort()[0] ?? found.edtf, because: this.because(group, counted) }
  }

  private narrowed(article: string, variable: string): DossierDays | null {
    const found = this.workedOut.get(key(article, variable))
    return found === undefined || found.because.length === 0
      ? null
      : { ...bounds(found.days), because: found.because }
  }

  /** The days that a telling gives its event, and their EDTF where it is the article's own. */
  private stated(one: Telling): { readonly days: DaySet; readonly edtf: string | null } | null {
    const { article, record } = idOf(one)
    const linked = this.workedOut.get(key(article, record))
    const { time } = one.seen.record
    if (linked !== undefined) return { days: linked.days, edtf: null }
    const told = this.when(article, time)
    const days = daysOf(told)
    return days && { days, edtf: told.edtf }
  }

  /** Why an event has the days it has; empty where that is what its only article says. */
  private because(group: Group, counted: readonly Telling[]): readonly DossierReason[] {
    const first = anchorOf(group)
    const { article } = idOf(first)
    const linked = counted
      .map((one) => this.workedOut.get(key(one.article.id, one.seen.record.id))?.because ?? [])
      .find((because) => because.length > 0)
    if (!isExact(first) && linked !== undefined) return linked
    const judged = judgedDayOf(first)
    if (judged !== null) {
      const { day, by, on } = judged
      const passage = first.seen.sighting
      return [
        reason({ ...idOf(first), passage, code: 'dossier.judged', values: { day, by, on }, hard: false }),
      ]
    }
    const times = first.seen.record.time?.times ?? []
    const narrowed = times.flatMap((time) => this.narrowed(article, time)?.because ?? [])
    if (narrowed.length > 0) return narrowed
    if (counted.every((one) => one.article.id === article)) return []
    const own = this.digests.get(article)!.times
    return own.filter(({ id }) => times.includes(id)).flatMap((time) => ownReasons(article, time, own))
  }
}

function key(article: string, variable: string): string {
  return `${article} ${variable}`
}

/** Every day that bounds leave, also where they are open; null where there are none. */
function daysOf(told: Bounds): DaySet | null {
  const closed = possibleDays(told)
  if (closed !== null) return closed
  const [from, to] = [dayNumber(told.earliest), dayNumber(told.latest)]
  return from === null && to === null ? null : [from ?? everyDay[0], to === null ? everyDay[1] : to + 1]
}

function hull(days: DaySet): DaySet {
  return [days[0], days[days.length - 1]]
}
