import type { Fault } from '../../model/fault.ts'
import type { Event, Statement } from '../../model/reading.ts'
import { cuesAround, type Cue } from '../../reading/factuality/cues.ts'
import { quotations } from '../../rules/quotation.ts'
import { denying, type Account } from './account.ts'
import type { Likeness } from './alignment.ts'
import type { Clause } from './clause.ts'
import { faultOf } from './evidence.ts'
import { compareSpeakers, speakerOf } from './speaker.ts'
import { onlyWith, type Supported } from './support.ts'

/** Stances that leave open whether what is said is so, or will be. */
const open: ReadonlySet<Statement['stance']> = new Set([
  'suspects',
  'expects',
  'warns',
  'threatens',
  'promises',
  'calls-for',
  'asks',
])

/** From here on two clauses differ in no more than a word or two. */
const nearlySame = 0.55
/** How alike the sentences around must be where the clauses share but one word. */
const alikeAround = 0.6
/** How like, and in how many words, a clause must be that has another verb. */
const muchAlike = 0.75
const enoughWords = 3
/** From here on a clause of the draft has nothing that one of an article has not. */
const nearlyAll = 0.85
/** What one word in common must come to. */
const wholly = 0.9
/** How much of the article's clause it must have then. */
const most = 0.6

/** Stances of those who say that something is so. */
const asserting: ReadonlySet<Statement['stance']> = new Set([
  'asserts',
  'confirms',
  'accuses',
  'condemns',
  'praises',
])

/** How firmly a clause tells what it tells, and whether it tells that it is not so. */
interface Firmness {
  /** Words that leave it open. */
  readonly hedges: readonly Cue[]
  /** Whether its speaker leaves it open, or nobody stands for it. */
  readonly isLeftOpen: boolean
  readonly isNegative: boolean
  /** The same by its own words, whatever its speaker does to it. */
  readonly denials: boolean
}

/** What the articles leave open, and the draft tells as a fact. */
export function findLostHedges(supported: readonly Supported[]): Fault[] {
  return supported.flatMap((one) => {
    const { draft } = one
    if (!isTold(draft) || isOpen(draft, false) || !isPutForward(draft)) return []
    if (!isPredicate(draft.account, draft.head) || isInPassing(draft)) return []
    const isSaid = draft.voice !== null
    const open = onlyWith(
      one,
      ({ clause }) =>
        (isOpen(clause, isSaid) || isWithheld(draft, clause) || isToCome(draft, clause)) &&
        !isFirmDenial(draft, clause),
    )
    if (open === null || isSupposed(open.clause)) return []
    if (!sharesPredicate(draft, open) && !isAllOf(open) && !isMuchAlike(open)) return []
    return [faultOf('hedge-lost', draft, open.clause)]
  })
}

/** What the articles say is not so and the draft says is, or the other way round. */
export function findLostNegations(supported: readonly Supported[]): Fault[] {
  return supported.flatMap((one) => {
    const { draft } = one
    if (!isTold(draft) || !(isPutForward(draft) || denialOver(draft) !== null)) return []
    const opposite = onlyWith(one, ({ clause }) => !isAsNegative(draft, clause))
    if (opposite === null || isUnsaid(opposite.clause) || !tellsTheSame(draft, opposite)) return []
    const { clause } = opposite
    if (hasDenialAround(draft) && hasDenialAround(clause)) return []
    if (impliesNot(draft) || impliesNot(clause) || isNegatedAside(draft) || isNegatedAside(clause)) return []
    // Somebody else may say what the article has somebody deny: what is lost then is that it is denied.
    const isDenied = denialOver(clause) !== null || denialOver(draft) !== null
    if (isDenied && !mayBeSame(draft, clause)) return []
    return [faultOf('negation-lost', draft, clause)]
  })
}

/** Whether a clause says more of something within a sentence that is laid with somebody. */
function isInPassing({ account, head, sentence, voice }: Clause): boolean {
  const { relation } = account.word(head)
  if (voice === null ? /^(root|conj|parataxis)$/.test(relation) : !/^acl/.test(relation)) return false
  return account.sentenceWords(sentence).some((token) => account.cues.has(token) || account.isOfSpeech(token))
}

/** What one would not say, and the draft tells. */
function isWithheld(draft: Clause, clause: Clause): boolean {
  return isUnsaid(clause) && !firmnessOf(draft).denials
}

/** What is planned in the article, and has happened in the draft. */
function isToCome(draft: Clause, clause: Clause): boolean {
  return realisOf(clause) === 'planned' && realisOf(draft) === 'happened'
}

