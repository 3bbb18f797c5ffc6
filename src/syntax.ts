/* Grammar alone, for programs that want no more of Wederhoor: the import `wederhoor/syntax`. */
import type { Article } from './model/article.ts'
import type { Span } from './model/span.ts'
import { sentenceCount, sentenceSpan, tokensBetween } from './model/tokens.ts'
import { Word } from './model/trees.ts'
import { loadReader, type Reader } from './read.ts'
import { fromConllu, toConllu } from './syntax/conllu.ts'
import { parse as parseTokens } from './syntax/parser.ts'
import { runningText } from './text/running-text.ts'
import { tokenise } from './text/tokenise.ts'

export { ConlluError } from './syntax/conllu.ts'
export type { Span, Word }

/** How a text is to be parsed. */
export interface SyntaxOptions {
  /** Code of the language pack to parse it with. */
  readonly language?: string
}

/** A sentence; its span is where it stands in the text, in UTF-16 code units. */
export interface Sentence extends Span {
  readonly text: string
  /** Its words and signs, in the order of the text. */
  readonly words: readonly Word[]
  /** The word that depends on no other. */
  readonly root: Word
}

/** A text with its words and trees, by Universal Dependencies. */
export class ParsedText {
  readonly #article: Article<'trees'>

  /** @internal */
  constructor(article: Article<'trees'>) {
    this.#article = article
  }

  /** The text as it was given; of CoNLL-U, its forms with spaces between them, a sentence a line. */
  get text(): string {
    return this.#article.text
  }

  get sentences(): readonly Sentence[] {
    const article = this.#article
    const { tokens } = article
    return Array.from({ length: sentenceCount(tokens) }, (_, sentence) => {
      const span = sentenceSpan(tokens, sentence)
      const words = tokensBetween(tokens.starts[sentence], tokens.starts[sentence + 1]).map(
        (token) => new Word(article, token),
      )
      return {
        ...span,
        text: article.text.slice(span.from, span.to),
        words,
        root: words.find(({ head }) => head === null)!,
      }
    })
  }

  /** All of it as CoNLL-U, for treebank tools; XPOS and DEPS are left open. */
  conllu(): string {
    return toConllu(this.#article)
  }
}

const readers = new Map<string, Reader>()

/** The parser of a language, loaded on the first call, which takes some tenths of a second. */
function readerOf(language: string): Reader {
  const reader = readers.get(language) ?? loadReader(language)
  readers.set(language, reader)
  return reader
}

/**
 * Parses a text: sentences, words with their lemma, word class and features, and the tree of each sentence. All lines are running text;
 * an empty line ends a sentence. The same text gives the same trees on every machine. Throws an error that names the file for a language there is no pack of.
 */
export function parse(text: string, { language = 'nl' }: SyntaxOptions = {}): ParsedText {
  const { pack, parser } = readerOf(language)
  return new ParsedText(parseTokens(tokenise(runningText(text, null, language), pack), parser))
}

/**
 * Parses the words and sentences of a CoNLL-U text anew, whatever else it says of them: to set trees beside those of a treebank.
 * Throws a ConlluError that names the line where it is no CoNLL-U.
 */
export function parseConllu(conllu: string, { language = 'nl' }: SyntaxOptions = {}): ParsedText {
  return new ParsedText(parseTokens(fromConllu(conllu), readerOf(language).parser))
}
