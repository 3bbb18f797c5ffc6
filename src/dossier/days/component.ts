import { everyDay, sameDays, type DaySet } from '../../model/day-set.ts'
import type { DossierReason } from '../../model/record.ts'
import { publicationName } from '../../reading/time/network-record.ts'
import { settleBy } from '../../reading/time/settlement.ts'
import { solve } from '../../reading/time/solution.ts'
import { deriveAcross } from './derivation.ts'
import { constraintOf, type Link } from './link.ts'
import { constraintsOf, ownDays, Variables, type DatedArticle } from './network.ts'
import type { TellingId } from './reasons.ts'

/** The days of one variable, with why. */
export interface WorkedOut {
  readonly article: string
  readonly of: 'publication' | 'time' | 'event'
  /** `publication`, or the id of a time or of an event that is linked. */
  readonly variable: string
  readonly days: DaySet
  /** Why they are fewer than the article leaves by itself; empty where they are not. */
  readonly because: readonly DossierReason[]
}

/** What articles that are tied together leave of their days, and the links that could not hold. */
export interface Solution {
  readonly workedOut: readonly WorkedOut[]
  /** The tellings whose links were dropped. */
  readonly dropped: readonly TellingId[]
}

/** Works out the days of articles that links tie together. Articles and links come in an order made from content. */
export function solveTogether(articles: readonly DatedArticle[], links: readonly Link[]): Solution {
  const variables = new Variables()
  const byId = new Map(articles.map((article) => [article.id, article]))
  const own = new Map(articles.map((article) => [article.id, constraintsOf(article, variables)]))
  const alone = new Map(articles.map((article) => [article.id, ownDays(article)]))
  const relations = [...own.values()].flat().map(({ relation }) => relation)
  const relationOf = (link: Link) => constraintOf(link, link.telling.article, byId, variables).relation
  for (const link of links) relationOf(link)
  for (const [id, days] of alone) for (const name of days.keys()) variables.of(id, name)
  const domains = new Array<DaySet>(variables.size).fill(everyDay)
  for (const [id, days] of alone) for (const [name, left] of days) domains[variables.of(id, name)] = left

  const solveWith = (some: readonly Link[]) => solve(domains, [...relations, ...some.map(relationOf)])
  const settled = settleBy(links, (one, other) => other.support - one.support, solveWith)
  // Where even the articles' own words cannot hold together, each keeps the days it has alone.
  const { kept, dropped, days } = settled ?? { kept: [], dropped: links, days: domains }
  const workedOut = articles.flatMap(({ id }) => {
    const ownLeft = alone.get(id)!
    const events = linkedIn(id, kept)
    return [...ownLeft.keys(), ...events].map((variable): WorkedOut => {
      const number = variables.of(id, variable)
      const left = days[number]
      const because = sameDays(left, ownLeft.get(variable) ?? everyDay)
        ? []
        : deriveAcross({ article: id, variable: number, days: left }, own, kept, byId, variables)
      const of = variable === publicationName ? variable : events.has(variable) ? 'event' : 'time'
      return { article: id, of, variable, days: left, because }
    })
  })
  return { workedOut, dropped: dropped.map(({ telling }) => telling) }
}

/** The events of an article whose days links work out. */
function linkedIn(article: string, links: readonly Link[]): ReadonlySet<string> {
  const told = links.flatMap((link) => link.told).filter((end) => end.article === article)
  return new Set(told.map(({ telling }) => telling.event))
}
