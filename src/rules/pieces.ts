import type { Article } from '../model/article.ts'

/**
 * A sentence cut finer than words: letters, digits and signs apart, so that `2010-2014`, `27ste` and `14.05` can be read
 * whichever way a tokeniser takes them.
 */
export interface Piece {
  readonly from: number
  readonly to: number
  /** The token it is a part of. */
  readonly token: number
  /** In small letters, with curly apostrophes straightened. */
  readonly word: string
  readonly kind: 'letters' | 'digits' | 'sign'
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  /** Whether a capital says nothing here: the first word of a sentence, of a quotation, after a colon. */
  readonly initial: boolean
  /** Whether no space stands between it and the piece before it. */
  readonly glued: boolean
}

const cut = /['’‘]?\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+|\S/gu
const opening = new Set(['„', '“', '”', '"', '‘', "'", '«', ':', '(', '–', '—'])

/** The pieces of one sentence. */
export function piecesOf(article: Article<'tokens'>, sentence: number): Piece[] {
  const { starts, from, to } = article.tokens
  const pieces: Piece[] = []
  let begun = false
  let before: Piece | null = null
  for (let token = starts[sentence]; token < starts[sentence + 1]; token++) {
    for (const { 0: text, index } of cutToken(article.text.slice(from[token], to[token]))) {
      const start = from[token] + index
      const piece: Piece = {
        from: start,
        to: start + text.length,
        token,
        ...shapeOf(text),
        initial: !begun || (before !== null && opens(before)),
        glued: before?.to === start,
      }
      if (piece.kind !== 'sign') begun = true
      pieces.push(piece)
      before = piece
    }
  }
  return pieces
}

/** Small letters alone, as most tokens are: nothing to cut or to fold there. */
const plain = /^[a-z]+$/

/** The pieces of a token, and where in it they begin. */
function cutToken(token: string): Iterable<{ readonly 0: string; readonly index: number }> {
  return plain.test(token) ? [{ 0: token, index: 0 }] : token.matchAll(cut)
}

function shapeOf(text: string): Pick<Piece, 'word' | 'kind' | 'capital'> {
  if (plain.test(text)) return { word: text, kind: 'letters', capital: false }
  const kind = /\p{L}/u.test(text) ? 'letters' : /^\d/.test(text) ? 'digits' : 'sign'
  return { word: fold(text), kind, capital: /^['’‘]?\p{Lu}/u.test(text) }
}

/** Whether a capital right after a piece says nothing: what opens a quotation, or an apostrophe and a letter at the very beginning. */
function opens({ kind, initial, word }: Piece): boolean {
  return kind === 'sign' ? opening.has(word) : initial && /^'\p{L}$/u.test(word)
}

/** A word of a lexicon or a rule, cut the same way. */
export function cutWord(text: string): string[] {
  return Array.from(text.matchAll(cut), ([piece]) => fold(piece))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'")
}
