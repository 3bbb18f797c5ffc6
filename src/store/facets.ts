import { sql, type Kysely } from 'kysely'
import { linkedFacets, outletKey, type ArticleFacets } from '../dossier/facets.ts'
import { byCodeUnit, groupBy, mostUsed } from '../dossier/order.ts'
import type { Shelves } from '../dossier/shelf.ts'
import type { Facet, Facets, FacetValue } from '../model/search.ts'
import { differencesOf } from './database.ts'
import type { Tables } from './tables.ts'

/** So many values of a facet are told; the others are counted. */
const mostValues = 12

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
  const articles = rows.map(({ json }) => JSON.parse(json) as ArticleFacets)
  return {
    counted: articles.length,
    facets: [
      mostFirst('outlet', countOf(articles, outletsOf(articles))),
      mostFirst(
        'actor',
        countOf(articles, ({ actors }) => actors),
      ),
      withLemmas(
        mostFirst(
          'kind',
          countOf(articles, ({ kinds }) => kinds.map(({ kind }) => kind)),
        ),
        articles,
      ),
      mostFirst(
        'stance',
        countOf(articles, ({ stances }) => stances),
      ),
      periods(articles),
    ],
  }
}

type ValuesOf = (article: ArticleFacets) => readonly string[]

/** How many articles have each value. */
function countOf(articles: readonly ArticleFacets[], valuesOf: ValuesOf): FacetValue[] {
  const counts = new Map<string, number>()
  for (const article of articles) {
    for (const value of valuesOf(article)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return Array.from(counts, ([value, count]) => ({ value, articles: count, lemma: null }))
}

/** An outlet by the spelling that it is met in first, of those that differ in capitals alone. */
function outletsOf(articles: readonly ArticleFacets[]): ValuesOf {
  const spellings = new Map<string, string>()
  for (const { outlet } of articles) {
    if (outlet !== null && !spellings.has(outletKey(outlet))) spellings.set(outletKey(outlet), outlet)
  }
  return ({ outlet }) => (outlet === null ? [] : [spellings.get(outletKey(outlet))!])
}

function mostFirst(name: Facet['name'], values: readonly FacetValue[]): Facet {
  const sorted = values.toSorted(
    (one, other) => other.articles - one.articles || byCodeUnit(one.value, other.value),
  )
  return { name, values: sorted.slice(0, mostValues), others: Math.max(0, sorted.length - mostValues) }
}

function withLemmas(facet: Facet, articles: readonly ArticleFacets[]): Facet {
  const lemmas = groupBy(
    articles.flatMap(({ kinds }) => kinds),
    ({ kind }) => kind,
  )
  return {
    ...facet,
    values: facet.values.map((one) => ({
      ...one,
      lemma: mostUsed(
        groupBy(lemmas.get(one.value)!, ({ lemma }) => lemma),
        ({ length }) => length,
      ),
    })),
  }
}

/** The years of publication, or its months where all is of one year; of many, the last ones. What nothing dates has none. */
function periods(articles: readonly ArticleFacets[]): Facet {
  const beginning = (length: number) =>
    countOf(articles, ({ earliest, latest }) => {
      const day = earliest ?? latest
      return day === null ? [] : [day.slice(0, length)]
    })
  const years = beginning(yearLength)
  const values = (years.length === 1 ? beginning(monthLength) : years).toSorted((one, other) =>
    byCodeUnit(one.value, other.value),
  )
  return {
    name: 'period',
    values: values.slice(-mostValues),
    others: Math.max(0, values.length - mostValues),
  }
}

const yearLength = '2024'.length
const monthLength = '2024-06'.length
