import {
  articlesOf,
  articlesPage,
  disputesPage,
  partiesPage,
  statementsPage,
  type Counted,
  type DisputesPage,
  type DisputesQuery,
} from '../dossier/pages.ts'
import { reviewPage, type Doubted, type ReviewQuery } from '../dossier/doubts/review-page.ts'
import { frontPage, type FrontPage } from '../dossier/front-page.ts'
import { partyAround, type PartyAround } from '../dossier/party-around.ts'
import { ledgersAbout } from '../dossier/questions.ts'
import { saidPage, type SayingsQuery } from '../dossier/said-page.ts'
import {
  articleAround,
  ledgerAround,
  type ArticleAround,
  type LedgerAround,
} from '../dossier/surroundings.ts'
import { timelineMonths, timelinePage, type LinesQuery } from '../dossier/timeline-page.ts'
import type { Ledger, SaidPosition } from '../model/ledger.ts'
import type { Page, PageQuery } from '../model/page.ts'
import type { ArticleSummary, DossierStatement, StatementQuery, TimelineEntry } from '../model/record.ts'
import type { SearchPage, SearchQuery } from '../model/search.ts'
import type { Asked, Linked } from './linked.ts'
import { addedAfter, type Added } from './added.ts'
import { readingOf } from './readings.ts'
import { articlesHolding, search, searchPage } from './search.ts'

/** What a dossier answers a page at a time, each with the names of what it speaks of: what a page costs does not grow with the dossier. */
export interface Pages {
  /** Changes with whatever may change an answer, and with nothing else. */
  version(): Promise<string>
  /** The articles, by day of publication (unknown last), then title. */
  articles(query: PageQuery): Promise<Page<ArticleSummary>>
  /** The articles whose id begins so; two at most. */
  articlesBeginning(id: string): Promise<readonly ArticleSummary[]>
  timeline(query: LinesQuery, page: PageQuery): Promise<Page<TimelineEntry>>
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

/** The pages of what is linked. */
export function pagesOf({ ask, version }: Pick<Linked, 'ask' | 'version'>): Pages {
  const holding =
    ({ db }: Asked) =>
    (words: string) =>
      articlesHolding(db, words)
  return {
    version,
    articles: (page) => ask(({ shelves }) => articlesPage(shelves, page)),
    articlesBeginning: (id) =>
      ask(async ({ shelves, db }) => {
        const rows = await db
          .selectFrom('readings')
          .select('article')
          .where('article', 'like', `${id.replace(/[^0-9a-f]/g, '-')}%`)
          .limit(2)
          .execute()
        return articlesOf(
          shelves,
          rows.map(({ article }) => article),
        )
      }),
    timeline: (query, page) => ask(({ shelves, wording }) => timelinePage(shelves, query, page, wording)),
    months: () => ask(({ shelves }) => timelineMonths(shelves)),
    statements: (query, page) => ask(({ shelves, wording }) => statementsPage(shelves, query, page, wording)),
    said: (query, page) =>
      ask((asked) => saidPage(asked.shelves, query, page, holding(asked), asked.wording)),
    disputes: (query, page) => ask(({ shelves, wording }) => disputesPage(shelves, query, page, wording)),
    parties: (query, page) => ask(({ shelves, wording }) => partiesPage(shelves, query, page, wording)),
    party: (id) => ask(({ shelves }) => partyAround(shelves, id)),
    front: (after, limit) =>
      ask(async ({ shelves, db }) => ({
        ...(await frontPage(shelves)),
        added: await addedAfter(db, shelves, after, limit),
      })),
    review: (query, page) => ask(({ shelves }) => reviewPage(shelves, query, page)),
    search: (query, page) => ask((asked) => searchPage(asked, query, page)),
    ledger: (reference) =>
      ask(({ shelves, db }) => ledgerAround(shelves, reference, (article) => readingOf(db, article))),
    ledgers: (text) =>
      ask(async (asked) => {
        const best = async (words: string) => (await search(asked.db, words)).map(({ article }) => article)
        const { ledgers, total } = await ledgersAbout(asked.shelves, text, best, asked.wording)
        const articles = ledgers.flatMap((ledger) =>
          ledger.type === 'event'
            ? ledger.event.sightings.map(({ article }) => article)
            : ledger.claim.article,
        )
        return {
          items: ledgers,
          total,
          next: null,
          around: { articles: await articlesOf(asked.shelves, articles), entities: [] },
        }
      }),
    article: (id) => ask(({ shelves }) => articleAround(shelves, id)),
  }
}
