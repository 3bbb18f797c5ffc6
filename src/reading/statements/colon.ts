import type { Article } from '../../model/article.ts'
import { form, sentenceOf, tokensBetween } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import { quotations } from '../../rules/quotation.ts'
import { type Draft } from './draft.ts'

/**
 * "The doctors dispute that: they found bullets.": what follows the colon behind a denial is said by who denies, as a statement of
 * its own. Hearsay behind a colon ("…: the letter would have been lost") is of whoever speaks before it.
 */
export function goOnBehindColon(article: Article<'clauses'>, drafts: readonly Draft[]): Draft[] {
  const parted = drafts.map((draft) => endAtColon(article, draft))
  const behind = parted.flatMap((draft): Draft[] => {
    const words = isDenial(draft) ? wordsBehindColon(article, draft) : []
    if (words.length === 0) return []
    if (
      parted.some(({ cue, content }) => words.includes(cue) || content.some((token) => words.includes(token)))
    )
      return []
    const top = words.find((token) => !words.includes(article.trees.head[token]))!
    return [
      {
        ...draft,
        ...{
          trace: { rule: 'what follows a denial and a colon', words: {} },
          stance: 'asserts',
          commitment: 'certain',
          denied: false,
          pointsBack: false,
        },
        ...{ cue: -1, cueWords: [], person: null, content: words, contentHead: top },
      },
    ]
  })
  const told = parted.map((draft) => {
    if (draft.form !== 'reported' || draft.source !== null) return draft
    const sentence = sentenceOf(article.tokens, draft.cue)
    const teller = parted.find(
      (other) =>
        other.cue >= 0 &&
        sentenceOf(article.tokens, other.cue) === sentence &&
        wordsBehindColon(article, other).includes(draft.contentHead),
    )
    return teller === undefined ? draft : { ...draft, form: null, source: teller.source }
  })
  return [...told, ...behind]
}

/** "Denied that: they …": no more than the one word is denied, though the tree may have the clause hang on it. */
function endAtColon(article: Article<'clauses'>, draft: Draft): Draft {
  const { content } = draft
  if (!isDenial(draft) || content.length < 2 || form(article, content[0] + 1) !== ':') return draft
  return { ...draft, content: content.slice(0, 1), contentHead: content[0] }
}

function isDenial({ stance }: Draft): boolean {
  return stance === 'denies' || stance === 'disputes'
}

/** The clause between the colon behind a statement and the end of its sentence; empty where there is none, or a quotation. */
function wordsBehindColon(article: Article<'clauses'>, { cue, source, content }: Draft): number[] {
  if (cue < 0 || source === null) return []
  const end = article.tokens.starts[sentenceOf(article.tokens, cue) + 1]
  const last = Math.max(cue, source.head, ...content.filter((token) => token < end))
  let colon = last + 1
  while (colon < end && form(article, colon) !== ':') colon++
  if (colon >= end || colon - last > mostBetween) return []
  const quoted = quotations(article)
  const words = tokensBetween(colon + 1, end)
  if (quoted.some(({ open }) => open === colon + 1)) return []
  if (!words.some((token) => new Word(article, token).feature('VerbForm') === 'Fin')) return []
  return trim(article, words, quoted)
}

/** Words that may stand between the statement and its colon: a particle, an adverb. */
const mostBetween = 3
