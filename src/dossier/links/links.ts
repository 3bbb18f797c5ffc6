import type { DossierLink } from '../../model/record.ts'
import { linkedDisputes, type LinkedDispute } from '../disputes.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import { replace, type ShelfKind, type Shelves } from '../shelf.ts'
import { comparable, standing, type Content } from './answer.ts'
import { keysNear, keysOn, linkedContents, type LinkedContent } from './linked-content.ts'

/** A link of the dossier as linking keeps it. */
export interface LinkedLink {
  readonly id: string
  /** Of the statement that it goes from. */
  readonly place: string
  /** The articles of both its ends. */
  readonly articles: readonly string[]
  readonly link: DossierLink
}

/** The shelf of links between statements. */
export const linkedLinks: ShelfKind<LinkedLink> = {
  name: 'link',
  id: ({ id }) => id,
  *keys({ articles, link }) {
    for (const article of new Set(articles)) yield `article ${article}`
    for (const end of [link.from, link.to]) yield `statement ${end}`
  },
}

/**
 * Links what statements of articles that have changed or gone say with those of one another and of all articles that speak of the same about that time. What links
 * two articles hangs on the statements of these two alone.
 */
export async function linkLinks(
  shelves: Shelves,
  come: readonly LinkedContent[],
  articles: readonly string[],
): Promise<void> {
  await replace(shelves, linkedContents, articles, come)
  const shelf = shelves.of(linkedContents)
  const disputes = groupBy(
    await shelves.of(linkedDisputes).by(keysOf(articles)),
    ({ sighting }) => sighting.article,
  )
  const met = metBy(come, await shelf.by(come.flatMap(keysNear)))
  const changed = new Set(articles)
  const others = new Set([...met.values()].flatMap((near) => [...near].filter((id) => !changed.has(id))))
  const contents = inArticles([...come, ...(await shelf.by(keysOf([...others])))])
  const found: LinkedLink[] = []
  for (const [article, near] of met) {
    const own = contents.get(article)!
    found.push(...withinOne(own, disputes.get(article) ?? []))
    for (const id of near) {
      // Of two that have both changed, each pair is looked at once.
      if (changed.has(id) && byCodeUnit(id, article) < 0) continue
      found.push(...betweenTwo(own, contents.get(id)!))
    }
  }
  await replace(shelves, linkedLinks, articles, found)
}

/** The articles of some contents, each with the others of which one may be on the same as one of its own. */
function metBy(
  own: readonly LinkedContent[],
  near: readonly LinkedContent[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const met = new Map(own.map(({ article }) => [article, new Set<string>()]))
  const seeking = new Map<string, Set<string>>()
  for (const one of own) {
    for (const key of keysNear(one)) {
      seeking.set(key, (seeking.get(key) ?? new Set()).add(one.article))
    }
  }
  for (const other of near) {
    const { article } = other
    for (const key of keysOn(other)) {
      for (const one of seeking.get(key) ?? []) if (one !== article) met.get(one)!.add(article)
    }
  }
  return met
}

const keysOf = (articles: readonly string[]) => articles.map((id) => `article ${id}`)

function inArticles(rows: readonly LinkedContent[]): Map<string, Content[]> {
  const groups = groupBy(rows.map(comparable), ({ article }) => article)
  for (const group of groups.values()) group.sort((one, other) => byCodeUnit(one.place, other.place))
  return groups
}

/** Links within an article: those that its reading gives as disputes, and others. */
function withinOne(rows: readonly Content[], disputes: readonly LinkedDispute[]): LinkedLink[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const told = disputes.flatMap(({ dispute: { kind, statement, claim } }) => {
    const [from, to] = [known.get(statement ?? ''), known.get(claim ?? '')]
    if (from === undefined || to === undefined) return []
    const because = [{ code: 'reading' as const, words: [], weight: 1 }]
    return [linkOf(from, to, { kind: kindOf(kind, from, to), score: 1, because })]
  })
  const taken = new Set(told.map(({ link }) => link.from))
  const found = rows.flatMap((one, at) => (taken.has(one.id) ? [] : best(one, rows.slice(0, at), at)))
  return [...told, ...found]
}

/** A dispute is told as one; only where what it is made of are two statements at odds, the negation of one makes it a denial. */
function kindOf(kind: LinkedDispute['dispute']['kind'], one: Content, other: Content): DossierLink['kind'] {
  if (kind === 'denies' || kind === 'corrects') return kind
  if (kind === 'disputes' || kind === 'names-differently') return 'disputes'
  return one.polarity === other.polarity ? 'disputes' : 'denies'
}

function betweenTwo(one: readonly Content[], other: readonly Content[]): LinkedLink[] {
  const [earlier, later] = one[0].place < other[0].place ? [one, other] : [other, one]
  return later.flatMap((row) => best(row, earlier, null))
}

/** The link from a statement to the one of an article that it stands to most clearly, the last of equals. `at` is its number there, if it is its own. */
function best(one: Content, others: readonly Content[], at: number | null): LinkedLink[] {
  let found: LinkedLink | null = null
  others.forEach((other, number) => {
    const how = standing(one, other, at === null ? null : at - number)
    if (how !== null && how.score >= (found?.link.score ?? 0)) found = linkOf(one, other, how)
  })
  return found === null ? [] : [found]
}

function linkOf(
  one: Content,
  other: Content,
  how: Pick<DossierLink, 'kind' | 'score' | 'because'>,
): LinkedLink {
  const id = identifier('l', one.id, other.id)
  return {
    ...{ id, place: one.place, articles: [one.article, other.article] },
    link: { id, from: one.id, to: other.id, ...how },
  }
}
