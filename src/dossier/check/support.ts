import type { Clause } from './clause.ts'
import { sentenceCount } from '../../model/tokens.ts'
import { compareSpeakers, speakerOf, speakOf } from './speaker.ts'
import type { Account } from './account.ts'
import { sentenceKey, type Alignment, type Likeness } from './alignment.ts'

/** The least likeness at which a clause of an article tells what one of the draft tells. */
const least = 0.45
/** How much less like the draft a clause may be than the likest and still stand for it. */
const margin = 0.15
/** The least that sentences must have in common to tell something of the same. */
const leastShared = 0.35
/** What one word in common must come with: a sentence that is alike as a whole. */
const leastAround = 0.5

/** A clause of the draft with the clauses of articles that tell the same; any of them may bear it out. */
export interface Supported {
  readonly draft: Clause
  readonly supports: readonly Likeness[]
  /** Every clause of articles that shares a word with it, the likest first. */
  readonly likest: readonly Likeness[]
}

/** Finds for each clause of a draft what tells the same in the articles. */
export function supportsOf(clauses: readonly Clause[], alignment: Alignment): Supported[] {
  return clauses.map((draft) => {
    const likest = alignment
      .likest(draft)
      .map((one) => ({ ...one, score: withVoice(draft, one) }))
      .sort((one, other) => other.score - one.score)
    const best = likest[0]?.score ?? 0
    return { draft, likest, supports: likest.filter(isSupport).filter(({ score }) => score >= best - margin) }
  })
}

/** How much of what is wanting in a likeness it counts that the same party says both. */
const voiceShare = 0.25

function withVoice(draft: Clause, { clause, score }: Likeness): number {
  return isSameVoice(draft, clause) ? score + voiceShare * (1 - score) : score
}

/** Whether two clauses are surely said by the same party, or the draft has that party do what it said it would. */
function isSameVoice({ account, head, voice }: Clause, other: Clause): boolean {
  const theirs = other.voice && speakerOf(other.account, other.voice)
  if (theirs === null) return false
  if (voice === null) {
    const subjects = account.word(head).children.filter(({ relation }) => relation === 'nsubj')
    return subjects.some(({ index }) => speakOf(account, [index], theirs))
  }
  const own = speakerOf(account, voice)
  return own !== null && compareSpeakers(own, theirs) === 'same'
}

function isSupport({ score, around, pairs }: Likeness): boolean {
  return score >= least && (pairs.length > 1 || around >= leastAround)
}

/** How alike, and in how many words, clauses must be that surely tell of the same. */
const sure = 0.6
const enoughWords = 2

/** Whether a clause of an article surely tells of what one of the draft tells of: in the main word and in others. */
export function isSure(draft: Clause, { clause, pairs, score }: Likeness): boolean {
  const sharesHead = pairs.some(
    (pair) => pair.draft.token === draft.head && pair.article.token === clause.head,
  )
  return sharesHead && score >= sure && pairs.length >= enoughWords
}

/** How like a clause must be that alone tells of something. */
const told = 0.33
/** How much the clause, and what it has that the draft's sentence has too, must come to. */
const together = 1
/** How much likelier than any other. */
const apart = 0.1
/** How like it, and its sentence, must be where it shares but one word. */
const alone = 0.6
const aloneAround = 0.8

/**
 * The clause of the articles that tells what a clause of the draft does, where it has something that no other clause as like
 * the draft has; null where one as like has it not, or where none is surely alike.
 */
export function onlyWith({ draft, likest }: Supported, has: (one: Likeness) => boolean): Likeness | null {
  const best = likest.find(has)
  if (best === undefined || best.score < told || best.score + best.covered < together) return null
  const sharesHead = best.pairs.some((pair) => pair.draft.token === draft.head)
  // What says something else of the same things is no rival to what says the same of them.
  const other = likest.find(
    (one) => !has(one) && (!sharesHead || one.pairs.some((pair) => pair.draft.token === draft.head)),
  )
  if (best.score < (other?.score ?? 0) + apart) return null
  if (best.pairs.length >= enoughWords) return best
  const isAlike = best.around >= aloneAround || isSameVoice(draft, best.clause)
  return sharesHead && best.score >= alone && isAlike ? best : null
}

/** The supports in which the word that the draft's clause hangs on has its match; all of them where it has none. */
export function alike({ draft, supports }: Supported): readonly Likeness[] {
  const sharing = supports.filter(({ pairs }) => pairs.some((pair) => pair.draft.token === draft.head))
  return sharing.length > 0 ? sharing : supports
}

/** A sentence of a text. */
export interface Sentence {
  readonly account: Account
  readonly sentence: number
}

/** A sentence of the draft with the sentences of articles that tell something of what it tells. */
export interface SupportedSentence extends Sentence {
  readonly clauses: readonly Supported[]
  readonly supports: readonly (Sentence & { readonly share: number })[]
}

/** Puts together by sentence what supports the clauses of a draft, and the sentences that are like it as a whole. */
export function sentencesOf(
  account: Account,
  supported: readonly Supported[],
  alignment: Alignment,
): SupportedSentence[] {
  return Array.from({ length: sentenceCount(account.article.tokens) }, (_, sentence) => {
    const clauses = supported.filter(({ draft }) => draft.sentence === sentence)
    const whole = alignment.likestSentences({ account, sentence })
    const best = whole[0]?.share ?? 0
    const told = new Set(clauses.flatMap(({ supports }) => supports.map(({ clause }) => sentenceKey(clause))))
    const supports = whole.filter(
      (one) => told.has(sentenceKey(one)) || (one.share >= leastShared && one.share >= best - margin),
    )
    return { account, sentence, clauses, supports }
  })
}