function realisOf({ account, head }: Clause): Event['realis'] | null {
  return account.events.get(head)?.realis ?? null
}

/** Whether a clause has nearly all that one of the draft has, in enough words. */
export function isMuchAlike({ score, pairs }: Likeness): boolean {
  return score >= muchAlike && pairs.length >= enoughWords
}

/**
 * Whether a clause says something of something, in the words of the text: no bare phrase, no condition, no quotation, and not
 * what a word of unknown bearing governs ("that …, he calls a lie").
 */
export function isTold(clause: Clause): boolean {
  const { account, head, voice } = clause
  if (voice === null && !isPredicate(account, head)) return false
  if (isSupposed(clause) || account.isQuoted(head)) return false
  const { relation, children } = account.word(head)
  if (relation === 'advcl' || isUnsaid(clause)) return false
  if (voice !== null && isSaidNot(clause) && !denying.has(voice.stance)) return false
  return (
    voice !== null ||
    !(/^[cx](comp|subj)/.test(relation) || children.some((child) => child.relation === 'mark'))
  )
}

/** "Cannot remember" is as firm as "does not remember". */
function isFirmDenial(one: Clause, other: Clause): boolean {
  const [own, theirs] = [firmnessOf(one), firmnessOf(other)]
  if (!own.denials || !theirs.denials || theirs.isLeftOpen || isHeardOfSaying(other)) return false
  return theirs.hedges.every(({ realis }) => realis === 'hypothetical')
}

/** "If the radar was off": a clause that says nothing of whether it was. */
export function isSupposed({ account, head }: Clause): boolean {
  const verb = account.word(head)
  if (verb.feature('VerbForm') === 'Inf') return false
  return verb.children
    .filter(({ relation }) => relation === 'mark')
    .flatMap(({ lemma }) => account.pack.lexicon('certainty').all(lemma))
    .some(({ values }) => values.place === 'mark' && values.realis === 'hypothetical')
}

/** Whether a clause of an article tells just what one of the draft does, whether it says that it is so or that it is not. */
function tellsTheSame(draft: Clause, one: Likeness): boolean {
  const isDenied = denialOver(draft) !== null && denialOver(one.clause) !== null
  if (!sharesPredicate(draft, one) && !(isDenied && isMuchAlike(one))) return false
  if (hasHypothesis(draft) || hasHypothesis(one.clause)) return false
  const { account, head, sentence, voice } = one.clause
  if (account.wordsAround(sentence).some((token) => account.isJudgedFalse(token))) return false
  // What both have somebody say may be a thing: "sees no reason for panic".
  if (!isPredicate(account, head) && (voice === null || !isAllOf(one) || one.pairs.length < 2)) return false
  const least = one.pairs.length < 2 ? wholly : nearlySame
  return one.score >= least && (one.pairs.length > 1 || one.around >= alikeAround)
}

/** Whether a word can be what a clause says of something, not one more thing. */
export function isPredicate(account: Account, head: number): boolean {
  const word = account.word(head)
  return /^(VERB|ADJ)$/.test(word.wordClass) || word.children.some(({ relation }) => relation === 'cop')
}

/** "If", "wants", "would": what is not told as being so cannot be told as not being so. */
function hasHypothesis(clause: Clause): boolean {
  return firmnessOf(clause).hedges.some(({ realis }) => realis === 'hypothetical')
}

/** Whether what somebody would not say is all there is to it. */
function isUnsaid({ voice }: Clause): boolean {
  return voice?.stance === 'declines-to-say' || voice?.stance === 'no-comment'
}

/** The statement in which somebody denies a clause, or what it is told in; null where nobody does. */
export function denialOver({ account, head, voice }: Clause): Statement | null {
  for (let here = voice; here !== null; here = account.statement(here.within)) {
    if (denying.has(here.stance) && !isBehindColon(account, head, here.cue)) return here
  }
  return null
}

/** "He denies that: he was at home": what stands behind the colon is what the denier says instead. */
export function isBehindColon(account: Account, head: number, cue: Statement['cue']): boolean {
  const said = account.tokensOf(cue?.spans ?? []).at(-1)
  if (said === undefined) return false
  for (let token = said + 1; token < head; token++) if (account.word(token).form === ':') return true
  return false
}

function mayBeSame(draft: Clause, article: Clause): boolean {
  const [own, theirs] = [draft, article].map(({ account, voice }) => voice && speakerOf(account, voice))
  return own !== null && theirs !== null && compareSpeakers(own, theirs) !== 'other'
}

