import type { Digest } from '../digest.ts'
import { anchorOf, groupOf, judgedDayOf, type Group } from '../events/group.ts'
import { linkedTellings } from '../events/linked-telling.ts'
import type { FactsAtHand } from '../facts.ts'
import { identifier } from '../identifier.ts'
import { groupBy } from '../order.ts'
import type { Shelf, ShelfKind, Shelves } from '../shelf.ts'
import { solveTogether, type WorkedOut } from './component.ts'
import type { Link } from './link.ts'
import { linksOf } from './links.ts'
import { articlesTied, contentOf, inOrder, ties, type Tie } from './tie.ts'

/** What is worked out of the days of an article that is tied to others, or to what is known from outside. */
export interface LinkedDays {
  readonly article: string
  /** Of all that it was worked out from: the same key, the same days. */
  readonly key: string
  readonly workedOut: readonly WorkedOut[]
  /** Events of the article whose ties could not hold. */
  readonly dropped: readonly string[]
}

/** The shelf of days. */
export const linkedDays: ShelfKind<LinkedDays> = {
  name: 'days',
  id: ({ article }) => article,
  keys: () => [],
}

/** Gives the digests of articles. */
export type Digests = (articles: Iterable<string>) => Promise<ReadonlyMap<string, Digest>>

/**
 * Works out the days of all articles that hang on events that have changed, by their roots: each set of articles that is tied together
 * apart. `changed` are the articles that have come, gone or changed. Returns the articles whose days have changed.
 */
export async function linkDays(
  shelves: Shelves,
  roots: ReadonlySet<string>,
  changed: readonly string[],
  digests: Digests,
  facts: FactsAtHand,
): Promise<ReadonlySet<string>> {
  const groups = await groupsOf(shelves, roots)
  const articles = await tieAnew(shelves.of(ties), roots, groups, digests, facts)
  return solveAnew(shelves.of(linkedDays), shelves.of(ties), [...articles, ...changed], digests)
}

/** The groups with these roots, as far as they are there. */
export async function groupsOf(shelves: Shelves, roots: Iterable<string>): Promise<Map<string, Group>> {
  const rows = await shelves.of(linkedTellings).by([...roots].map((root) => `event ${root}`))
  return new Map([...groupBy(rows, ({ event }) => event)].map(([root, members]) => [root, groupOf(members)]))
}

/** Makes the ties of events anew; the articles that were tied by them or are. */
async function tieAnew(
  shelf: Shelf<Tie>,
  roots: ReadonlySet<string>,
  groups: ReadonlyMap<string, Group>,
  digests: Digests,
  facts: FactsAtHand,
): Promise<Set<string>> {
  const before = await shelf.get(roots)
  for (const group of groups.values()) group.fact = facts.of(group)
  // An event of one article, known from nowhere else, ties nothing.
  const tying = [...groups].filter(
    ([, group]) =>
      group.fact !== null ||
      judgedDayOf(anchorOf(group)) !== null ||
      new Set([...group.sure].map(({ article }) => article.id)).size > 1,
  )
  const needed = await digests(tying.flatMap(([, { sure }]) => [...sure].map(({ article }) => article.id)))
  const now = tying
    .map(([root, group]): Tie => ({ root, links: linksOf(group, (article) => needed.get(article)!) }))
    .filter(({ links }) => links.length > 0)
  const kept = new Set(now.map(({ root }) => root))
  await shelf.drop([...before.keys()].filter((root) => !kept.has(root)))
  const fresh = now.filter((tie) => JSON.stringify(tie) !== JSON.stringify(before.get(tie.root)))
  await shelf.put(fresh)
  const links = (all: readonly Tie[]) => new Map(all.flatMap((tie) => tie.links.map(textOf)))
  const [were, are] = [links([...before.values()]), links(now)]
  const moved = [
    ...[...were].filter(([text]) => !are.has(text)),
    ...[...are].filter(([text]) => !were.has(text)),
  ]
  return new Set(moved.flatMap(([, { told }]) => told.map(({ article }) => article)))
}

/** A link with all that it says, to compare it by. */
function textOf(link: Link): readonly [string, Link] {
  return [JSON.stringify(link), link]
}

/** Solves what hangs together with articles anew, where it has changed; the articles whose days have changed. */
async function solveAnew(
  shelf: Shelf<LinkedDays>,
  tieShelf: Shelf<Tie>,
  articles: Iterable<string>,
  digests: Digests,
): Promise<Set<string>> {
  const changed = new Set<string>()
  const seen = new Set<string>()
  for (const start of new Set(articles)) {
    if (seen.has(start)) continue
    const { members, links } = await component(tieShelf, start)
    for (const member of members) seen.add(member)
    const before = await shelf.get(members)
    if (links.length === 0) {
      for (const id of before.keys()) changed.add(id)
      await shelf.drop(before.keys())
      continue
    }
    const known = await digests(members)
    const dated = articlesTied(links, (article) => known.get(article)!)
    const key = identifier('', JSON.stringify([dated.map(contentOf), links]))
    if (members.size === before.size && [...before.values()].every((row) => row.key === key)) continue
    const { workedOut, dropped } = solveTogether(dated, links)
    await shelf.put(
      [...members].map((article) => ({
        ...{ article, key },
        workedOut: workedOut.filter((one) => one.article === article),
        dropped: dropped.filter((one) => one.article === article).map(({ record }) => record),
      })),
    )
    for (const member of members) changed.add(member)
  }
  return changed
}

/**
 * All articles that links lead to from one, and the links between them, in order. Tellings of one event whose day is settled elsewhere do not lead to
 * one another: each hangs on that day alone.
 */
async function component(shelf: Shelf<Tie>, start: string) {
  const members = new Set([start])
  const links = new Set<Link>()
  const known = new Map<string, Tie>()
  for (let fresh = [start]; fresh.length > 0;) {
    for (const tie of await shelf.by(fresh.map((id) => `article ${id}`))) known.set(tie.root, tie)
    const reached = [...known.values()]
      .flatMap((tie) => tie.links)
      .filter((link) => !links.has(link) && link.told.some(({ article }) => members.has(article)))
    for (const link of reached) links.add(link)
    fresh = [...new Set(reached.flatMap(({ told }) => told.map(({ article }) => article)))].filter(
      (id) => !members.has(id),
    )
    for (const id of fresh) members.add(id)
  }
  return { members, links: inOrder([...links]) }
}
