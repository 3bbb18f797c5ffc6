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
  for (let token = starts[sentence]; token < starts[sentence + 1]; token++) {
    for (const match of article.text.slice(from[token], to[token]).matchAll(cut)) {
      const [text] = match
      const start = from[token] + match.index
      const before = pieces.at(-1)
      const kind = /\p{L}/u.test(text) ? 'letters' : /^\d/.test(text) ? 'digits' : 'sign'
      pieces.push({
        from: start,
        to: start + text.length,
        token,
        word: fold(text),
        kind,
        capital: /^['’‘]?\p{Lu}/u.test(text),
        initial: !begun || (before !== undefined && (opening.has(before.word) || opensWord(before))),
        glued: before !== undefined && before.to === start,
      })
      if (kind !== 'sign') begun = true
    }
  }
  return pieces
}

/** Whether a first word is no more than an apostrophe and a letter, so that the next one has the capital. */
function opensWord({ initial, word }: Piece): boolean {
  return initial && /^'\p{L}$/u.test(word)
}

/** A word of a lexicon or a rule, cut the same way. */
export function cutWord(text: string): string[] {
  return Array.from(text.matchAll(cut), ([piece]) => fold(piece))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'")
}
