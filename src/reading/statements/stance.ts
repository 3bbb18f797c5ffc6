import type { Article } from '../../model/article.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import type { Circumstances } from './circumstances.ts'
import { isPunctuation, stanceOf, type Draft, type Stance } from './draft.ts'

/** A verdict on its own is an answer of a few words without a verb: "'Nonsense', he said", "'Utterly untrue'". */
const fewWords = 4

/**
 * How a speaker stands to what is said: as the cue has it; where that only says that somebody spoke, an answer in the first
 * sentence of what is said counts ("that is not so", "no comment"), or a verdict that is all there is of it ("nonsense").
 */
export function stanceIn(
  article: Article<'clauses'>,
  { stance, content, contentHead }: Draft,
  circumstances: Circumstances,
  judgements: Lexicon,
): Stance {
  if (stance !== 'asserts' || content.length === 0) return stance
  const { tokens, trees } = article
  const first = sentenceOf(tokens, content[0])
  const tops = content.filter(
    (token) => sentenceOf(tokens, token) === first && (token === contentHead || trees.head[token] < 0),
  )
  const answer = tops.map((token) => circumstances.answer(token)).find((found) => found !== null)
  if (answer !== undefined) return answer
  const spoken = content.filter((token) => !isPunctuation(article, token))
  const isVerdict = spoken.length <= fewWords && !spoken.some((token) => isNoVerdict(article, token))
  const words = isVerdict && !tops.some(circumstances.isDenied) ? content : []
  const verdicts = words.flatMap((token) => judgements.row(trees.lemma[token].toLowerCase()) ?? [])
  return verdicts.map(({ values }) => stanceOf(values.stance)).find(isContest) ?? stance
}

/** A finite verb or a preposition: with these, words are a sentence or a phrase of it. */
function isNoVerdict(article: Article<'clauses'>, token: number): boolean {
  const word = new Word(article, token)
  return word.feature('VerbForm') === 'Fin' || word.wordClass === 'ADP'
}

function isContest(stance: Stance): boolean {
  return stance === 'denies' || stance === 'disputes'
}
