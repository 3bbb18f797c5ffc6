import type { DossierLink } from '../../model/record.ts'
import { linkedDisputes, type LinkedDispute } from '../disputes.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import { monthsNear } from '../nearness.ts'
import { replace, type ShelfKind, type Shelves } from '../shelf.ts'
import { linkedStatements, type LinkedStatement } from '../statements.ts'
import { standing } from './answer.ts'

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
 * Links statements of articles that have changed or gone with those of one another and of all articles that speak of the same about that time. What links
 * two articles hangs on the statements of these two alone.
 */
export async function linkLinks(shelves: Shelves, articles: readonly string[]): Promise<void> {
  const statements = shelves.of(linkedStatements)
  const changed = new Set(articles)
  const own = inArticles(await statements.by(keysOf(articles)))
  const near = new Set(
    (await statements.by([...own.values()].flat().flatMap(keysNear))).map(
      ({ statement }) => statement.article,
    ),
  )
  const others = inArticles(await statements.by(keysOf([...near].filter((id) => !changed.has(id)))))
  const disputes = groupBy(
    await shelves.of(linkedDisputes).by(keysOf(articles)),
    ({ sighting }) => sighting.article,
  )
  const all = new Map([...others, ...own])
  const found: LinkedLink[] = []
  for (const [article, rows] of own) {
    found.push(...withinOne(rows, disputes.get(article) ?? []))
    const blocks = new Set(rows.flatMap(keysNear))
    for (const [other, theirs] of all) {
      // Of two that have both changed, each pair is looked at once.
      if (other === article || (changed.has(other) && byCodeUnit(other, article) < 0)) continue
      if (!theirs.some((row) => keysOn(row).some((key) => blocks.has(key)))) continue
      found.push(...betweenTwo(rows, theirs))
    }
  }
  await replace(shelves, linkedLinks, articles, found)
}

/** The keys of a statement by which others on the same are found, and those by which it finds them. */
const keysOn = ({ said: { blocks, lasting, month } }: LinkedStatement) => [
  ...blocks.map((block) => `on ${block} ${month}`),
  ...lasting.map((block) => `on ${block}`),
]
const keysNear = ({ said: { blocks, lasting, month } }: LinkedStatement) => [
  ...monthsNear(month).flatMap((near) => blocks.map((block) => `on ${block} ${near}`)),
  ...lasting.map((block) => `on ${block}`),
]

const keysOf = (articles: readonly string[]) => articles.map((id) => `article ${id}`)

function inArticles(rows: readonly LinkedStatement[]): Map<string, LinkedStatement[]> {
  const groups = groupBy(rows, ({ statement }) => statement.article)
  for (const group of groups.values()) group.sort((one, other) => byCodeUnit(one.place, other.place))
  return groups
}

/** Links within an article: those that its reading gives as disputes, and others. */
function withinOne(rows: readonly LinkedStatement[], disputes: readonly LinkedDispute[]): LinkedLink[] {
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
function kindOf(
  kind: LinkedDispute['dispute']['kind'],
  one: LinkedStatement,
  other: LinkedStatement,
): DossierLink['kind'] {
  if (kind === 'denies' || kind === 'corrects') return kind
  if (kind === 'disputes' || kind === 'names-differently') return 'disputes'
  return one.statement.polarity === other.statement.polarity ? 'disputes' : 'denies'
}

function betweenTwo(one: readonly LinkedStatement[], other: readonly LinkedStatement[]): LinkedLink[] {
  const [earlier, later] = one[0].place < other[0].place ? [one, other] : [other, one]
  return later.flatMap((row) => best(row, earlier, null))
}

/** The link from a statement to the one of an article that it stands to most clearly, the last of equals. `at` is its number there, if it is its own. */
function best(one: LinkedStatement, others: readonly LinkedStatement[], at: number | null): LinkedLink[] {
  let found: LinkedLink | null = null
  others.forEach((other, number) => {
    const how = standing(one, other, at === null ? null : at - number)
    if (how !== null && how.score >= (found?.link.score ?? 0)) found = linkOf(one, other, how)
  })
  return found === null ? [] : [found]
}

function linkOf(
  one: LinkedStatement,
  other: LinkedStatement,
  how: Pick<DossierLink, 'kind' | 'score' | 'because'>,
): LinkedLink {
  const id = identifier('l', one.id, other.id)
  return {
    ...{ id, place: one.place, articles: [one.statement.article, other.statement.article] },
    link: { id, from: one.id, to: other.id, ...how },
  }
}
