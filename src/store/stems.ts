import snowball from 'snowball-stemmers'
import type { Span } from '../model/span.ts'

/** A word of a text as search knows it: its stem, and where the word stands. */
export interface StemmedWord extends Span {
  readonly stem: string
}

/** Takes the inflection off a word. */
export type Stemmer = (word: string) => string

/** The Snowball stemmer of a language (BCP 47 code), by its English name; a language without one keeps its words whole. */
export function stemmerOf(language: string): Stemmer {
  const algorithm = new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase() ?? ''
  const { stem } = snowball.algorithms().includes(algorithm)
    ? snowball.newStemmer(algorithm)
    : { stem: (word: string) => word }
  return (word) => stem(word.normalize('NFC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '')
}

/** The words of a text with their stems, in UTF-16 offsets; what stands between words is left out. */
export function stems(text: string, stemmer: Stemmer): StemmedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    stem: stemmer(word),
    from: index,
    to: index + word.length,
  }))
}
