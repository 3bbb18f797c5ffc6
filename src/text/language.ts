import { francAll } from 'franc'

/** The languages told apart, by ISO 639-3: those that a Dutch newsroom meets, and the neighbours Dutch is taken for. */
const languages = 'nld afr eng deu fra spa ita por pol tur ind dan swe nob ron rus ukr arb cmn'.split(' ')

/** How much of a text is looked at, in UTF-16 code units, and how little is too little to tell. */
const sample = { longest: 2000, shortest: 80 }

/** A text counts as the expected language when that scores at least this much of what the best one scores. */
const benefit = 0.9

/**
 * The BCP 47 code of the language a text seems to be in, by its letter triples; `expected` where it is too short to tell or
 * nearly as good a guess as the best.
 */
export function guessLanguage(text: string, expected: string): string {
  const piece = text.slice(0, sample.longest)
  if (piece.length < sample.shortest) return expected
  const guesses = francAll(piece, { only: languages })
  const own = guesses.find(([code]) => shortCode(code) === expected)
  const [best] = guesses
  if (best[0] === 'und' || (own && own[1] >= benefit * best[1])) return expected
  return shortCode(best[0])
}

/** The English name of a language: `German` for `de`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}

/** The BCP 47 code of an ISO 639-3 code: `de` for `deu`. */
function shortCode(code: string): string {
  return Intl.getCanonicalLocales(code)[0]
}
