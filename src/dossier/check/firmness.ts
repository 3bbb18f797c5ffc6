import type { Fault } from '../../model/fault.ts'
import type { Statement } from '../../model/reading.ts'
import { cuesOf, type Cue } from '../../reading/factuality/cues.ts'
import type { Account } from './account.ts'
import type { Likeness } from './alignment.ts'
import type { Clause } from './clause.ts'
import { faultOf } from './evidence.ts'
import type { Supported } from './support.ts'

/** Stances that leave open whether what is said is so, or will be. */
const open: ReadonlySet<Statement['stance']> = new Set([
  'suspects',
  'expects',
  'warns',
  'threatens',
  'promises',
  'calls-for',
  'asks',
  'declines-to-say',
])
const denying: ReadonlySet<Statement['stance']> = new Set(['denies', 'disputes'])

/** From here on a clause of the draft has all that one of an article has. */
const nearlyAll = 0.85

/** How firmly a clause tells what it tells, and whether it tells that it is not so. */
interface Firmness {
  /** Words that leave it open. */
  readonly hedges: readonly Cue[]
  /** Whether its speaker leaves it open, or nobody stands for it. */
  readonly isLeftOpen: boolean
  readonly isNegative: boolean
}

/** What the articles leave open, and the draft tells as a fact. */
export function findLostHedges(supported: readonly Supported[]): Fault[] {
  return supported.flatMap(({ draft, supports }) => {
    const alike = supports.filter((one) => sharesPredicate(draft, one) || isAllOf(one))
    if (alike.length === 0 || isOpen(draft, false)) return []
    const isSaid = draft.voice !== null
    if (!alike.every(({ clause }) => isOpen(clause, isSaid))) return []
    return [faultOf('hedge-lost', draft, alike[0].clause)]
  })
}

/** What the articles say is not so and the draft says is, or the other way round. */
export function findLostNegations(supported: readonly Supported[]): Fault[] {
  return supported.flatMap(({ draft, supports }) => {
    const alike = supports.filter((one) => sharesPredicate(draft, one))
    if (alike.length === 0) return []
    const { isNegative } = firmnessOf(draft)
    if (alike.some(({ clause }) => firmnessOf(clause).isNegative === isNegative)) return []
    if (hasDenialAround(draft) && alike.some(({ clause }) => hasDenialAround(clause))) return []
    return [faultOf('negation-lost', draft, alike[0].clause)]
  })
}

/** Whether the word the draft's clause hangs on is the one the article's hangs on, or all else is the same. */
function sharesPredicate(draft: Clause, { clause, pairs }: Likeness): boolean {
  return pairs.some((pair) => pair.draft.token === draft.head && pair.article.token === clause.head)
}

/** Whether the draft has all that a statement says, put in another form. */
function isAllOf({ clause, pairs, score }: Likeness): boolean {
  const matched = new Set(pairs.map(({ article }) => article.token))
  return score >= nearlyAll && clause.voice !== null && clause.content.every(({ token }) => matched.has(token))
}

/** Whether a word of denial stands in the sentence, in whatever part of it. */
function hasDenialAround({ account, sentence }: Clause): boolean {
  return account.sentenceWords(sentence).some((token) => isDenial(account, token))
}

/** @param isSaid whether the draft has it as somebody's words, which is what "is said to have" amounts to. */
function isOpen(clause: Clause, isSaid: boolean): boolean {
  const { hedges, isLeftOpen } = firmnessOf(clause)
  return (isLeftOpen && !(isSaid && clause.voice?.form === 'reported')) || hedges.some((cue) => !(isSaid && isHearsay(cue)))
}

/** "Is said to have": a past auxiliary that leaves open whether it is so and nothing else. */
function isHearsay({ word, certainty, realis }: Cue): boolean {
  return word.wordClass === 'AUX' && word.feature('Tense') === 'Past' && certainty !== null && realis === null
}

function firmnessOf({ account, head, tokens, voice }: Clause): Firmness {
  const cues = cuesOf(account.word(head), account.pack, (token) => account.cues.has(token))
  const stance = voice?.stance ?? 'asserts'
  const denials = tokens.filter((token) => isDenial(account, token)).length
  return {
    hedges: cues.filter(({ certainty, realis }) => certainty !== null || realis === 'hypothetical'),
    isLeftOpen: open.has(stance) || voice?.form === 'reported',
    isNegative: (denials > 0 !== denying.has(stance)) !== isSaidNot(account, voice),
  }
}

/** "Does not dispute that …": the denial stands at the word that says it is said. */
function isSaidNot(account: Account, voice: Statement | null): boolean {
  const cue = account.tokensOf(voice?.cue?.spans ?? []).find((token) => account.word(token).wordClass === 'VERB')
  return cue !== undefined && account.word(cue).children.some(({ index }) => isDenial(account, index))
}

function isDenial(account: Account, token: number): boolean {
  const place = account.pack.lexicon('negation').row(account.word(token).lemma.toLowerCase())?.values.place
  return place === 'beside' || place === 'argument'
}
