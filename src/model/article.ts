import type { Span } from './span.ts'
import type { Tokens } from './tokens.ts'
import type { Trees } from './trees.ts'
import type { Clauses } from './clauses.ts'

/**
 * What a stretch of the page is. All are read but two: `credit` (who took the picture) and `byline` (who wrote it) are
 * not news. A `dateline` (the place a report comes from, before its first sentence) stands by itself.
 */
export type BlockKind =
  'title' | 'heading' | 'dateline' | 'paragraph' | 'crosshead' | 'caption' | 'pullquote' | 'credit' | 'byline'

/** A stretch of the text between line breaks, with its part on the page. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** For a title or pull quote: the sentence of the running text that says the same, so that it counts once. */
  readonly repeats: Span | null
}

/** Something a reader should know about an article that was read all the same. */
export interface Warning {
  /** A stable word for programs: `no-date`, `not-dutch`, `decoded-as-windows-1252` … */
  readonly code: string
  /** One plain English sentence that says what was seen and what to do. */
  readonly message: string
}

/**
 * One article as intake leaves it: its text without markup and header, and what the header said. The text never
 * changes after this; everything else is a layer over it.
 */
export interface Document {
  /** Hash of text and date: the same article has the same id wherever it came from. */
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly titleSpan: Span | null
  readonly outlet: string | null
  readonly url: string | null
  /** EDTF, with the precision the source gave: `2024-06`, `2024-06-25`; null when unknown. */
  readonly published: string | null
  /** BCP 47 code of the language the text seems to be in. */
  readonly language: string
  readonly blocks: readonly Block[]
  /** Where pieces of `text` stood in the decoded file: `text` offset `at` was offset `original`, until the next piece. */
  readonly origins: readonly { readonly at: number; readonly original: number }[]
  readonly warnings: readonly Warning[]
}

interface Layers {
  text: unknown
  tokens: { readonly tokens: Tokens }
  trees: { readonly tokens: Tokens; readonly trees: Trees }
  clauses: { readonly tokens: Tokens; readonly trees: Trees; readonly clauses: Clauses }
}

/**
 * An article with its layers up to the one named. Each step takes the layer before its own and returns a new article
 * with one layer more, so that steps in the wrong order do not compile.
 */
export type Article<Layer extends keyof Layers> = Document & Layers[Layer]
