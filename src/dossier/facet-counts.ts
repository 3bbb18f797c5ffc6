import type { Facet, Facets, FacetValue } from '../model/search.ts'
import { outletKey, type ArticleFacets } from './facets.ts'
import { byCodeUnit, groupBy, mostUsed } from './order.ts'

/** So many values of a facet are told; the others are counted. */
const mostValues = 12

/** What articles are of, counted. */
export function facetCounts(articles: readonly ArticleFacets[]): Facets {
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
