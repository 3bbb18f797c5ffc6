import { everyDay, sameDays } from '../../model/day-set.ts'
import { areKin } from './kin.ts'
import { likeness, mayBeOneOnADay, sureSupport, type Likeness } from './likeness.ts'
import { resumption } from './resumption.ts'
import type { Telling } from './telling.ts'

/** A telling in its place: with the most exact telling of its event, itself where it is that one. */
export interface Rooted {
  readonly telling: Telling
  readonly root: Telling
}

/** Which event a telling is of, and how much speaks for that. */
export interface Choice extends Rooted {
  /** The more exact telling that it takes up; null for the root of an event. */
  readonly antecedent: Telling | null
  readonly support: number
  /** How well it fits that one. */
  readonly score: number
}

/**
 * The event a telling is of: that of the telling it fits best among those that are more exact, or else one of its own. What it becomes
 * hangs on nothing but these, so an article that comes or goes changes just the choices that it has a part in.
 * `earlier` are in the order of `mostExactFirst`.
 */
export function choose(one: Telling, earlier: readonly Rooted[]): Choice {
  const best = one.bare ? (onlyOneHere(one, earlier) ?? oneElsewhere(one, earlier)) : bestFit(one, earlier)
  if (best === null) return { telling: one, root: one, antecedent: null, support: 0, score: 0 }
  const { telling: antecedent, root } = best.fit
  return { telling: one, root, antecedent, support: best.support, score: best.score }
}

function bestFit(one: Telling, earlier: readonly Rooted[]) {
  let best: { readonly fit: Rooted; readonly support: number; readonly score: number } | null = null
  for (const fit of earlier) {
    const { score, support } = fitting(one, fit)
    if (score > (best?.score ?? 0)) best = { fit, support, score }
  }
  return best
}

/** How well a telling fits another; of those it fits alike, one of its own article comes first. */
function fitting(one: Telling, { telling, root }: Rooted): Likeness {
  const close = likeness(one, telling, root)
  const { score, support } = close.score > 0 ? close : resumption(one, telling, root, mayBeOneOnADay)
  return { score: score === 0 ? 0 : score + Number(telling.article.id === one.article.id), support }
}

/**
 * Whether a more exact telling that is new, or has become of another event, may change what has been chosen for one: that it takes up
 * `antecedent` and fits it by `score`.
 */
export function mayChange(
  one: Telling,
  { antecedent, score }: { readonly antecedent: string | null; readonly score: number },
  earlier: Rooted,
): boolean {
  if (one.bare || antecedent === earlier.telling.id) return true
  const found = fitting(one, earlier).score
  return found > 0 && found >= score
}

/** "The explosion" takes up the one explosion its article tells of. */
function onlyOneHere(one: Telling, earlier: readonly Rooted[]) {
  const here = earlier.filter((each) => isHere(one, each))
  const [fit, ...others] = here
  if (fit === undefined || others.some(({ root }) => root.id !== fit.root.id)) return null
  return { fit, support: 0, score: 0 }
}

/** Where its article tells of none, it takes up that of another that it fits best. */
function oneElsewhere(one: Telling, earlier: readonly Rooted[]) {
  return earlier.some((each) => isHere(one, each)) ? null : bestFit(one, earlier)
}

function isHere({ article, seen }: Telling, { telling }: Rooted): boolean {
  return telling.article.id === article.id && areKin(seen.record.kind!, telling.seen.record.kind!)
}

/**
 * Whether a telling is so surely of its event that its dates may narrow those of the others: much speaks for it, and it has no rival.
 * Null where that hangs on rivals.
 */
export function isSureByItself({
  telling,
  root,
  support,
}: Pick<Choice, 'telling' | 'root' | 'support'>): boolean | null {
  if (telling.id === root.id) return true
  return support < sureSupport ? false : null
}

/** Whether one that shares a block with a telling is of an event on other days that it fits as well. */
export function isRival({ telling, root }: Rooted, one: Rooted): boolean {
  return (
    one.root.id !== root.id &&
    !sameDays(one.root.days ?? everyDay, root.days ?? everyDay) &&
    likeness(telling, one.telling, one.root).score > 0
  )
}
