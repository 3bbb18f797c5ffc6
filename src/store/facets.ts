import { sql, type Kysely } from 'kysely'
import { facetCounts } from '../dossier/facet-counts.ts'
import { linkedFacets, type ArticleFacets } from '../dossier/facets.ts'
import type { Shelves } from '../dossier/shelf.ts'
import type { Facets } from '../model/search.ts'
import { differencesOf } from './database.ts'
import type { Tables } from './tables.ts'

/** Before and after every day: the ends of a time of publication that are open. */
const [open, close] = ['0000', '9999']

/** Keeps where the facets of articles stand that were linked anew, so that they are found by the number of a reading and by day. */
export async function placeFacets(
  writing: Kysely<Tables>,
  shelves: Shelves,
  articles: Iterable<string>,
): Promise<void> {
  const rows = await shelves.of(linkedFacets).get(articles)
  if (rows.size === 0) return
  const placed = Array.from(rows.values(), ({ article, earliest, latest }) =>
    earliest === null && latest === null ? [article, '', ''] : [article, earliest ?? open, latest ?? close],
  )
  await sql`
    insert into facets (reading, "row", earliest, latest)
    select readings.number, shelf_rows.number, fresh.value ->> 1, fresh.value ->> 2
    from ${differencesOf(writing).rows(placed)} as fresh
    join readings on readings.article = fresh.value ->> 0
    join shelf_rows on shelf_rows.shelf = ${linkedFacets.name} and shelf_rows.id = fresh.value ->> 0
    where true
    on conflict (reading) do update
    set "row" = excluded."row", earliest = excluded.earliest, latest = excluded.latest`.execute(writing)
}

/** Counts what readings are of, by their numbers. */
export async function countFacets(db: Kysely<Tables>, readings: readonly number[]): Promise<Facets> {
  const differences = differencesOf(db)
  const { rows } = await sql<{ json: string }>`
    select json from facets join shelf_rows on shelf_rows.number = facets."row"
    where reading in (
      select cast(value ->> 0 as ${sql.raw(differences.number)}) from ${differences.rows(readings.map((one) => [one]))}
    )`.execute(db)
  return facetCounts(rows.map(({ json }) => JSON.parse(json) as ArticleFacets))
}
