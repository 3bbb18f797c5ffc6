import type { DossierValues } from '../../model/record.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import { monthOf, monthsNear } from '../nearness.ts'
import { replace, type ShelfKind, type Shelves } from '../shelf.ts'
import { linkedQuantities, quantityKey, type LinkedQuantity } from './linked-quantity.ts'
import { odds, type Odds } from './odds.ts'

/** Two numbers of one thing, as linking keeps them. */
export interface LinkedOdds {
  readonly id: string
  readonly kind: Odds
  /** `LinkedQuantity.what` of both, their ids and their articles, the earlier one first. */
  readonly what: string
  readonly pair: readonly [string, string]
  readonly articles: readonly [string, string]
}

/** The shelf of those. */
export const linkedOdds: ShelfKind<LinkedOdds> = {
  name: 'odds',
  id: ({ id }) => id,
  *keys({ pair, articles }) {
    for (const article of new Set(articles)) yield `article ${article}`
    for (const id of pair) yield `quantity ${id}`
  },
}

/** Sets the numbers of articles that have changed or gone against those of one another and of all articles that give some of the same thing. */
export async function linkValues(
  shelves: Shelves,
  come: readonly LinkedQuantity[],
  articles: readonly string[],
): Promise<void> {
  await replace(shelves, linkedQuantities, articles, come)
  const near = groupBy(
    await shelves
      .of(linkedQuantities)
      .by(
        come.flatMap(({ what, setting, published }) =>
          monthsNear(monthOf(published)).flatMap((month) =>
            setting.map((id) => quantityKey(month, what, id)),
          ),
        ),
      ),
    ({ what }) => what,
  )
  const found = new Map<string, LinkedOdds>()
  for (const one of come) {
    const months = monthsNear(monthOf(one.published))
    for (const other of near.get(one.what) ?? []) {
      const [earlier, later] = one.place < other.place ? [one, other] : [other, one]
      if (!months.includes(monthOf(other.published))) continue
      const copied = one.family === other.family && one.sighting.article !== other.sighting.article
      const kind = copied || one.id === other.id ? null : odds(later, earlier)
      if (kind !== null) {
        const id = `${earlier.id} ${later.id}`
        const articles = [earlier.sighting.article, later.sighting.article] as const
        found.set(id, { id, kind, what: one.what, pair: [earlier.id, later.id], articles })
      }
    }
  }
  await replace(shelves, linkedOdds, articles, [...found.values()])
}

/** Those of some pairs by which all that hangs together through them still does: with many numbers of one thing far fewer than the pairs. */
export function joining(rows: readonly LinkedOdds[]): LinkedOdds[] {
  const ends = rows.map(({ kind, pair }) => pair.map((id) => `${kind} ${id}`))
  const numbers = new Map([...new Set(ends.flat())].map((end, number) => [end, number]))
  const sets = new DisjointSets(numbers.size)
  return rows.filter((_, at) => {
    const [one, other] = ends[at].map((end) => numbers.get(end)!)
    if (sets.find(one) === sets.find(other)) return false
    sets.join(one, other)
    return true
  })
}

/** The numbers of one thing that hang together, each group once: those at odds, and those in order of time. `quantities` are those of all pairs, by their ids. */
export function valuesTold(
  rows: readonly LinkedOdds[],
  quantities: ReadonlyMap<string, LinkedQuantity>,
): DossierValues[] {
  return [...groupBy(rows, ({ kind, what }) => `${kind} ${what}`).values()]
    .flatMap((alike) => chained(alike, quantities))
    .sort((one, other) => byCodeUnit(one.place, other.place) || byCodeUnit(one.values.id, other.values.id))
    .map(({ values }) => values)
}

function chained(
  rows: readonly LinkedOdds[],
  quantities: ReadonlyMap<string, LinkedQuantity>,
): { readonly place: string; readonly values: DossierValues }[] {
  const ids = [...new Set(rows.flatMap(({ pair }) => pair))]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const sets = new DisjointSets(ids.length)
  for (const { pair } of rows) sets.join(numbers.get(pair[0])!, numbers.get(pair[1])!)
  const [{ kind, what }] = rows
  return [...groupBy(ids, (id) => `${sets.find(numbers.get(id)!)}`).values()].map((group) => {
    const members = group
      .map((id) => quantities.get(id)!)
      .sort((one, other) => byCodeUnit(one.place, other.place))
    return {
      place: members[0].place,
      values: {
        id: identifier('n', kind, ...members.map(({ id }) => id)),
        ...{ kind, of: what },
        values: members.map(({ sighting, value, mod }) => ({ ...sighting, value, mod })),
      },
    }
  })
}
