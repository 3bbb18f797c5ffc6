import { everyDay, intersect, sameDays, type DaySet } from '../../model/day-set.ts'
import type { Fact } from '../facts.ts'
import { similarity } from '../words.ts'
import { isDated, length, type Telling } from './telling.ts'

/** Days agree closely when what is left of them is no longer than this. */
const closeDays = 7
/** How much two sentences must share for their unnamed kinds to be one. */
const sameWords = 0.5
/** How much they must share to count as support for a named kind. */
const someWords = 0.25

/** How much must speak for it before the dates of one telling narrow those of another: an attack by A on B is no rare thing. */
const sureSupport = 3

/** An event that everybody tells of need not be compared with every telling. */
const mostCompared = 16

/** Tellings of one event so far, and what they leave possible together. */
export interface Group {
  readonly tellings: Telling[]
  readonly core: Map<string, Set<string>>
  readonly described: Set<string>
  place: string | null
  /** The days that all of them leave. */
  days: DaySet
  /** Those whose being of this event is so well supported that the dates of one may narrow those of another. */
  readonly sure: Set<Telling>
  /** How much spoke for each of them when it joined. */
  readonly support: Map<Telling, number>
  /** What is known of the event from outside. */
  fact: Fact | null
}

/** A group that any telling fits. */
export function emptyGroup(): Group {
  return {
    ...{ tellings: [], core: new Map(), described: new Set(), place: null },
    ...{ days: everyDay, sure: new Set(), support: new Map(), fact: null },
  }
}

/** The telling that dates an event most exactly: the first that dates it at all. */
export function anchorOf({ tellings }: Group): Telling {
  return tellings.find(isDated) ?? tellings[0]
}

/** Takes a telling into a group it fits; `support` is how much speaks for that. */
export function join(group: Group, one: Telling, support: number): void {
  group.tellings.push(one)
  group.support.set(one, support)
  // All others are compared with the first.
  if (group.tellings.length === 1 || support >= sureSupport) group.sure.add(one)
  for (const [id, own] of one.core) {
    const known = group.core.get(id) ?? new Set()
    for (const side of own) known.add(side)
    group.core.set(id, known)
  }
  for (const description of one.described) group.described.add(description)
  group.place ??= one.place
  group.days = intersect(group.days, one.days ?? everyDay)
}

/** A group that a telling fits, and how much speaks for it. */
export interface Fit {
  readonly group: Group
  readonly support: number
}

/** The group of the event that is told of, or null when it is none of these. */
export function bestGroup(one: Telling, groups: ReadonlySet<Group>): Fit | null {
  if (one.bare) return onlyGroupHere(one, groups)
  let best: (Fit & { score: number }) | null = null
  for (const group of groups) {
    const { score, support } = likeness(one, group)
    // Of groups it fits alike, that of its own article comes first.
    const full = score === 0 ? 0 : score + Number(tellsHere(one, group))
    if (full > (best?.score ?? 0)) best = { group, support, score: full }
  }
  return best
}

/** Whether a telling that has joined a group may as well be of the event of another one, on other days. */
export function mayBeAnother(one: Telling, own: Group, groups: Iterable<Group>): boolean {
  for (const group of groups) {
    if (group === own || likeness(one, group).score === 0) continue
    if (!sameDays(group.days, own.days)) return true
  }
  return false
}

function tellsHere(one: Telling, { tellings }: Group): boolean {
  return tellings.some(({ article }) => article.id === one.article.id)
}

/** "The explosion" takes up the one explosion its article tells of. */
function onlyGroupHere(one: Telling, groups: ReadonlySet<Group>): Fit | null {
  const [group, ...others] = [...groups].filter((each) => tellsHere(one, each))
  if (group === undefined || others.length > 0) return null
  const isSure = group.tellings.some((each) => each.article.id === one.article.id && group.sure.has(each))
  return { group, support: isSure ? sureSupport : 0 }
}

const unlike = { score: 0, support: 0 }

/** How well a telling fits a group, 0 when it does not, and how much speaks for it. */
function likeness(one: Telling, group: Group): { readonly score: number; readonly support: number } {
  const days = intersect(group.days, one.days ?? everyDay)
  if (days.length === 0 || onOtherSides(one.core, group.core)) return unlike
  if (one.place !== null && group.place !== null && one.place !== group.place) return unlike
  const compared = group.tellings.slice(0, mostCompared)
  const words = Math.max(...compared.map((other) => similarity(one.words, other.words)))
  if (isCopy(one, group)) return { score: 10 + words, support: sureSupport }
  if (one.days === null) return unlike
  const named = [...one.core.keys()].filter((id) => group.core.has(id)).length
  const described = [...one.described].filter((description) => group.described.has(description)).length
  const fewest = Math.min(one.core.size, group.core.size)
  const place = Number(one.place !== null && one.place === group.place)
  const shared = named + described + place + Number(words >= someWords)
  const found = { score: shared + words, support: shared + Number(fallsTogether(one.days, group.days)) }
  if (one.seen.record.kind === null) {
    const all = named === fewest && named + described > 0
    return all && words >= sameWords ? found : unlike
  }
  if (named * 2 < fewest) return unlike
  return shared >= neededSupport(named, fewest, length(days) <= closeDays) ? found : unlike
}

/** Whether one names days with others between them, as a weekday does, and the days of the other are among those: chance is against it. */
function fallsTogether(one: DaySet, other: DaySet): boolean {
  const both = intersect(one, other)
  const [gapped, whole] = one.length > other.length ? [one, other] : [other, one]
  return gapped.length > 2 && sameDays(both, whole)
}

/** How much must speak for two tellings being of one event: people, place and words count one each. */
function neededSupport(named: number, fewest: number, close: boolean): number {
  // Where each names somebody the other does not, or neither names anybody, one thing in common says too little.
  if (named < fewest) return 3
  return close && named > 0 ? 1 : 2
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
