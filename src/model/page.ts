import type { ArticleSummary, DossierEntity } from './record.ts'

/** Which part of a long answer is asked for. */
export interface PageQuery {
  /** Where the page before left off, as its `next` has it; left out for the first page. */
  readonly after?: string
  /** How many there should be at most. */
  readonly limit: number
}

/** The articles and entities that an answer speaks of. Entities have no places here, and the offices of these articles alone. */
export interface Around {
  readonly articles: readonly ArticleSummary[]
  readonly entities: readonly DossierEntity[]
}

/** A part of a long answer, in its order. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** How many there are on all pages together; null where to count them is to look at each. */
  readonly total: number | null
  /** `after` of the page that comes next; null on the last. */
  readonly next: string | null
  readonly around: Around
}
