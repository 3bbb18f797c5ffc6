import snowball from 'snowball-stemmers'
import type { Span } from '../model/span.ts'

/** A word of a text as search knows it: its stem, and where the word stands. */
export interface StemmedWord extends Span {
  readonly stem: string
}

/** What is longer than any word, of which stemming could take as long as the square of its length, keeps its ending. */
const longestWord = 200

/** Takes the inflection off a word. */
export type Stemmer = (word: string) => string

/** So many words of a language keep their stems at hand: nearly all that come again. */
const mostKnown = 100_000

const stemmers = new Map<string, Stemmer>()

/** The Snowball stemmer of a language (BCP 47 code), by its English name; a language without one keeps its words whole. */
export function stemmerOf(language: string): Stemmer {
  const stemmer = stemmers.get(language) ?? remembering(newStemmer(language))
  stemmers.set(language, stemmer)
  return stemmer
}

function newStemmer(language: string): Stemmer {
  const algorithm = new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase() ?? ''
  const { stem } = snowball.algorithms().includes(algorithm)
    ? snowball.newStemmer(algorithm)
    : { stem: (word: string) => word }
  return (word) => {
    const folded = word.normalize('NFC').toLowerCase()
    const stemmed = folded.length > longestWord ? folded : stem(folded)
    return stemmed.normalize('NFD').replace(/\p{M}/gu, '')
  }
}

/** A stemmer that stems a word once, for the same words come all the time. */
function remembering(stemmer: Stemmer): Stemmer {
  const known = new Map<string, string>()
  return (word) => {
    if (word.length > longestWord) return stemmer(word)
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size === mostKnown) known.clear()
    const stem = stemmer(word)
    known.set(word, stem)
    return stem
  }
}

/** What is looked for: a word, or words that stand together, as stems. */
export type Term = readonly string[]

/** The words of a question as terms; those in double quotes are one. */
export function termsOf(question: string, stemmer: Stemmer): Term[] {
  const phrases = Array.from(question.matchAll(/"([^"]*)"?|[^\s"]+/g), ([word, phrase]) => phrase ?? word)
  return phrases
    .map((phrase) => stems(phrase, stemmer).map(({ stem }) => stem))
    .filter((term) => term.length > 0)
}

/** Where a term begins among words: the number of its first word, for each place. */
export function placesOf(term: Term, words: readonly StemmedWord[]): number[] {
  const places = []
  for (let at = 0; at + term.length <= words.length; at++) {
    if (term.every((stem, offset) => words[at + offset].stem === stem)) places.push(at)
  }
  return places
}

/** The words of a text with their stems, in UTF-16 offsets; what stands between words is left out. */
export function stems(text: string, stemmer: Stemmer): StemmedWord[] {
  return Array.from(
    text.matchAll(/(?<!\p{M})\p{M}*[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu),
    ({ 0: word, index }) => ({
      stem: stemmer(word),
      from: index,
      to: index + word.length,
    }),
  )
}
