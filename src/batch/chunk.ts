import type { Reading } from '../model/reading.ts'
import type { RawArticle } from '../intake/raw-article.ts'

/** What a reading thread is sent: some articles, and the language of the pack to read them with. */
export interface Chunk {
  readonly language: string
  readonly articles: readonly Omit<RawArticle, 'received'>[]
}

/** What became of one article: its reading, or why there is none and what to do about it. */
export type Outcome = { readonly reading: Reading } | { readonly message: string }

/** The default export of a module that reads: outcomes in the order of the articles. */
export type ReadChunk = (chunk: Chunk) => Outcome[] | Promise<Outcome[]>
