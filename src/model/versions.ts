import type { Span } from './span.ts'

/** A sentence of one article, verbatim. */
export interface VersionSentence extends Span {
  readonly text: string
}

/** What a version of an article has otherwise than the one before it. A sentence that only stands elsewhere is no change. */
export interface VersionChanges {
  /** Id of the version before it. */
  readonly since: string
  /** Whether the title is another. */
  readonly title: boolean
  /** Sentences that are new, in this version. */
  readonly added: readonly VersionSentence[]
  /** Sentences that are gone, in the version before. */
  readonly gone: readonly VersionSentence[]
  /** Sentences that say it in other words: in the version before, and in this one. */
  readonly changed: readonly { readonly was: VersionSentence; readonly now: VersionSentence }[]
}

/** One of the versions in which an outlet has brought an article. */
export interface ArticleVersion {
  readonly article: string
  readonly title: string | null
  /** EDTF, or null. */
  readonly published: string | null
  /** Null for the first. */
  readonly changes: VersionChanges | null
}
