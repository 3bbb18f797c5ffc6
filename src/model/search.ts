import type { Page } from './page.ts'
import type { SearchHit } from './record.ts'

/** Which articles to look for. Left out means: no limit. */
export interface SearchQuery {
  /** All of these in any inflection; those in double quotes stand together. */
  readonly words?: string
  /** In any of these outlets. */
  readonly outlets?: readonly string[]
  /** Entity ids or names: each must have a part in an event or a statement of the article. */
  readonly actors?: readonly string[]
  /** Kinds of event: the article must tell of each. */
  readonly kinds?: readonly string[]
  /** Somebody must speak in it with each of these stances. */
  readonly stances?: readonly string[]
  /** ISO days, inclusive: what may have been published in the period. */
  readonly from?: string
  readonly to?: string
}

/** What the articles that are found can be told apart by. */
export const facetNames = ['outlet', 'actor', 'kind', 'stance', 'period'] as const

/** One value of what articles are told apart by, and how many have it. */
export interface FacetValue {
  readonly value: string
  readonly articles: number
  /** For a kind of event, which is named in English: the word that most of these articles tell of it by, in dictionary form. Else null. */
  readonly lemma: string | null
}

/** One of them, with how many of the articles have which value. */
export interface Facet {
  readonly name: (typeof facetNames)[number]
  /**
   * The values that most articles have; of `actor` entity ids; of `period` years (`2024`), or months where all are of one year, in
   * order of time.
   */
  readonly values: readonly FacetValue[]
  /** How many values there are beside these. */
  readonly others: number
}

/** The articles that are found, told apart. */
export interface Facets {
  /** How many articles were looked at: all that are found, or of very many the best, and then there are more than each count says. */
  readonly counted: number
  readonly facets: readonly Facet[]
}

/** A page of articles that are found, with their facets on the first where these are asked for. */
export interface SearchPage extends Page<SearchHit> {
  /** Where there are so many that they are not counted (`total` is null): there are at least so many. */
  readonly atLeast: number | null
  readonly facets: Facets | null
}
