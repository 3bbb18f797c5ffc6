import type { Fault } from '../../model/fault.ts'
import { form } from '../../model/tokens.ts'
import { quotations, type Quotation } from '../../rules/quotation.ts'
import { foldedWords } from '../words.ts'
import type { Account } from './account.ts'
import { fromArticle } from './evidence.ts'
import { alignWords, differenceOf, type WordAlignment } from './word-alignment.ts'

/** From here on quoted words are those of a quotation, changed; below they are no quotation of the articles. */
const nearlyVerbatim = 0.5
/** Fewer quoted words than this, with nobody to say them, may be a title or a manner of speaking. */
const leastWords = 4
/** Fewer words than this the article may well use in its own voice too. */
const leastOwnWords = 3

/** Words of a text as they are compared, each with its token. */
interface Row {
  readonly words: readonly string[]
  readonly tokens: readonly number[]
}

/** Words quoted in the draft, and where an article quotes them, verbatim or nearly. */
export interface FoundQuotation {
  readonly draft: Account
  readonly tokens: readonly number[]
  readonly article: Account
  /** Every place, by its tokens. */
  readonly places: readonly (readonly number[])[]
}

/** What became of the quotations of the articles in a draft. */
export interface CheckedQuotations {
  readonly faults: readonly Fault[]
  readonly found: readonly FoundQuotation[]
}

/** Quotations of the draft that are not verbatim in the articles, or that stand in none as a quotation. */
export function checkQuotations(draft: Account, articles: readonly Account[]): CheckedQuotations {
  const faults: Fault[] = []
  const found: FoundQuotation[] = []
  for (const quotation of outermost(quotations(draft.article))) {
    for (const piece of piecesOf(draft, quotation)) {
      const quoted = closest(piece, articles, quotedRow)
      if (quoted !== null && quoted.alignment.likeness >= nearlyVerbatim) {
        const { account, row, alignment } = quoted
        const near = row.tokens.slice(alignment.from, alignment.to)
        const places = [near, ...occurrencesOf(piece, row)]
        found.push({ draft, tokens: piece.tokens, article: account, places })
      }
      if (quoted === null || !isVerbatim(piece, quoted))
        faults.push(...faultOf(piece, quotation, quoted, draft, articles))
    }
  }
  return { faults, found }
}

/** Where words stand in a row, word for word. */
function occurrencesOf({ words }: Row, row: Row): number[][] {
  return row.words.flatMap((_, at) =>
    words.every((word, step) => row.words[at + step] === word)
      ? [row.tokens.slice(at, at + words.length)]
      : [],
  )
}

/** Word for word; a word or two may take an ending for the sentence they are put into. */
function isVerbatim({ words }: Row, { row, alignment }: Closest): boolean {
  if (alignment.likeness === 1) return true
  if (words.length >= leastOwnWords) return false
  return alignment.steps.every(
    ([one, other]) => one >= 0 && other >= 0 && isInflected(words[one], row.words[other]),
  )
}

/** Whether two words differ by a letter at the end at most. */
function isInflected(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) && long.length <= short.length + 1
}

function faultOf(
  piece: Row,
  quotation: Quotation,
  quoted: Closest | null,
  draft: Account,
  articles: readonly Account[],
): Fault[] {
  const marked = draft.passage(range(quotation.open, quotation.close + 1))
  if (quoted !== null && quoted.alignment.likeness >= nearlyVerbatim) {
    const { account, row, alignment } = quoted
    const found = fromArticle(account, account.passage(range(...stretch(row, alignment))))
    const wordOf =
      ({ article }: Account, { tokens }: Row) =>
      (place: number) =>
        form(article, tokens[place])
    const difference = differenceOf(
      alignment,
      wordOf(draft, piece),
      wordOf(account, row),
      (one, other) => piece.words[one] === row.words[other],
    )
    return [{ kind: 'quote-altered', draft: marked, article: found, values: {}, difference }]
  }
  if (piece.words.length < leastWords && !isSaid(draft, piece)) return []
  const own = closest(piece, articles, wholeRow)
  const isOwn = own !== null && own.alignment.likeness === 1
  if (isOwn && piece.words.length < leastOwnWords) return []
  const article =
    own !== null && own.alignment.likeness >= nearlyVerbatim
      ? fromArticle(own.account, own.account.passage(range(...stretch(own.row, own.alignment))))
      : null
  return [{ kind: 'quote-unknown', draft: marked, article, values: {}, difference: null }]
}

/** Whether quoted words are somebody's, and no title or manner of speaking: a single word may well be that. */
function isSaid(draft: Account, { words, tokens }: Row): boolean {
  if (tokens.some((token) => draft.voices[token] !== null)) return true
  const around = draft.sentenceWords(draft.word(tokens[0]).sentence)
  return words.length > 1 && around.some((token) => !tokens.includes(token) && draft.isOfSpeech(token))
}

/** The stretch of an article that words are likest to. */
interface Closest {
  readonly account: Account
  readonly row: Row
  readonly alignment: WordAlignment
}

function closest(piece: Row, articles: readonly Account[], rowOf: (account: Account) => Row): Closest | null {
  let best: Closest | null = null
  for (const account of articles) {
    const row = rowOf(account)
    const alignment = alignWords(piece.words, row.words)
    if (alignment.likeness > (best?.alignment.likeness ?? 0)) best = { account, row, alignment }
  }
  return best
}

/** The words between the marks, cut where dots or brackets say that the draft left words out or put some in. */
function piecesOf(account: Account, { open, close }: Quotation): Row[] {
  const pieces: number[][] = [[]]
  let brackets = 0
  for (let token = open + 1; token < close; token++) {
    const word = form(account.article, token)
    if (/^[([]/.test(word)) brackets++
    if (brackets > 0 || /^(…|\.{2,})/.test(word)) pieces.push([])
    else pieces[pieces.length - 1].push(token)
    if (/[)\]]$/.test(word)) brackets = Math.max(0, brackets - 1)
  }
  return pieces.map((tokens) => rowOf(account, tokens)).filter(({ words }) => words.length > 0)
}

/** All quotations of a text in a row, for one may be broken by "he said". */
function quotedRow(account: Account): Row {
  const tokens = outermost(quotations(account.article)).flatMap(({ open, close }) => range(open + 1, close))
  return rowOf(account, tokens)
}

function wholeRow(account: Account): Row {
  return rowOf(account, range(0, account.article.tokens.from.length))
}

function rowOf({ article }: Account, tokens: readonly number[]): Row {
  const words: string[] = []
  const places: number[] = []
  for (const token of tokens) {
    for (const word of foldedWords(form(article, token))) {
      words.push(word)
      places.push(token)
    }
  }
  return { words, tokens: places }
}

function stretch({ tokens }: Row, { from, to }: WordAlignment): [number, number] {
  return [tokens[from], tokens[to - 1] + 1]
}

function outermost(all: readonly Quotation[]): Quotation[] {
  return all.filter((one) => !all.some((other) => other.open < one.open && one.close < other.close))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step)
}
