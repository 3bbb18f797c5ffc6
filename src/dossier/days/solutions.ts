import type { Dating } from '../../model/reading.ts'
import type { Digest } from '../digest.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import { solveTogether, type Solution } from './component.ts'
import type { Link } from './link.ts'
import { datedArticle } from './links.ts'
import type { DatedArticle } from './network.ts'

/**
 * The solutions of a dossier, each kept by all that it was made from. Articles that no link ties are solved apart, so an article
 * that comes or goes has just those solved anew that hang on it.
 */
export class Solutions {
  private kept = new Map<string, Solution>()
  private count = 0

  /** How many times articles have been solved together. */
  get solved(): number {
    return this.count
  }

  /** Solves what links tie together. Solutions that are not asked for this time are forgotten. */
  solve(links: readonly Link[], digestOf: (article: string) => Digest): Solution {
    const used = new Map<string, Solution>()
    const parts = componentsOf(links).map((component): Solution => {
      const articles = articlesOf(component, digestOf)
      const key = JSON.stringify([articles.map(contentOf), component])
      const solution = this.kept.get(key) ?? this.solveAnew(articles, component)
      used.set(key, solution)
      return solution
    })
    this.kept = used
    return {
      workedOut: parts.flatMap(({ workedOut }) => workedOut),
      dropped: parts.flatMap(({ dropped }) => dropped),
    }
  }

  private solveAnew(articles: readonly DatedArticle[], links: readonly Link[]): Solution {
    this.count++
    return solveTogether(articles, links)
  }
}

/** The links of articles that hang together, in an order made from content. */
function componentsOf(links: readonly Link[]): Link[][] {
  const sorted = [...links].sort(
    ({ telling: one }, { telling: other }) =>
      byCodeUnit(one.article, other.article) || byCodeUnit(one.record, other.record),
  )
  const articles = [...new Set(sorted.flatMap(({ told }) => told.map(({ article }) => article)))].sort()
  const numbers = new Map(articles.map((article, number) => [article, number]))
  const sets = new DisjointSets(articles.length)
  for (const { told } of sorted) {
    for (const { article } of told) sets.join(numbers.get(told[0].article)!, numbers.get(article)!)
  }
  return [...groupBy(sorted, ({ told }) => String(sets.find(numbers.get(told[0].article)!))).values()]
}

function articlesOf(links: readonly Link[], digestOf: (article: string) => Digest): DatedArticle[] {
  const told = groupBy(
    links.flatMap((link) => link.told),
    ({ article }) => article,
  )
  return [...told]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([id, ends]) => ({
      ...datedArticle(digestOf(id))!,
      tellings: [...new Map(ends.map(({ telling }) => [telling.event, telling])).values()].sort(
        (one, other) => byCodeUnit(one.event, other.event),
      ),
    }))
}

const hashes = new WeakMap<Dating, string>()

/** All of an article that a solution depends on, and that its links do not hold. */
function contentOf({ id, name, dating }: DatedArticle): readonly string[] {
  const hash = hashes.get(dating) ?? identifier('', JSON.stringify(dating))
  hashes.set(dating, hash)
  return [id, name, hash]
}
