import type { Span } from '../../model/span.ts'
import { intersect } from '../period.ts'
import { similarity } from '../words.ts'
import { length, type Telling } from './telling.ts'

/** Days agree closely when what is left of them is no longer than this. */
const closeDays = 7
/** How much two sentences must share for their unnamed kinds to be one. */
const sameWords = 0.5
/** How much they must share to count as support for a named kind. */
const someWords = 0.25

/** An event that everybody tells of need not be compared with every telling. */
const mostCompared = 16

/** Tellings of one event so far, and what they leave possible together. */
export interface Group {
  readonly tellings: Telling[]
  readonly core: Map<string, Set<string>>
  readonly described: Set<string>
  place: string | null
  period: Span
}

/** A group that any telling fits. */
export function emptyGroup(): Group {
  return {
    ...{ tellings: [], core: new Map(), described: new Set(), place: null },
    period: { from: -Infinity, to: Infinity },
  }
}

/** Takes a telling into a group it fits. */
export function join(group: Group, one: Telling): void {
  group.tellings.push(one)
  for (const [id, own] of one.core) {
    const known = group.core.get(id) ?? new Set()
    for (const side of own) known.add(side)
    group.core.set(id, known)
  }
  for (const description of one.described) group.described.add(description)
  group.place ??= one.place
  group.period = intersect(group.period, one.period ?? group.period)!
}

/** The group of the event that is told of, or null when it is none of these. */
export function bestGroup(one: Telling, groups: ReadonlySet<Group>): Group | null {
  if (one.bare) return onlyGroupHere(one, groups)
  let best: { group: Group; score: number } | null = null
  for (const group of groups) {
    const score = agreement(one, group)
    if (score > (best?.score ?? 0)) best = { group, score }
  }
  return best?.group ?? null
}

/** "The explosion" takes up the one explosion its article tells of. */
function onlyGroupHere(one: Telling, groups: ReadonlySet<Group>): Group | null {
  const here = [...groups].filter(({ tellings }) =>
    tellings.some(({ article }) => article.id === one.article.id),
  )
  return here.length === 1 ? here[0] : null
}

/** How well a telling fits a group; 0 when it does not. Of groups it fits alike, that of its own article comes first. */
function agreement(one: Telling, group: Group): number {
  const fit = likeness(one, group)
  const here = group.tellings.some(({ article }) => article.id === one.article.id)
  return fit === 0 ? 0 : fit + Number(here)
}

function likeness(one: Telling, group: Group): number {
  const days = intersect(group.period, one.period ?? group.period)
  if (days === null || onOtherSides(one.core, group.core)) return 0
  if (one.place !== null && group.place !== null && one.place !== group.place) return 0
  const compared = group.tellings.slice(0, mostCompared)
  const words = Math.max(...compared.map((other) => similarity(one.words, other.words)))
  if (isCopy(one, group)) return 10 + words
  if (one.period === null) return 0
  const named = [...one.core.keys()].filter((id) => group.core.has(id)).length
  const described = [...one.described].filter((description) => group.described.has(description)).length
  const fewest = Math.min(one.core.size, group.core.size)
  if (one.seen.record.kind === null) {
    const all = named === fewest && named + described > 0
    return all && words >= sameWords ? named + described + words : 0
  }
  if (named * 2 < fewest) return 0
  const place = Number(one.place !== null && one.place === group.place)
  const support = named + described + place + Number(words >= someWords)
  return support >= neededSupport(named, fewest, length(days) <= closeDays) ? support + words : 0
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
