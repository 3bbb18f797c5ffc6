import type { PageQuery } from '../model/page.ts'
import type { SearchHit } from '../model/record.ts'
import type { SearchPage, SearchQuery } from '../model/search.ts'
import type { Span } from '../model/span.ts'
import { placesOf, stemmerOf, stems, termsOf } from '../text/stems.ts'
import type { Asked, Search } from './answering.ts'
import { facetCounts } from './facet-counts.ts'
import { havingFacets, linkedFacets, type ArticleFacets } from './facets.ts'
import { byCodeUnit } from './order.ts'
import { mayLieWithin } from './placing.ts'
import { Slice } from './slice.ts'
import { placesOfTerms, snippets } from './snippets.ts'

const mostHits = 50

/** The words of an article. */
export interface Worded {
  readonly article: string
  /** BCP 47 code. */
  readonly language: string
  readonly text: string
  readonly sentences: readonly Span[]
}

/**
 * Search without an index, for as many articles as memory holds: every text is looked through. The best are those in which the words stand
 * most often, without words the newest.
 */
export function memorySearch(
  { shelves, wording }: Pick<Asked, 'shelves' | 'wording'>,
  texts: () => Promise<readonly Worded[]>,
): Search {
  return {
    holding: async (words) => (await hits(words)).map(({ article }) => article),
    best: async (words) => (await hits(words)).slice(0, mostHits).map(({ article }) => article),
    async beginning(id) {
      const all = (await texts()).map(({ article }) => article)
      return all.filter((article) => article.startsWith(id)).slice(0, 2)
    },
    page,
  }

  async function page(
    query: SearchQuery,
    { after = '0', limit, facets = false }: PageQuery & { readonly facets?: boolean },
  ): Promise<SearchPage> {
    const allowed = new Map((await faceted(query)).map((one) => [one.article, one]))
    const found: readonly SearchHit[] =
      query.words === undefined
        ? newestFirst([...allowed.values()]).map(({ article }) => ({ article, spans: [], snippets: [] }))
        : (await hits(query.words)).filter(({ article }) => allowed.has(article))
    const from = /^\d{1,9}$/.test(after) ? Number(after) : 0
    const items = found.slice(from, from + limit)
    const counted =
      facets && from === 0 ? facetCounts(found.map(({ article }) => allowed.get(article)!)) : null
    const slice = new Slice(shelves)
    slice.addArticles(items.map(({ article }) => article))
    const actors = counted?.facets.find(({ name }) => name === 'actor')?.values ?? []
    await slice.addNamed(actors.map(({ value }) => value))
    const next = from + limit < found.length ? String(from + limit) : null
    return { items, total: found.length, atLeast: null, next, around: await slice.shown(), facets: counted }
  }

  async function faceted(query: SearchQuery): Promise<readonly ArticleFacets[]> {
    const having = await havingFacets(query, shelves, wording.names)
    const shelf = shelves.of(linkedFacets)
    const rows = having.length === 0 ? await shelf.all() : await shelf.by(...having)
    return rows.filter((row) => mayLieWithin(row, query))
  }

  /** The articles that hold all of some words, the best first. */
  async function hits(words: string): Promise<readonly SearchHit[]> {
    const found = (await texts()).flatMap(({ article, language, text, sentences }) => {
      const stemmer = stemmerOf(language)
      const terms = termsOf(words, stemmer)
      const own = stems(text, stemmer)
      if (terms.length === 0 || terms.some((term) => placesOf(term, own).length === 0)) return []
      const spans = placesOfTerms(
        own,
        terms.map((term) => [term]),
      )
      return { article, spans, snippets: snippets(text, sentences, spans) }
    })
    return found.sort(
      (one, other) => other.spans.length - one.spans.length || byCodeUnit(one.article, other.article),
    )
  }
}

function newestFirst(articles: readonly ArticleFacets[]): ArticleFacets[] {
  const day = ({ earliest, latest }: ArticleFacets) => earliest ?? latest ?? ''
  return articles.toSorted(
    (one, other) => byCodeUnit(day(other), day(one)) || byCodeUnit(one.article, other.article),
  )
}
