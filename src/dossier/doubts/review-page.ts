import type { JudgedPlace } from '../../model/judgement.ts'
import type { Page, PageQuery } from '../../model/page.ts'
import type { Sighting } from '../../model/record.ts'
import { linkedTellings } from '../events/linked-telling.ts'
import { pageOf } from '../pages.ts'
import type { Shelves } from '../shelf.ts'
import { Slice } from '../slice.ts'
import { linkedDoubts, type Doubt } from './doubt.ts'

/** Something to look at, with the other telling that it is held for one with. */
export interface Doubted extends Pick<Doubt, 'id' | 'kind' | 'sort' | 'sighting' | 'taken'> {
  readonly other: Sighting | null
}

/** What to look at; left out, everything. */
export interface ReviewQuery {
  readonly kind?: JudgedPlace['kind']
}

/** What somebody should look at and nobody has, what is least sure first. */
export async function reviewPage(
  shelves: Shelves,
  { kind }: ReviewQuery,
  query: PageQuery,
): Promise<Page<Doubted>> {
  const having = kind === undefined ? [] : [[`kind ${kind}`]]
  const { rows, next } = await pageOf(shelves, linkedDoubts, query, { having })
  const ids = rows.flatMap(({ other }) => (other === null ? [] : [`${other.article} ${other.record}`]))
  const others = await shelves.of(linkedTellings).get(ids)
  const items = rows.map(({ id, kind: of, sort, sighting, taken, other }): Doubted => {
    const telling = other === null ? undefined : others.get(`${other.article} ${other.record}`)
    return { id, kind: of, sort, sighting, taken, other: telling?.seen.sighting ?? null }
  })
  const slice = new Slice(shelves)
  slice.addArticles(
    items.flatMap(({ sighting, other }) => [sighting, other ?? sighting].map(({ article }) => article)),
  )
  await slice.addNamed(items.flatMap((item) => (item.kind === 'entity' ? (item.taken ?? []) : [])))
  const total = await shelves.of(linkedDoubts).count({ having })
  return { items, total, next, around: await slice.shown() }
}
