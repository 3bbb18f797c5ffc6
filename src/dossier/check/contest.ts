import type { Dispute, Statement } from '../../model/reading.ts'
import { denying, type Account } from './account.ts'
import { isBehindColon } from './firmness.ts'
import { isContrary, pointsBack, saysOtherwise } from './opposition.ts'
import { shareSense } from '../../rules/sense.ts'
import { compareSpeakers, speakerOf } from './speaker.ts'

/** What is put forward as being so; of what is feared, guessed or found good or bad there is nothing to deny. */
const claiming: ReadonlySet<Statement['stance']> = new Set(['asserts', 'accuses', 'confirms'])

/** Stances of those who tell something. */
const asserting: ReadonlySet<Statement['stance']> = new Set(['asserts', 'confirms'])

/** Disputes in which somebody says that a claim is not so; two who merely say different things may both be right. */
const saysSo: ReadonlySet<Dispute['kind']> = new Set(['denies', 'disputes', 'corrects'])

/** A claim of an article that somebody says is not so, as far as it is told here. */
export type Answer = Pick<Dispute, 'by' | 'claim' | 'statement' | 'spans'>

/** Every claim of a text that somebody there says is not so. */
export function contestsOf(account: Account): Answer[] {
  const told = account.reading.disputes.filter(
    (one) => saysSo.has(one.kind) || isOverAccusation(account, one),
  )
  const found = [...told, ...answers(account)].filter((one) => isOverFacts(account, one))
  const known = new Set(found.map(({ claim }) => claim))
  return [...found, ...replies(account).filter(({ claim }) => !known.has(claim))]
}

/** Two accounts may both be right; but what the accused says instead is said against the accusation. */
function isOverAccusation(account: Account, { kind, claim }: Dispute): boolean {
  return kind === 'contradicts' && account.statement(claim)?.stance === 'accuses'
}

/** Denials that a reading leaves without a claim, though they take up what somebody else has said right before: "he denies that". */
function answers(account: Account): Answer[] {
  return account.statements.flatMap((statement, index): Answer[] => {
    if (!isAgainst(account, statement)) return []
    const own = speakerOf(account, statement)
    const claim = account.statements
      .slice(0, index)
      .findLast((one) => claiming.has(one.stance) && isRightBefore(account, one, statement))
    if (claim === undefined || own === null) return []
    const theirs = speakerOf(account, claim)
    if (theirs === null ? claim.form !== 'reported' : compareSpeakers(own, theirs) === 'same') return []
    const spans = statement.cue?.spans ?? statement.content.spans
    return [{ by: statement.source?.entity ?? null, claim: claim.id, statement: statement.id, spans }]
  })
}

/** What stands right after a claim and says otherwise, though no denial was read there. */
function replies(account: Account): Answer[] {
  return account.statements.flatMap((claim): Answer[] => {
    const last = account.tokensOf(claim.content.spans).at(-1)
    if (last === undefined || !claiming.has(claim.stance) || claim.form === 'direct') return []
    if (claim.source === null && claim.form !== 'reported') return []
    const { sentence } = account.word(last)
    const behind = account.sentencesAround(sentence).filter((at) => at >= sentence)
    return behind
      .map((at) => account.sentenceWords(at).filter((token) => token > last))
      .filter((words) => saysOtherwise(account, words) && !isSaidByClaimant(account, words, claim))
      .map((words) => ({
        by: null,
        claim: claim.id,
        statement: null,
        spans: account.passage(words).spans,
      }))
  })
}

/** Whether whoever makes a claim also says what these words say. */
function isSaidByClaimant(account: Account, words: readonly number[], claim: Statement): boolean {
  const own = speakerOf(account, claim)
  const among = new Set(words)
  return account.statements.some((one) => {
    const isHere = account.tokensOf(one.cue?.spans ?? one.content.spans).some((token) => among.has(token))
    const speaker = isHere ? speakerOf(account, one) : null
    return speaker !== null && own !== null && compareSpeakers(speaker, own) === 'same'
  })
}

/**
 * Whether a statement says of what was said right before that it is not so: a denial that takes it up, "cannot remember such a
 * talk", "the alarm did go off".
 */
function isAgainst(account: Account, statement: Statement): boolean {
  if (denying.has(statement.stance)) return takesUp(account, statement)
  const words = account.tokensOf(statement.content.spans)
  if (isContrary(account, words)) return true
  return asserting.has(statement.stance) && statement.polarity === 'negative' && pointsBack(account, words)
}

/** Whether what is denied is pointed at ("that") or called what it is ("such a promise", "the accusation"). */
function takesUp(account: Account, { cue, content }: Statement): boolean {
  const first = account.tokensOf(content.spans)[0]
  if (first !== undefined && isBehindColon(account, first, cue)) return true
  const pointers = account.pack.lexicon('demonstratives')
  const words = account.tokensOf(content.spans).map((token) => account.word(token))
  return (
    words.some(
      ({ lemma, wordClass }) => /^(PRON|ADV)$/.test(wordClass) && pointers.has(lemma.toLowerCase()),
    ) ||
    words.length === 0 ||
    words.some(
      ({ lemma, wordClass }) => wordClass === 'NOUN' && account.pack.lexicon('speech-nouns').has(lemma),
    )
  )
}

function isRightBefore(account: Account, claim: Statement, denial: Statement): boolean {
  const [there, here] = [claim, denial].map(
    ({ cue, content }) => account.tokensOf(cue?.spans ?? content.spans)[0],
  )
  if (there === undefined || here === undefined) return false
  return account.word(here).sentence - account.word(there).sentence <= 1
}

/** Whether a dispute is over something put forward as a fact, and over just that. */
function isOverFacts(account: Account, { claim, statement }: Answer): boolean {
  const claimed = account.statement(claim)
  if (claimed === null || !claiming.has(claimed.stance)) return false
  if (claimed.source === null && claimed.form !== 'reported') return false
  const denial = account.statement(statement)
  if (denial !== null && !takesUp(account, denial) && !isAbout(account, denial, claimed)) return false
  // "The accusation" is no sentence that somebody quotes.
  if (claimed.form === 'direct' && namesWhatItDenies(account, denial)) return false
  return !/\bcall\b/.test(
    account.pack.lexicon('speech-verbs').row(claimed.cue?.lemma ?? '')?.values.frame ?? '',
  )
}

/** Whether two statements share a word that says what they are about. */
function isAbout(account: Account, one: Statement, other: Statement): boolean {
  const [words, others] = [one, other].map(({ content }) =>
    account.tokensOf(content.spans).flatMap((token) => account.content.get(token) ?? []),
  )
  return words.some(
    ({ senses, party }) => party === null && others.some((there) => shareSense(senses, there.senses)),
  )
}

function namesWhatItDenies(account: Account, statement: Statement | null): boolean {
  return account
    .tokensOf(statement?.content.spans ?? [])
    .some((token) => account.word(token).wordClass === 'NOUN')
}
