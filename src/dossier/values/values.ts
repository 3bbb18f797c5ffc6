import type { DossierValues } from '../../model/record.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import { monthOf, monthsNear } from '../nearness.ts'
import { replace, type ShelfKind, type Shelves } from '../shelf.ts'
import { linkedQuantities, type LinkedQuantity } from './linked-quantity.ts'
import { odds, type Odds } from './odds.ts'

/** Two numbers of one thing, as linking keeps them. */
export interface LinkedOdds {
  readonly id: string
  readonly kind: Odds
  /** The earlier one first. */
  readonly pair: readonly [LinkedQuantity, LinkedQuantity]
}

/** The shelf of those. */
export const linkedOdds: ShelfKind<LinkedOdds> = {
  name: 'odds',
  id: ({ id }) => id,
  *keys({ pair }) {
    for (const article of new Set(pair.map(({ sighting }) => sighting.article))) yield `article ${article}`
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
          monthsNear(monthOf(published)).flatMap((month) => setting.map((id) => `of ${what} ${id} ${month}`)),
        ),
      ),
    ({ what }) => what,
  )
  const found = new Map<string, LinkedOdds>()
  for (const one of come) {
    const months = monthsNear(monthOf(one.published))
    for (const other of near.get(one.what) ?? []) {
      const pair = one.place < other.place ? ([one, other] as const) : ([other, one] as const)
      if (!months.includes(monthOf(other.published))) continue
      const copied = one.family === other.family && one.sighting.article !== other.sighting.article
      const kind = copied || one.id === other.id ? null : odds(pair[1], pair[0])
      const id = `${pair[0].id} ${pair[1].id}`
      if (kind !== null) found.set(id, { id, kind, pair })
    }
  }
  await replace(shelves, linkedOdds, articles, [...found.values()])
}

/** The numbers of one thing that hang together, each group once: those at odds, and those in order of time. */
export function valuesTold(rows: readonly LinkedOdds[]): DossierValues[] {
  return [...groupBy(rows, ({ kind, pair }) => `${kind} ${pair[0].what}`).values()]
    .flatMap((alike) => chained(alike))
    .sort((one, other) => byCodeUnit(one.place, other.place) || byCodeUnit(one.values.id, other.values.id))
    .map(({ values }) => values)
}

function chained(rows: readonly LinkedOdds[]): { readonly place: string; readonly values: DossierValues }[] {
  const groups: Map<string, LinkedQuantity>[] = []
  for (const { pair } of rows) {
    const touched = groups.filter((group) => pair.some(({ id }) => group.has(id)))
    const joined = new Map([
      ...touched.flatMap((group) => [...group]),
      ...pair.map((one) => [one.id, one] as const),
    ])
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.map((group) => {
    const members = [...group.values()].sort((one, other) => byCodeUnit(one.place, other.place))
    const { kind, pair } = rows[0]
    return {
      place: members[0].place,
      values: {
        id: identifier('n', kind, ...members.map(({ id }) => id)),
        ...{ kind, of: pair[0].what },
        values: members.map(({ sighting, value, mod }) => ({ ...sighting, value, mod })),
      },
    }
  })
}
