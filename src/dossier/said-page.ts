import type { SaidPosition, SaidQuery, Stance } from '../model/ledger.ts'
import type { Page, PageQuery } from '../model/page.ts'
import { linkedEvents } from './events/linked-event.ts'
import { pageOf } from './pages.ts'
import { entitiesMeant } from './parties-meant.ts'
import type { Wording } from './questions.ts'
import { saidBy } from './said.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements } from './statements.ts'

/** What of all that is said to show. */
export interface SayingsQuery extends SaidQuery {
  readonly stance?: Stance
}

/** Finds the articles that hold all of some words, in any inflection. */
export type ArticlesWith = (words: string) => Promise<readonly string[]>

/** A page of what a party, or everybody, says, in the order of time; `total` counts every place where it stands. */
export async function saidPage(
  shelves: Shelves,
  { party, about, stance, ...period }: SayingsQuery,
  query: PageQuery,
  articlesWith: ArticlesWith,
  { names, stemmer }: Wording,
): Promise<Page<SaidPosition>> {
  if (about !== undefined) return onTopic(about)
  const meant = party === undefined ? null : await entitiesMeant(shelves, party, names)
  const asked = { having: meant === null ? [] : [meant.map(({ id }) => `party ${id}`)], period }
  const slice = new Slice(shelves)
  const begun = new Set<string>()
  const { limit } = query
  let { after } = query
  let around = await slice.shown()
  let items: readonly SaidPosition[] = []
  let next: string | null = null
  do {
    const page = await pageOf(shelves, linkedStatements, { after, limit: limit - items.length }, asked)
    for (const { id } of page.rows) begun.add(id)
    slice.addStatements(page.rows)
    await slice.reach(1)
    await slice.addAbout()
    await slice.reach(1)
    around = await slice.shown()
    items = saidBy(around, { party, ...period }, names, stemmer).filter(
      (position) => begun.has(position.id) && (stance === undefined || position.stance === stance),
    )
    next = page.next
    after = next ?? undefined
  } while (next !== null && items.length < limit)
  const whole = query.after === undefined && next === null
  const all = stance === undefined ? await shelves.of(linkedStatements).count(asked) : null
  return { items, total: whole ? items.length : all, next, around }

  /** All that is said on a topic is found at once, and cut into pages: it is as much as there are articles on it. */
  async function onTopic(topic: string): Promise<Page<SaidPosition>> {
    const slice = await sliceOnTopic(topic)
    const record = await slice.shown()
    const all = saidBy(record, { party, about: topic, ...period }, names, stemmer).filter(
      (position) => stance === undefined || position.stance === stance,
    )
    const from = query.after === undefined ? 0 : all.findIndex(({ id }) => id === query.after) + 1
    const items = all.slice(from, from + query.limit)
    const next = from + query.limit < all.length ? items.at(-1)!.id : null
    return { items, total: all.length, next, around: record }
  }

  async function sliceOnTopic(topic: string): Promise<Slice> {
    const statements = shelves.of(linkedStatements)
    const meant = await entitiesMeant(shelves, topic, names)
    const spelled = meant.flatMap((one) => one.names.map(({ name }) => `"${name}"`))
    const holding = await Promise.all([topic, ...spelled].map(articlesWith))
    const events = await shelves.of(linkedEvents).by(meant.flatMap(({ id }) => [`actor ${id}`]))
    const keys = [
      ...holding.flat().map((article) => `article ${article}`),
      ...meant.map(({ id }) => `actor ${id}`),
      ...events.map(({ event }) => `about ${event.id}`),
      ...events.flatMap(({ event }) => event.sightings.map(({ voice }) => `id ${voice}`)),
    ]
    const parties = party === undefined ? null : await entitiesMeant(shelves, party, names)
    const slice = new Slice(shelves)
    slice.addEntities([...meant, ...(parties ?? [])])
    slice.addStatements(
      await statements.by(keys, ...(parties === null ? [] : [parties.map(({ id }) => `party ${id}`)])),
    )
    await slice.reach(1)
    return slice
  }
}
