import type { Dispute, Statement } from '../../model/reading.ts'
import { denying, type Account } from './account.ts'
import { isBehindColon } from './firmness.ts'
import { shareSense } from './sense.ts'
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
  return [...told, ...answers(account)].filter((one) => isOverFacts(account, one))
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

/**
 * Whether a statement says of what was said right before that it is not so: a denial that takes it up, "cannot remember such a
 * talk", "the alarm did go off".
 */
function isAgainst(account: Account, statement: Statement): boolean {
  if (denying.has(statement.stance)) return takesUp(account, statement)
  const words = account.tokensOf(statement.content.spans)
  const forms = words.map((token) => account.word(token).form.toLowerCase())
  const contraries = account.pack.lexicon('contraries')
  if (forms.some((form, at) => contraries.has(form) || contraries.has(`${form} ${forms[at + 1] ?? ''}`)))
    return true
  return asserting.has(statement.stance) && statement.polarity === 'negative' && pointsBack(account, words)
}

/** Whether some words name a thing as one spoken of before: "such a talk". */
function pointsBack(account: Account, words: readonly number[]): boolean {
  const pointers = account.pack.lexicon('demonstratives')
  return words.some((token) => {
    const { lemma, wordClass, relation, head } = account.word(token)
    return (
      wordClass === 'DET' &&
      relation === 'det' &&
      pointers.has(lemma.toLowerCase()) &&
      head?.wordClass === 'NOUN'
    )
  })
}

/** Whether what is denied is pointed at ("that") or called what it is ("such a promise", "the accusation"). */
function takesUp(account: Account, { cue, content }: Statement): boolean {
  const first = account.tokensOf(content.spans)[0]
  if (first !== undefined && isBehindColon(account, first, cue)) return true
  const pointers = account.pack.lexicon('demonstratives')
  const words = account.tokensOf(content.spans).map((token) => account.word(token))
  return (
    words.some(({ lemma, wordClass }) => wordClass === 'PRON' && pointers.has(lemma.toLowerCase())) ||
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
