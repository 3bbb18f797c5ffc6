import type { Article } from '../../model/article.ts'
import type { Quantity } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { form, sentenceOf } from '../../model/tokens.ts'
import { extentOf, Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { leastMultiplier, numeralReader, type NumeralReader } from './numerals.ts'

/** No phrase that loosens a number is longer than this many words. */
const longestHedge = 4

/**
 * Every number with what it counts or measures: "some 100 kilometres", "155 Chinese". Numbers in dates and lengths of time
 * are not among them; those are times.
 *
 * @param timeWords tokens of time expressions.
 */
export function readQuantities(
  article: Article<'clauses'>,
  timeWords: ReadonlySet<number>,
  pack: Pack,
): Quantity[] {
  const numerals = numeralReader(pack)
  const quantities: Quantity[] = []
  for (let token = 0; token < article.trees.head.length;) {
    const number = timeWords.has(token) ? null : readNumber(article, token, numerals)
    const measured = number && findMeasured(article, token, number.to, timeWords, pack)
    if (measured === null) {
      token = number?.to ?? token + 1
      continue
    }
    const hedge = findHedge(article, measured.from, pack)
    const words = range(hedge?.from ?? measured.from, measured.to)
    const extent = extentOf(article, words)
    quantities.push({
      spans: [...extent],
      quote: quote(article.text, extent),
      value: number!.value,
      unit: measured.unit,
      mod: hedge?.mod ?? null,
    })
    token = measured.to
  }
  return quantities
}

/** The number that begins at a token, over as many tokens as it takes, or null. */
function readNumber(
  article: Article<'clauses'>,
  token: number,
  numerals: NumeralReader,
): { value: number; to: number } | null {
  const first = numerals(form(article, token))
  if (first === null || !isCount(article, token)) return null
  let value = first
  let to = token + 1
  for (; to < article.trees.head.length; to++) {
    const times = numerals(form(article, to))
    if (times === null || times < leastMultiplier || /^\d/.test(form(article, to))) break
    value *= times
  }
  return { value, to }
}

/** A word that is also something else ("one", an article) counts only where the tree takes it for a number. */
function isCount(article: Article<'clauses'>, token: number): boolean {
  const word = new Word(article, token)
  return word.wordClass === 'NUM' || word.wordClass === 'SYM' || word.relation === 'nummod'
}

/** What the number counts: a sign of measure on either side, or the noun that follows in the same phrase, or a word that stands for one. */
function findMeasured(
  article: Article<'clauses'>,
  from: number,
  to: number,
  timeWords: ReadonlySet<number>,
  pack: Pack,
): { from: number; to: number; unit: string | null } | null {
  const unit = (token: number) =>
    pack.lexicon('units').row(new Word(article, token).lemma)?.values.unit ?? null
  const sentence = sentenceOf(article.tokens, from)
  const inside = (token: number) =>
    token >= 0 &&
    token < article.trees.head.length &&
    sentenceOf(article.tokens, token) === sentence &&
    !timeWords.has(token)
  if (inside(from - 1) && !/\p{L}/u.test(form(article, from - 1)) && unit(from - 1) !== null) {
    return { from: from - 1, to, unit: unit(from - 1) }
  }
  for (let token = to; inside(token); token++) {
    const { wordClass } = new Word(article, token)
    if (unit(token) !== null) return { from, to: token + 1, unit: unit(token) }
    if (wordClass === 'NOUN' || wordClass === 'PROPN') return { from, to: token + 1, unit: null }
    if (article.trees.head[from] === token) return { from, to: token + 1, unit: null }
    if (wordClass !== 'ADJ') return null
  }
  return null
}

/** The longest phrase right before a token that loosens the number: "more than", "some". */
function findHedge(
  article: Article<'clauses'>,
  before: number,
  pack: Pack,
): { from: number; mod: string } | null {
  for (let from = Math.max(0, before - longestHedge); from < before; from++) {
    const phrase = range(from, before)
      .map((token) => form(article, token).toLowerCase())
      .join(' ')
    const row = pack.lexicon('quantity-hedges').row(phrase)
    if (row !== undefined) return { from, mod: row.values.mod }
  }
  return null
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step)
}