/** Whether two clauses are both denied or both not; where the same word says how they are said, that word counts for nothing. */
export function isAsNegative(one: Clause, other: Clause): boolean {
  const [own, theirs] = [firmnessOf(one), firmnessOf(other)]
  const [cue, there] = [one, other].map(({ voice }) => voice?.cue?.lemma)
  if (cue !== undefined && cue === there) return own.denials === theirs.denials
  return own.isNegative === theirs.isNegative
}

/** Whether a clause is told as being so: what is denied or asked for is not. */
function isPutForward({ voice }: Clause): boolean {
  return voice === null || asserting.has(voice.stance)
}

/** Whether the word the draft's clause hangs on is the one the article's hangs on, or all else is the same. */
export function sharesPredicate(draft: Clause, { clause, pairs }: Likeness): boolean {
  return pairs.some((pair) => pair.draft.token === draft.head && pair.article.token === clause.head)
}

/** Whether the draft has what a statement says, put in another form. */
function isAllOf({ clause, pairs, score }: Likeness): boolean {
  const matched = new Set(pairs.map(({ article }) => article.token))
  return score >= nearlyAll && clause.voice !== null && matched.size >= most * clause.content.length
}

/** Whether a word of denial stands in the sentence, in whatever part of it. */
function hasDenialAround({ account, sentence }: Clause): boolean {
  return account.sentenceWords(sentence).some((token) => isDenial(account, token))
}

/** "Refuses to go", "stays away": a clause whose words say by themselves that something is not done. */
function impliesNot({ account, tokens }: Clause): boolean {
  return tokens.some((token) => account.pack.lexicon('implied-negations').has(account.word(token).lemma))
}

/** Whether the only negation in a clause is of something in it ("not only …", "no more than …"), not of what it says. */
function isNegatedAside({ account, head, tokens }: Clause): boolean {
  const negations = tokens.filter((token) => isDenial(account, token))
  const isOfHead = (token: number) => {
    const above = account.word(token).head
    return token === head || above === null || above.index === head || above.head?.index === head
  }
  return negations.length > 0 && !negations.some(isOfHead)
}

/** Whether a clause itself leaves open whether it is so. */
export function isHedged(clause: Clause): boolean {
  return firmnessOf(clause).hedges.length > 0
}

/** @param isSaid whether the draft has it as somebody's words, which is what "is said to have" amounts to. */
function isOpen(clause: Clause, isSaid: boolean): boolean {
  const { hedges, isLeftOpen } = firmnessOf(clause)
  return (
    (isLeftOpen && !(isSaid && clause.voice?.form === 'reported')) ||
    isHeardOfSaying(clause) ||
    hedges.some((cue) => !(isSaid && isHearsay(cue)))
  )
}

/** "Is said to have reported that …": it is open whether it was said. */
function isHeardOfSaying({ account, voice }: Clause): boolean {
  const outer = voice && account.statement(voice.within)
  return outer !== null && outer.form === 'reported'
}

/** "Is said to have": a past auxiliary that leaves open whether it is so, and does not make it a condition or a wish. */
function isHearsay({ word, certainty, realis }: Cue): boolean {
  return (
    word.wordClass === 'AUX' &&
    word.feature('Tense') === 'Past' &&
    certainty !== null &&
    realis !== 'hypothetical'
  )
}

function firmnessOf(clause: Clause): Firmness {
  const { account, head, tokens, voice } = clause
  const word = account.word(head)
  const { cues } = cuesAround(word, word, account.pack, (token) => account.cues.has(token), -1)
  const stance = voice?.stance ?? 'asserts'
  const isSaidNegative = isSaidNot(clause)
  const denials = tokens.some((token) => isDenial(account, token)) !== isSaidNegative
  return {
    hedges: cues.filter(({ certainty, realis }) => certainty !== null || realis === 'hypothetical'),
    isLeftOpen: open.has(stance) || voice?.form === 'reported',
    denials,
    isNegative: denials !== (denialOver(clause) !== null),
  }
}

/** "Does not dispute that …": the denial stands at the word that says it is said. What is quoted stays as it was said. */
function isSaidNot({ account, head, voice }: Clause): boolean {
  if (quotations(account.article).some(({ open, close }) => open < head && head < close)) return false
  const cue = account
    .tokensOf(voice?.cue?.spans ?? [])
    .find((token) => account.word(token).wordClass === 'VERB')
  return cue !== undefined && account.word(cue).children.some(({ index }) => isDenial(account, index))
}

/** Whether a word denies what stands around it. */
export function isDenial(account: Account, token: number): boolean {
  const place = account.pack.lexicon('negation').row(account.word(token).lemma.toLowerCase())?.values.place
  return place === 'beside' || place === 'argument'
}
