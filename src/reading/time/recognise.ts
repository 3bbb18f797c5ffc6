import type { Article } from '../../model/article.ts'
import type { Extent } from '../../model/span.ts'
import { form, sentenceCount } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { piecesOf } from '../../rules/pieces.ts'
import { sequenceRuleName } from '../../rules/sequence.ts'
import { findSequences, indexSequences, type SequenceIndex } from '../../rules/sequence-match.ts'
import { readSequenceRules } from '../../rules/sequence-reader.ts'
import { expressionOf, type Expression } from './expression.ts'
import { tenseOf, type Tense } from './tense.ts'

/** A time expression as it stands in the text, before any day is counted. */
export interface TimeMention {
  readonly expression: Expression
  readonly extent: Extent
  /** The tokens it covers, in whole or in part. */
  readonly words: readonly number[]
  /** The token it hangs on the sentence by. */
  readonly head: number
  readonly sentence: number
  readonly tense: Tense
  readonly rule: string
}

const indexes = new WeakMap<Pack, SequenceIndex>()

function indexOf(pack: Pack): SequenceIndex {
  const before = indexes.get(pack)
  if (before !== undefined) return before
  const index = indexSequences(readSequenceRules(pack.path('time.rules'), pack.text('time.rules'), pack))
  indexes.set(pack, index)
  return index
}

/**
 * Every time expression of an article, in the order of the text. What a headline or pull quote repeats of the running text
 * is left to the running text.
 */
export function recogniseTimes(article: Article<'trees'>, pack: Pack): TimeMention[] {
  const index = indexOf(pack)
  const mentions: TimeMention[] = []
  for (let sentence = 0; sentence < sentenceCount(article.tokens); sentence++) {
    if (article.blocks[article.tokens.block[sentence]].repeats !== null) continue
    const pieces = piecesOf(article, sentence)
    for (const match of findSequences(pieces, index)) {
      const expression = expressionOf(match.rule.says, match.values)
      if (expression === null) continue
      const words = [...new Set(pieces.slice(match.first, match.end).map(({ token }) => token))]
      const head = topOf(article, words)
      if (countsSomething(article, words, expression) || isConjunction(article, words, expression)) continue
      mentions.push({
        expression,
        extent: [{ from: pieces[match.first].from, to: pieces[match.end - 1].to }],
        words,
        head,
        sentence,
        tense: sideOf(article, words[0], expression, tenseOf(article, head, pack), pack),
        rule: sequenceRuleName(match.rule),
      })
    }
  }
  return mentions
}

/** The tense of an expression: its clause's, unless a preposition says more ("since January") or less ("the price of Friday"). */
function sideOf(
  article: Article<'tokens'>,
  first: number,
  expression: Expression,
  tense: Tense,
  pack: Pack,
): Tense {
  if (first === 0) return tense
  const side = pack.lexicon('tense-prepositions').row(form(article, first - 1).toLowerCase())?.values.value
  if (side === 'past' || side === 'present') return side
  const isBeginning = expression.kind === 'date' && expression.until
  return side === 'either' && tense === 'present' && !isBeginning ? null : tense
}

/** The token of the expression that the others hang on. */
function topOf({ trees }: Article<'trees'>, words: readonly number[]): number {
  const inside = new Set(words)
  return words.find((word) => !inside.has(trees.head[word])) ?? words[0]
}

/** Whether a word of reference joins clauses after all: "now that the war is over". */
function isConjunction(article: Article<'trees'>, words: readonly number[], { kind }: Expression): boolean {
  return kind === 'reference' && words.length === 1 && new Word(article, words[0]).relation === 'mark'
}

/** Whether a lone year is a number of things after all ("2000 people"): the tree hangs it on the plural noun behind it. */
function countsSomething(
  article: Article<'trees'>,
  words: readonly number[],
  expression: Expression,
): boolean {
  if (expression.kind !== 'date' || expression.grain !== 'year' || words.length > 1) return false
  const [word] = words
  const { relation, head } = new Word(article, word)
  return relation === 'nummod' && head?.index === word + 1 && head.feature('Number') !== 'Sing'
}
