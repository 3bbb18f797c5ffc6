import type { Article } from '../../model/article.ts'
import { sentenceOf, tokensBetween } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import { quotations } from '../../rules/quotation.ts'
import type { Draft } from './draft.ts'

/**
 * "The bridge stays shut. That is what the council reports": where somebody asserts no more than a pronoun that points
 * back, the content is what was said just before, or else the sentence before.
 */
export function resolveBackward(article: Article<'clauses'>, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.stance !== 'asserts' || !refersBack(article, draft)) return draft
    const { tokens, trees } = article
    const sentence = sentenceOf(tokens, draft.cue)
    if (sentence === 0 || tokens.block[sentence - 1] !== tokens.block[sentence]) return draft
    const [from, to] = [tokens.starts[sentence - 1], tokens.starts[sentence]]
    const before = drafts.findLast(({ cue, content }) => from <= cue && cue < to && content.length > 1)
    if (before !== undefined) return { ...draft, content: before.content, contentHead: before.contentHead }
    const whole = tokensBetween(from, to)
    return {
      ...draft,
      content: trim(article, whole, quotations(article)),
      contentHead: whole.find((token) => trees.head[token] < 0)!,
    }
  })
}

function refersBack(article: Article<'clauses'>, { content, contentHead, pointsBack }: Draft): boolean {
  if (pointsBack) return true
  if (content.length !== 1) return false
  const word = new Word(article, contentHead)
  return word.wordClass === 'PRON' && word.feature('PronType') === 'Dem'
}
