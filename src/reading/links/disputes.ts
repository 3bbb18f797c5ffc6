import type { AnchoredMention, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Dispute } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { extentOf, Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { voiceOf, type Contest } from './contest.ts'
import { nameDifferently } from './own-voice.ts'
import { contentWords, likeness, sharedWords } from './likeness.ts'

/** How many sentences back "that" and "the accusation" may point. */
const reach = 3
/** Stances that put something forward which another may dispute. */
const claims: ReadonlySet<AnchoredStatement['record']['stance']> = new Set([
  'asserts',
  'accuses',
  'condemns',
  'suspects',
  'confirms',
])
/** What two statements must share, as a part of the shorter one's words, to be about the same thing. */
const sameMatter = 0.3
/** One word in common, a verb say, is no sign that two voices speak of the same thing. */
const sameWords = 2

/**
 * Where voices in one article do not agree: a denial and what it denies, two parties who tell the same thing differently,
 * and the article's own words against a party's. Nothing is decided to be true.
 */
export function readDisputes(
  article: Article<'clauses'>,
  statements: readonly AnchoredStatement[],
  mentions: readonly AnchoredMention[],
  pack: Pack,
): Dispute[] {
  const words = new Map(statements.map((statement) => [statement, contentWords(article, statement.content)]))
  const open = statements.flatMap((statement, index): Contest[] => {
    if (statement.takenBack) return []
    const { stance, polarity } = statement.record
    const earlier = statements.slice(0, index).filter((other) => isAnother(statement, other))
    if ((stance === 'denies' || stance === 'disputes') && polarity === 'positive') {
      const claim = named(statement, statements) ?? closest(article, statement, earlier, words, pack)
      return [contest(article, statement, claim, stance, stance)]
    }
    const contradicted = polarity === 'negative' ? denied(statement, earlier, words) : null
    return contradicted === null ? [] : [contest(article, statement, contradicted, 'denies', 'contradicts')]
  })
  return [...open, ...nameDifferently(article, statements, mentions, pack)].map((dispute, index) => ({
    id: `d${index + 1}`,
    ...dispute,
  }))
}

/** "disputes statements by Y that …": the statement whose cue stands in what is disputed. */
function named(
  { content, cue }: AnchoredStatement,
  statements: readonly AnchoredStatement[],
): AnchoredStatement | null {
  return statements.find((other) => other.cue !== cue && content.includes(other.cue)) ?? null
}

/**
 * The statement of another voice that shares most words with this one, or else the one right before it; a little
 * further back where the words point there.
 */
function closest(
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
  const near = earlier.findLast(({ record }) => claims.has(record.stance))
  if (near === undefined) return null
  const distance = sentenceOf(article.tokens, place(statement)) - sentenceOf(article.tokens, place(near))
  return distance <= (pointsBack(article, statement, pack) ? reach : 1) ? near : null
}

/** "that", "this accusation", "the claims": what is disputed is something said before. */
function pointsBack(article: Article<'clauses'>, { content }: AnchoredStatement, pack: Pack): boolean {
  const nouns = pack.lexicon('speech-nouns')
  const pointers = pack.lexicon('demonstratives')
  return content
    .map((token) => new Word(article, token))
    .some(({ lemma, wordClass }) => nouns.has(lemma) || (wordClass !== 'SCONJ' && pointers.has(lemma)))
}

/** The statement of another voice that a negative one takes back. */
function denied(
  statement: AnchoredStatement,
  earlier: readonly AnchoredStatement[],
  words: ReadonlyMap<AnchoredStatement, ReadonlySet<string>>,
): AnchoredStatement | null {
  const own = words.get(statement)!
  const ranked = earlier
    .filter(({ record }) => record.polarity === 'positive' && claims.has(record.stance))
    .filter((other) => sharedWords(own, words.get(other)!).length >= sameWords)
    .map((other) => ({ other, score: likeness(own, words.get(other)!) }))
    .filter(({ score }) => score >= sameMatter)
    .sort((one, other) => other.score - one.score)
  return ranked.at(0)?.other ?? null
}

function isAnother(statement: AnchoredStatement, other: AnchoredStatement): boolean {
  const [one, two] = [voiceOf(statement), voiceOf(other)]
  return other.source !== statement.source && (one === null || one !== two)
}

function place({ cue, content }: AnchoredStatement): number {
  return cue >= 0 ? cue : content[0]
}

function contest(
  article: Article<'clauses'>,
  statement: AnchoredStatement,
  claim: AnchoredStatement | null,
  direct: Dispute['kind'],
  kind: Dispute['kind'],
): Contest {
  const words = statement.cue >= 0 ? [statement.cue] : statement.content
  const extent = extentOf(article, words)
  const saysSo = statement.record.stance === 'denies' || statement.record.stance === 'disputes'
  return {
    by: voiceOf(statement),
    of: claim === null ? statement.record.target : voiceOf(claim),
    statement: statement.record.id,
    claim: claim?.record.id ?? null,
    kind: saysSo ? direct : kind,
    spans: [...extent],
    quote: quote(article.text, extent),
    trace: { rule: statement.record.trace.rule },
  }
}
