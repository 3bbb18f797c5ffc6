import type { Article } from './article.ts'
import type { Span } from './span.ts'

/** The tokens of an article, as columns. Token `i` is `text.slice(from[i], to[i])`. */
export interface Tokens {
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** First token of each sentence, and the number of tokens at the end: sentence `i` is tokens `starts[i]` … `starts[i + 1]`. */
  readonly starts: Uint32Array
  /** The block (index in `article.blocks`) each sentence stands in. */
  readonly block: Uint32Array
}

/** The token as written. */
export function form(article: Article<'tokens'>, token: number): string {
  return article.text.slice(article.tokens.from[token], article.tokens.to[token])
}

/** Whether a sentence stands in a title or heading. */
export function isHeading({ blocks, tokens }: Article<'tokens'>, sentence: number): boolean {
  return ['title', 'heading', 'crosshead'].includes(blocks[tokens.block[sentence]].kind)
}

/** The number of sentences. */
export function sentenceCount(tokens: Tokens): number {
  return tokens.starts.length - 1
}

/** The sentence (by number) that token `token` stands in. */
export function sentenceOf(tokens: Tokens, token: number): number {
  let low = 0
  let high = sentenceCount(tokens)
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (tokens.starts[middle] <= token) low = middle
    else high = middle
  }
  return low
}

/** The tokens from one up to another, which is not among them; none where there are none between. */
export function tokensBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)
}

/** The stretch of text a sentence covers, from its first token to its last. */
export function sentenceSpan(tokens: Tokens, sentence: number): Span {
  return { from: tokens.from[tokens.starts[sentence]], to: tokens.to[tokens.starts[sentence + 1] - 1] }
}
