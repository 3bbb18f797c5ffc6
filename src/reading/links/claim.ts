import type { AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { contentWords, likeness } from './likeness.ts'

/** How many sentences back "that" and "the accusation" may point. */
const reach = 3
/** What two statements must share, as a part of the shorter one's words, to be about the same thing. */
const sameMatter = 0.3

/** Stances that put something forward which another may dispute. */
export const claims: ReadonlySet<AnchoredStatement['record']['stance']> = new Set([
  'asserts',
  'accuses',
  'condemns',
  'suspects',
  'confirms',
])

/** Where a statement stands: its cue, or its first word. */
export function placeOf({ cue, content }: AnchoredStatement): number {
  return cue >= 0 ? cue : content[0]
}

/** "Disputes statements by Y that …": the statement whose cue stands in what is disputed. */
export function claimWithin(
  { content, cue }: AnchoredStatement,
  statements: readonly AnchoredStatement[],
): AnchoredStatement | null {
  return statements.find((other) => other.cue !== cue && content.includes(other.cue)) ?? null
}

/**
 * What a denial denies among the `earlier` statements of other voices: the one that shares most words with it, or else the one
 * right before it; a little further back where the words point there, and then the one that is what they call it (an
 * accusation, a report).
 */
export function closestClaim(
  article: Article<'clauses'>,
  statement: AnchoredStatement,
  earlier: readonly AnchoredStatement[],
  words: ReadonlyMap<AnchoredStatement, ReadonlySet<string>>,
  pack: Pack,
): AnchoredStatement | null {
  const own = words.get(statement)!
  const ranked = earlier
    .map((other) => ({ other, score: likeness(own, words.get(other)!) }))
    .sort((one, other) => other.score - one.score)
  const best = ranked.at(0)
  if (best !== undefined && best.score >= sameMatter) return best.other
  const pointers = pointersIn(article, statement, pack)
  const within = (sentences: number) =>
    earlier.filter(
      (other) =>
        sentenceOf(article.tokens, placeOf(statement)) - sentenceOf(article.tokens, placeOf(other)) <=
        sentences,
    )
  const called = within(reach).findLast(
    ({ record }) => pointers.stances.has(record.stance) && record.stance !== 'asserts',
  )
  return (
    called ?? within(pointers.any ? reach : 1).findLast(({ record }) => claims.has(record.stance)) ?? null
  )
}

/** Whether the article itself, in the sentences right before, tells what a denial denies. */
export function isOwnTelling(
  article: Article<'clauses'>,
  statement: AnchoredStatement,
  statements: readonly AnchoredStatement[],
  words: ReadonlyMap<AnchoredStatement, ReadonlySet<string>>,
): boolean {
  const { tokens } = article
  const sentence = sentenceOf(tokens, placeOf(statement))
  const told = new Set(statements.flatMap(({ content }) => content))
  const own = words.get(statement)!
  for (let back = 1; back <= reach && sentence - back >= 0; back++) {
    const before = Array.from(
      { length: tokens.starts[sentence - back + 1] - tokens.starts[sentence - back] },
      (_, step) => tokens.starts[sentence - back] + step,
    ).filter((token) => !told.has(token))
    if (own.size > 1 && likeness(own, contentWords(article, before)) >= sameMatter) return true
  }
  return false
}

/** Whether the words point at something said before ("that", "this accusation"), and as what the nouns among them call it. */
function pointersIn(
  article: Article<'clauses'>,
  { content }: AnchoredStatement,
  pack: Pack,
): { readonly any: boolean; readonly stances: ReadonlySet<string> } {
  const nouns = pack.lexicon('speech-nouns')
  const pointers = pack.lexicon('demonstratives')
  const all = content.map((token) => new Word(article, token))
  const named = all.flatMap(({ lemma }) => nouns.row(lemma)?.values.stance ?? [])
  const any =
    named.length > 0 || all.some(({ lemma, wordClass }) => wordClass !== 'SCONJ' && pointers.has(lemma))
  return { any, stances: new Set(named) }
}
