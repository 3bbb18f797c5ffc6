import type { Article, Document } from '../model/article.ts'
import type { Pack } from '../rules/pack.ts'
import { findSentences } from './sentences.ts'
import { signsOf } from './signs.ts'
import { splitWords } from './words.ts'

/**
 * Splits a document into words and sentences. Each sentence stands within one block; a credit and a byline are not
 * news and get no tokens.
 */
export function tokenise(document: Document, pack: Pack): Article<'tokens'> {
  const signs = signsOf(pack)
  const from: number[] = []
  const to: number[] = []
  const starts: number[] = []
  const block: number[] = []
  document.blocks.forEach((stretch, index) => {
    if (stretch.kind === 'credit' || stretch.kind === 'byline') return
    const words = splitWords(document.text, stretch, signs)
    for (const start of findSentences(document.text, words, signs)) {
      starts.push(from.length + start)
      block.push(index)
    }
    for (let word = 0; word < words.from.length; word++) {
      from.push(words.from[word])
      to.push(words.to[word])
    }
  })
  starts.push(from.length)
  return {
    ...document,
    tokens: {
      from: Uint32Array.from(from),
      to: Uint32Array.from(to),
      starts: Uint32Array.from(starts),
      block: Uint32Array.from(block),
    },
  }
}
