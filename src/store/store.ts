import type { Reading } from '../model/reading.ts'
import type {
  ArticleSummary,
  DossierRecord,
  DossierStatement,
  SearchHit,
  StatementQuery,
  TimelineEntry,
  TimelineQuery,
} from '../model/record.ts'

/** An article as the user gave it, byte for byte. */
export interface Original {
  /** The file's name, or what else tells the user where it came from. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A dossier on disk. Originals and readings are the truth; what the other methods answer is folded from them, kept in
 * caches that `rebuild` makes again. Every method waits, so that a database across a network can stand behind it too.
 * Several processes may open one store at the same time.
 */
export interface Store {
  /** Keeps an article with its reading; both are on disk when this returns. `known`: it was there, nothing changed. */
  add(reading: Reading, original: Original): Promise<'added' | 'known'>
  /** Takes an article out with all that hangs on it; false when there was none with that id. */
  remove(article: string): Promise<boolean>
  /** The articles, by day of publication (unknown last), then title. */
  articles(): Promise<readonly ArticleSummary[]>
  /** The reading of one article, or null. */
  reading(article: string): Promise<Reading | null>
  /** The article as it came in, or null. */
  original(article: string): Promise<Original | null>
  /** All that the articles say together. */
  record(): Promise<DossierRecord>
  timeline(query?: TimelineQuery): Promise<readonly TimelineEntry[]>
  statements(query?: StatementQuery): Promise<readonly DossierStatement[]>
  /** Articles that hold all of the words, in any inflection; the best first, at most 50. Words in double quotes stand together. */
  search(words: string): Promise<readonly SearchHit[]>
  close(): Promise<void>
}
