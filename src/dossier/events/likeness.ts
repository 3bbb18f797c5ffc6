import { everyDay, intersect, sameDays, type DaySet } from '../../model/day-set.ts'
import { similarity } from '../words.ts'
import { areKin } from './kin.ts'
import { length, type Telling } from './telling.ts'

/** Days agree closely when what is left of them is no longer than this. */
const closeDays = 7
/** How much two sentences must share for their unnamed kinds to be one. */
const sameWords = 0.5
/** How much they must share to count as support for a named kind. */
const someWords = 0.25

/** How much must speak for it before the dates of one telling narrow those of another: an attack by A on B is no rare thing. */
export const sureSupport = 3

/** How well a telling fits another, 0 when it does not, and how much speaks for both being of one event. */
export interface Likeness {
  readonly score: number
  readonly support: number
}

const unlike: Likeness = { score: 0, support: 0 }

/** How well a telling fits another one of the event that `root` tells of most exactly. */
export function likeness(one: Telling, other: Telling, root: Telling): Likeness {
  if (!mayBeOne(one, other) || !mayBeOne(one, root)) return unlike
  const words = similarity(one.words, other.words)
  if (isCopy(one, other)) return { score: 10 + words, support: sureSupport }
  if (one.days === null || other.days === null) return unlike
  const named = [...one.core.keys()].filter((id) => other.core.has(id)).length
  const described = [...one.described].filter((description) => other.described.has(description)).length
  const fewest = Math.min(one.core.size, other.core.size)
  const place = Number(one.place !== null && one.place === other.place)
  const shared = named + described + place + Number(words >= someWords)
  const found = { score: shared + words, support: shared + Number(fallsTogether(one.days, other.days)) }
  if (one.seen.record.kind === null) {
    const all = named === fewest && named + described > 0
    return all && words >= sameWords ? found : unlike
  }
  if (isOneHere(one, other, fewest, described)) return { score: shared + words, support: found.support }
  if (named * 2 < fewest) return unlike
  const close = length(intersect(one.days, other.days)) <= closeDays
  return shared >= neededSupport(named, fewest, close) ? found : unlike
}

/** Whether nothing speaks against two tellings being of one event: a day, a side or a place. */
function mayBeOne(one: Telling, other: Telling): boolean {
  return intersect(one.days ?? everyDay, other.days ?? everyDay).length > 0 && mayBeOneOnADay(one, other)
}

/** The same, whatever their days. */
export function mayBeOneOnADay(one: Telling, other: Telling): boolean {
  const [kind, theirs] = [one.seen.record.kind, other.seen.record.kind]
  if (kind !== null && theirs !== null && !areKin(kind, theirs)) return false
  const elsewhere = one.place !== null && other.place !== null && one.place !== other.place
  return !elsewhere && !onOtherSides(one.core, other.core)
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
function onOtherSides(one: Telling['core'], other: Telling['core']): boolean {
  return [...one].some(([id, own]) => {
    const theirs = other.get(id)
    if (theirs === undefined || theirs.has('either') || own.has('either')) return false
    return ![...own].some((side) => theirs.has(side))
  })
}

/** Whether the same words stand in a copy of the same text. */
function isCopy(one: Telling, other: Telling): boolean {
  const [own, theirs] = [one.seen.sighting, other.seen.sighting]
  return (
    other.article.family === one.article.family &&
    other.article.id !== one.article.id &&
    theirs.context.quote.join(' ') === own.context.quote.join(' ') &&
    theirs.quote.join(' ') === own.quote.join(' ')
  )
}

/**
 * Whether one article tells of the same twice: what its title tells, and what it tells of without saying otherwise who had a part. `fewest` is the
 * number of named parties of the one that names fewest, `described` how many they describe alike.
 */
function isOneHere(one: Telling, other: Telling, fewest: number, described: number): boolean {
  if (one.article.id !== other.article.id || fewest > 0) return false
  return isTitle(one) || isTitle(other) || described > 0 || one.described.size * other.described.size === 0
}

/** Whether it stands where an article begins. */
function isTitle({ seen }: Telling): boolean {
  return seen.sighting.context.spans[0]?.from === 0
}
