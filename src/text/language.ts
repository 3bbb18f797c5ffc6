import { francAll } from 'franc'

/** The languages told apart, ISO 639-3 to BCP 47: those that a Dutch newsroom meets, and the neighbours Dutch is taken for. */
const languages: Readonly<Record<string, string>> = {
  nld: 'nl',
  afr: 'af',
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  pol: 'pl',
  tur: 'tr',
  ind: 'id',
  dan: 'da',
  swe: 'sv',
  nob: 'no',
  ron: 'ro',
  rus: 'ru',
  ukr: 'uk',
  arb: 'ar',
  cmn: 'zh',
}

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
  const guesses = francAll(piece, { only: Object.keys(languages) })
  const own = guesses.find(([code]) => languages[code] === expected)
  const [best] = guesses
  if (best[0] === 'und' || (own && own[1] >= benefit * best[1])) return expected
  return languages[best[0]]
}

/** The English name of a language: `Afrikaans` for `af`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}
