import type { Fault } from '../../model/fault.ts'
import type { Statement } from '../../model/reading.ts'
import { subtree } from '../../model/trees.ts'
import { denying, type Account } from './account.ts'
import type { Clause } from './clause.ts'
import { faultOf } from './evidence.ts'
import { isHedged, isTold } from './firmness.ts'
import { callings, compareSpeakers, speakerOf, type Speaker } from './speaker.ts'
import { onlyWith, type Supported } from './support.ts'

/** What is said as being so; what is asked for, promised or feared is another matter. */
const asserting: ReadonlySet<Statement['stance']> = new Set(['asserts', 'accuses', 'warns', 'condemns'])
/** What only somebody says in the articles, and the draft in its own voice. */
export function findLostAttributions(supported: readonly Supported[]): Fault[] {
  const shared = new Set(
    supported.flatMap(({ supports }) =>
      supports.flatMap(({ pairs }) => pairs.map(({ draft }) => draft.token)),
    ),
  )
  return supported.flatMap((one): Fault[] => {
    const { draft } = one
    if (isHedged(draft) || !isTold(draft)) return []
    const best = onlyWith(one, ({ clause }) => claimOver(clause, draft) !== null)
    const claim = best && claimOver(best.clause, draft)
    if (best === null || claim === null) return []
    const speaker = speakerOf(best.clause.account, claim)
    if (isWish(draft) && claim.stance !== 'accuses') return []
    if (isToldForGranted(best.clause.account, claim)) return []
    if (isLaidWithSomebody(draft, shared, speaker) || isSubject(draft, speaker)) return []
    return [faultOf('attribution-lost', draft, best.clause, { 'said-by': speaker?.words ?? '' })]
  })
}

/**
 * The statement that makes a clause of an article a claim, where the draft has no such statement: the one that tells it, or
 * where the draft has that one too ("the club has promised that …"), the one that this is part of in turn.
 */
function claimOver({ account, head, voice }: Clause, draft: Clause): Statement | null {
  if (voice === null) return null
  if (draft.voice === null) return isClaim(account, head, voice) ? voice : null
  if (draft.voice.within !== null || draft.voice.stance !== voice.stance || asserting.has(voice.stance))
    return null
  const outer = account.statement(voice.within)
  return outer !== null && isClaim(account, head, outer) ? outer : null
}

function isClaim(account: Account, head: number, voice: Statement): boolean {
  if (voice.form === 'reported' || voice.source === null) return false
  return asserting.has(voice.stance) && !isOwnPlan(account, head, voice)
}

/** "The club wants a new stadium": what somebody wants or means to do is theirs as it stands. */
function isWish({ account, head }: Clause): boolean {
  const { lemma } = account.word(head)
  return account.pack
    .lexicon('certainty')
    .all(lemma)
    .some(({ values }) => values.place === 'above')
}

/**
 * Whether a text may well tell in its own voice what somebody says: what is announced is so once it is said, and what the police
 * or a hospital reports nobody takes for a mere claim, as long as nobody contests it.
 */
function isToldForGranted(account: Account, claim: Statement): boolean {
  if (isContested(account, claim)) return false
  const cue = account.tokensOf(claim.cue?.spans ?? []).map((token) => account.word(token).lemma)
  if (cue.some((lemma) => account.pack.lexicon('announcing-verbs').has(lemma))) return true
  const source = account
    .tokensOf(claim.source?.spans ?? [])
    .map((token) => account.word(token).lemma.toLowerCase())
  return source.some((lemma) => account.pack.lexicon('informants').has(lemma))
}

/** Whether somebody says in the article that a claim is not so, or makes it to say so of another. */
function isContested(account: Account, claim: Statement): boolean {
  if (account.reading.disputes.some((one) => one.claim === claim.id || one.statement === claim.id))
    return true
  const sentences = new Set(
    account.tokensOf(claim.content.spans).flatMap((token) => {
      const { sentence } = account.word(token)
      return [sentence, sentence + 1]
    }),
  )
  return account.statements.some(
    ({ stance, cue, content }) =>
      denying.has(stance) &&
      account
        .tokensOf(cue?.spans ?? content.spans)
        .some((token) => sentences.has(account.word(token).sentence)),
  )
}

/** What somebody says to do or to mean to do: nobody else can say it better. */
function isOwnPlan(account: Account, head: number, voice: Statement): boolean {
  const verb = account.word(head)
  const finite = [verb, ...verb.children.filter(({ relation }) => /^aux/.test(relation))]
  if (!finite.some((word) => word.feature('Tense') === 'Pres')) return false
  const speaker = speakerOf(account, voice)
  if (speaker === null || speaker.isPronoun) return true
  return verb.children
    .filter(({ relation }) => relation === 'nsubj')
    .flatMap(({ index }) => subtree(account.article.trees, index))
    .some(
      (token) =>
        speaker.parties.has(account.parties.get(token) ?? '') ||
        callings(account, token).some((name) => speaker.called.has(name)),
    )
}

/** "The coast guard counts three boats": who does something in the draft that only they say, is who it has it from. */
function isSubject({ account, head }: Clause, speaker: Speaker | null): boolean {
  return account
    .word(head)
    .children.filter(({ relation }) => relation === 'nsubj')
    .some(
      ({ index }) =>
        speaker !== null && [...callings(account, index)].some((name) => speaker.called.has(name)),
    )
}

/**
 * Whether the sentence of a clause, though it was read as the draft's own, has words that lay it with somebody: a word of
 * speech that is not among what the article's words say too, or a statement of one who may be the speaker.
 */
function isLaidWithSomebody(
  { account, sentence, voice }: Clause,
  shared: ReadonlySet<number>,
  speaker: Speaker | null,
): boolean {
  const others = account.statements.filter(
    (statement) =>
      statement === voice || statement.content.spans.length === 0 || isOfAnother(account, statement, speaker),
  )
  const ofOthers = new Set(others.flatMap(({ cue }) => account.tokensOf(cue?.spans ?? [])))
  const before = new Set(sentence > 0 ? account.sentenceWords(sentence - 1) : [])
  const isHeardBefore = account.statements.some((statement) => {
    const own = speakerOf(account, statement)
    const isThere = account.tokensOf(statement.cue?.spans ?? []).some((token) => before.has(token))
    return isThere && own !== null && speaker !== null && compareSpeakers(own, speaker) === 'same'
  })
  if (isHeardBefore) return true
  return account
    .sentenceWords(sentence)
    .some(
      (token) =>
        !shared.has(token) && !ofOthers.has(token) && (account.cues.has(token) || account.isOfSpeech(token)),
    )
}

function isOfAnother(account: Account, statement: Statement, speaker: Speaker | null): boolean {
  const own = speakerOf(account, statement)
  return own !== null && speaker !== null && compareSpeakers(own, speaker) === 'other'
}
