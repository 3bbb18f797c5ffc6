import type { Article } from '../../src/model/article.ts'
import { sentenceCount, sentenceSpan } from '../../src/model/tokens.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { open, type Hints } from '../../src/text/intake.ts'
import { tokenise } from '../../src/text/tokenise.ts'

export const pack = loadPack(packDirectory('nl'))

/** The document of a text, as if it had been read from a file. */
export function documentOf(text: string, hints: Hints = {}) {
  return open(new TextEncoder().encode(text), 'article.txt', hints, pack)
}

/** The tokens of a text as one running paragraph. */
export function paragraph(text: string): Article<'tokens'> {
  const document = documentOf('x')
  return tokenise(
    { ...document, text, blocks: [{ from: 0, to: text.length, kind: 'paragraph', repeats: null }] },
    pack,
  )
}

/** `De|minister|zei|:|ja` */
export function tokensOf(article: Article<'tokens'>): string {
  const { from, to } = article.tokens
  return [...from].map((start, token) => article.text.slice(start, to[token])).join('|')
}

/** The sentences of an article, verbatim. */
export function sentencesOf(article: Article<'tokens'>): string[] {
  return Array.from({ length: sentenceCount(article.tokens) }, (_, sentence) => {
    const span = sentenceSpan(article.tokens, sentence)
    return article.text.slice(span.from, span.to)
  })
}
