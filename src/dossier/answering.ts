import {
  articlesOf,
  articlesPage,
  disputesPage,
  partiesPage,
  statementsPage,
  type Counted,
  type DisputesPage,
  type DisputesQuery,
} from './pages.ts'
import { reviewPage, type Doubted, type ReviewQuery } from './doubts/review-page.ts'
import { frontPage, type FrontPage } from './front-page.ts'
import type { LinesQuery } from './lines-asked.ts'
import { mapOf, type PlacesOfEvents } from './map.ts'
import { networkOf, type Network } from './network.ts'
import type { Period } from './placing.ts'
import { partyAround, type PartyAround } from './party-around.ts'
import { ledgersAbout, type Wording } from './questions.ts'
import { saidPage, type SayingsQuery } from './said-page.ts'
import type { Shelves } from './shelf.ts'
import { articleAround, ledgerAround, type ArticleAround, type LedgerAround } from './surroundings.ts'
import { timelineMarks, type TimelineMarks } from './timeline-marks.ts'
import { timelineMonths, timelinePage, type LinesInOrder } from './timeline-page.ts'
import type { Ledger, SaidPosition } from '../model/ledger.ts'
import type { Page, PageQuery } from '../model/page.ts'
import type { Reading } from '../model/reading.ts'
import type {
  ArticleSummary,
  DossierStatement,
  StatementQuery,
  TimelineEntry,
  TimelineQuery,
} from '../model/record.ts'
import type { SearchPage, SearchQuery } from '../model/search.ts'

/** What a question is answered from. */
export interface Asked {
  readonly shelves: Shelves
  readonly wording: Wording
  readonly search: Search
  /** The reading of an article, or null. */
  reading(article: string): Promise<Reading | null>
  /** The articles that came in after one with a number; null for all there are. */
  added(after: number | null, limit: number): Promise<Added>
}

/** The articles that came in last. */
export interface Added {
  /** The number of the last reading of all: what comes in later has a higher one. */
  readonly last: number
  /** How many came in after the number asked for. */
  readonly total: number
  /** The last of them, the last first. */
  readonly articles: readonly ArticleSummary[]
}

/** How articles are found by what stands in them, where they are kept. */
export interface Search {
  /** The ids of all articles that hold all of some words, in any inflection. */
  holding(words: string): Promise<readonly string[]>
  /** The ids of those that hold them best, the best first. */
  best(words: string): Promise<readonly string[]>
  /** Those whose ids begin so; two at most. */
  beginning(id: string): Promise<readonly string[]>
  page(query: SearchQuery, page: PageQuery & { readonly facets?: boolean }): Promise<SearchPage>
}

/** What a dossier answers a page at a time, each with the names of what it speaks of: what a page costs does not grow with the dossier. */
export interface Pages {
  /** Changes with whatever may change an answer, and with nothing else. */
  version(): Promise<string>
  /** The articles, by day of publication (unknown last), then title. */
  articles(query: PageQuery): Promise<Page<ArticleSummary>>
  /** The articles whose id begins so; two at most. */
  articlesBeginning(id: string): Promise<readonly ArticleSummary[]>
  timeline(query: LinesInOrder, page: PageQuery): Promise<Page<TimelineEntry>>
  /** The same lines all at once, as they are drawn. */
  marks(query: LinesQuery): Promise<TimelineMarks>
  /** Who met or talked with whom. */
  network(period: Period): Promise<Network>
  /** Where events were or are to be. */
  map(query: TimelineQuery): Promise<PlacesOfEvents>
  /** How many lines of the timeline begin in each month, in order. */
  months(): Promise<ReadonlyMap<string, number>>
  statements(query: StatementQuery, page: PageQuery): Promise<Page<DossierStatement>>
  said(query: SayingsQuery, page: PageQuery): Promise<Page<SaidPosition>>
  disputes(query: DisputesQuery, page: PageQuery): Promise<DisputesPage>
  parties(query: { readonly called?: string }, page: PageQuery): Promise<Page<Counted>>
  /** Who somebody or something is, by an id of the dossier; null where nobody has it. */
  party(id: string): Promise<PartyAround | null>
  /** What is contested and what is unanswered, the last first; and the articles that came in after one of a number, the last of them first. */
  front(after: number | null, limit: number): Promise<FrontPage & { readonly added: Added }>
  /** What somebody should look at and nobody has, what is least sure first. */
  review(query: ReviewQuery, page: PageQuery): Promise<Page<Doubted>>
  /** Articles by their words, facets or both: the best first, without words the newest. The first page has facets, where these are asked for. */
  search(query: SearchQuery, page: PageQuery & { readonly facets?: boolean }): Promise<SearchPage>
  /** A ledger with what is shown beside it; null when there is no such thing. */
  ledger(reference: string): Promise<LedgerAround | null>
  /** The ledgers that words may mean, to choose from. */
  ledgers(text: string): Promise<Page<Ledger>>
  /** What the dossier makes of one of its articles. */
  article(id: string): Promise<ArticleAround>
}

/** Pages that are made by putting questions to what is linked; `version` changes with whatever may change an answer. */
export function pagesOf(
  ask: <Answer>(question: (asked: Asked) => Promise<Answer>) => Promise<Answer>,
  version: () => Promise<string>,
): Pages {
  return {
    version,
    articles: (page) => ask(({ shelves }) => articlesPage(shelves, page)),
    articlesBeginning: (id) =>
      ask(async ({ shelves, search }) => articlesOf(shelves, await search.beginning(id))),
    timeline: (query, page) => ask(({ shelves, wording }) => timelinePage(shelves, query, page, wording)),
    marks: (query) => ask(({ shelves, wording }) => timelineMarks(shelves, query, wording)),
    network: (period) => ask(({ shelves }) => networkOf(shelves, period)),
    map: (query) => ask(({ shelves, wording }) => mapOf(shelves, query, wording)),
    months: () => ask(({ shelves }) => timelineMonths(shelves)),
    statements: (query, page) => ask(({ shelves, wording }) => statementsPage(shelves, query, page, wording)),
    said: (query, page) =>
      ask(({ shelves, wording, search }) => saidPage(shelves, query, page, search.holding, wording)),
    disputes: (query, page) => ask(({ shelves, wording }) => disputesPage(shelves, query, page, wording)),
    parties: (query, page) => ask(({ shelves, wording }) => partiesPage(shelves, query, page, wording)),
    party: (id) => ask(({ shelves }) => partyAround(shelves, id)),
    front: (after, limit) =>
      ask(async ({ shelves, added }) => ({
        ...(await frontPage(shelves)),
        added: await added(after, limit),
      })),
    review: (query, page) => ask(({ shelves }) => reviewPage(shelves, query, page)),
    search: (query, page) => ask(({ search }) => search.page(query, page)),
    ledger: (reference) => ask(({ shelves, reading }) => ledgerAround(shelves, reference, reading)),
    ledgers: (text) =>
      ask(async ({ shelves, wording, search }) => {
        const { ledgers, total } = await ledgersAbout(shelves, text, search.best, wording)
        const articles = ledgers.flatMap((ledger) =>
          ledger.type === 'event'
            ? ledger.event.sightings.map(({ article }) => article)
            : ledger.claim.article,
        )
        return {
          items: ledgers,
          total,
          next: null,
          around: { articles: await articlesOf(shelves, articles), entities: [] },
        }
      }),
    article: (id) => ask(({ shelves }) => articleAround(shelves, id)),
  }
}
