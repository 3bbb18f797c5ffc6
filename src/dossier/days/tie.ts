import type { Dating } from '../../model/reading.ts'
import type { ShelfKind } from '../shelf.ts'
import type { Digest } from '../digest.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import type { Link } from './link.ts'
import { datedArticle } from './links.ts'
import type { DatedArticle } from './network.ts'

/** The links between the days of articles that one event makes. */
export interface Tie {
  /** Id of its most exact telling. */
  readonly root: string
  readonly links: readonly Link[]
}

/** The shelf of ties. */
export const ties: ShelfKind<Tie> = {
  name: 'tie',
  id: ({ root }) => root,
  *keys(tie) {
    for (const article of articlesOfTie(tie)) yield `article ${article}`
  },
}

/** The articles whose days a tie works out together. */
function articlesOfTie({ links }: Tie): ReadonlySet<string> {
  return new Set(links.flatMap(({ told }) => told.map(({ article }) => article)))
}

/** Links in an order made from content. */
export function inOrder(links: readonly Link[]): Link[] {
  return [...links].sort(
    ({ telling: one }, { telling: other }) =>
      byCodeUnit(one.article, other.article) || byCodeUnit(one.record, other.record),
  )
}

/** The articles that links tie together, as they are worked out. */
export function articlesTied(links: readonly Link[], digestOf: (article: string) => Digest): DatedArticle[] {
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
export function contentOf({ id, name, dating }: DatedArticle): readonly string[] {
  const hash = hashes.get(dating) ?? identifier('', JSON.stringify(dating))
  hashes.set(dating, hash)
  return [id, name, hash]
}
