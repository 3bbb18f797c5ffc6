import type { DaySet } from '../../model/day-set.ts'
import type { DossierReason } from '../../model/record.ts'
import { deriveFrom } from '../../reading/time/derivation.ts'
import { constraintOf, isTie, type Link } from './link.ts'
import type { DatedArticle, JointConstraint, Variables } from './network.ts'

/** A variable of an article, by its number, and the days that are to be proved. */
interface Proved {
  readonly article: string
  readonly variable: number
  readonly days: DaySet
}

/**
 * The proof of a date across articles: as few steps as still leave the same days, first those of its own article, then link by
 * link those of the articles that it hangs on, the nearest first.
 */
export function deriveAcross(
  { article, variable, days }: Proved,
  own: ReadonlyMap<string, readonly JointConstraint[]>,
  links: readonly Link[],
  articles: ReadonlyMap<string, DatedArticle>,
  variables: Variables,
): DossierReason[] {
  const list: JointConstraint[] = []
  const lists: JointConstraint[][] = []
  const reached = new Set([article])
  const taken = new Set<Link>()
  for (let fresh = [article]; fresh.length > 0;) {
    for (const id of fresh) {
      const known = links.filter((link) => !isTie(link) && link.telling.article === id)
      list.push(...own.get(id)!, ...known.map((link) => constraintOf(link, id, articles, variables)))
    }
    lists.push([...list])
    const next = new Set<string>()
    for (const link of links.filter((each) => isTie(each) && !taken.has(each))) {
      const from = fresh.find((id) => endsOf(link).includes(id))
      if (from === undefined) continue
      taken.add(link)
      list.push(constraintOf(link, from, articles, variables))
      for (const end of endsOf(link)) if (!reached.has(end)) next.add(end)
    }
    for (const id of next) reached.add(id)
    fresh = [...next]
  }
  return stepsOf(deriveFrom([...lists, list], variable, days))
}

function endsOf({ telling, anchor }: Link): string[] {
  return anchor === null ? [telling.article] : [telling.article, anchor.article]
}

/** The steps of constraints with what lies behind them, each once. */
function stepsOf(constraints: readonly JointConstraint[]): DossierReason[] {
  const steps = constraints.flatMap(({ step, behind }) => (step === null ? behind : [step, ...behind]))
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()]
}
