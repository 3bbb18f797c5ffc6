import type { Fault } from '../../model/fault.ts'
import type { Dispute, Statement } from '../../model/reading.ts'
import { groupBy } from '../order.ts'
import { denying, type Account } from './account.ts'
import type { Clause } from './clause.ts'
import { faultOf, fromArticle, inFull } from './evidence.ts'
import { denialOver, isAsNegative, isBehindColon, isTold } from './firmness.ts'
import { shareSense } from '../../rules/sense.ts'
import { compareSpeakers, speakerOf, type Speaker } from './speaker.ts'
import { alike, type Supported } from './support.ts'

/** What is put forward as being so; of what is feared, guessed or found good or bad there is nothing to deny. */
const claiming: ReadonlySet<Statement['stance']> = new Set(['asserts', 'accuses', 'confirms'])

/** Disputes in which somebody says that a claim is not so; two who merely say different things may both be right. */
const saysSo: ReadonlySet<Dispute['kind']> = new Set(['denies', 'disputes', 'corrects'])

/** A claim of an article and what its article has against it. */
interface Contested {
  readonly claim: Clause
  readonly account: Account
  readonly draft: Clause
  readonly denials: readonly Denial[]
}

/** Somebody's denial, as far as an article tells of it. */
interface Denial {
  /** The statement that denies; null where only a word for the claim does ("the false accusation that …"). */
  readonly statement: Statement | null
  readonly denier: Speaker | null
  readonly party: string | null
  /** The sentence it stands in. */
  readonly sentence: number
}

/** Claims the draft gives that somebody denies or disputes in the articles, without a word of that. */
export function findOmittedDenials(
  supported: readonly Supported[],
  draft: Account,
  articles: readonly Account[],
): Fault[] {
  const contested = [
    ...articles.flatMap((account) => disputed(account, supported)),
    ...supported.flatMap(denied),
    ...supported.flatMap(doubted),
  ]
  const told = new Set<Clause>()
  return contested.flatMap(({ account, claim, draft: given, denials }): Fault[] => {
    if (told.has(given) || denials.some((denial) => isGiven(denial, account, claim, given, draft, supported)))
      return []
    told.add(given)
    const [{ denier, sentence }] = denials
    const fault = faultOf('denial-omitted', given, claim, { 'denied-by': denier?.words ?? '' })
    const passage = account.passage(account.sentenceWords(sentence))
    return [{ ...fault, draft: inFull(given), article: fromArticle(account, passage) }]
  })
}

/** Claims of the draft that a dispute of an article is over. */
function disputed(account: Account, supported: readonly Supported[]): Contested[] {
  const told = account.reading.disputes.filter(({ kind }) => saysSo.has(kind))
  const disputes = [...told, ...answers(account)].filter((dispute) => isOverFacts(account, dispute))
  return [...groupBy(disputes, ({ claim }) => claim!).values()].flatMap((over) => {
    const [{ claim: id }] = over
    const found = supported.find((one) => {
      const [best, ...others] = alike(one)
      return (
        best !== undefined &&
        denialOver(one.draft) === null &&
        isOf(best.clause, account, id) &&
        others.every(({ clause }) => clause.voice !== null)
      )
    })
    if (found === undefined) return []
    const { draft } = found
    return [
      {
        account,
        draft,
        claim: alike(found)[0].clause,
        denials: over.map((dispute) => denialOf(account, dispute)),
      },
    ]
  })
}

/** A dispute as far as it is told here. */
type Answer = Pick<Dispute, 'by' | 'claim' | 'statement' | 'spans'>

/** Denials that a reading leaves without a claim, though they take up what somebody else has said right before: "he denies that". */
function answers(account: Account): Answer[] {
  return account.statements.flatMap((statement, index): Answer[] => {
    if (!denying.has(statement.stance) || !takesUp(account, statement)) return []
    const own = speakerOf(account, statement)
    const claim = account.statements
      .slice(0, index)
      .findLast((one) => claiming.has(one.stance) && isRightBefore(account, one, statement))
    const theirs = claim && speakerOf(account, claim)
    if (claim === undefined || own === null || !theirs || compareSpeakers(own, theirs) === 'same') return []
    const spans = statement.cue?.spans ?? statement.content.spans
    return [{ by: statement.source?.entity ?? null, claim: claim.id, statement: statement.id, spans }]
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

function denialOf(account: Account, { statement: id, by, spans }: Answer): Denial {
  const statement = account.statement(id)
  return {
    statement,
    denier: statement && speakerOf(account, statement),
    party: account.partyOf(by),
    sentence: account.word(account.tokensOf(spans)[0]).sentence,
  }
}

/** Whether a dispute is over something put forward as a fact, and over just that. */
function isOverFacts(account: Account, { claim, statement }: Answer): boolean {
  const claimed = account.statement(claim)
  if (claimed === null || claimed.source === null || !claiming.has(claimed.stance)) return false
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

/** Whether a clause of an article is of a claim, or of what is told within it. */
function isOf({ account, voice }: Clause, where: Account, claim: string | null): boolean {
  if (account !== where) return false
  for (let here = voice; here !== null; here = account.statement(here.within))
    if (here.id === claim) return true
  return false
}

/** What an article has only as what somebody denies, and the draft as being so. */
function denied(supported: Supported): Contested[] {
  const { draft } = supported
  const supports = alike(supported)
  const [best] = supports
  if (best === undefined || denialOver(draft) !== null || !isTold(draft)) return []
  if (!supports.every(({ clause }) => denialOver(clause) !== null)) return []
  // What is said is itself the denial: "made up".
  if (isAsNegative(draft, best.clause) || draft.tokens.some((token) => draft.account.isJudgedFalse(token)))
    return []
  const { account, sentence } = best.clause
  const statement = denialOver(best.clause)!
  const denier = speakerOf(account, statement)
  const own = draft.voice && speakerOf(draft.account, draft.voice)
  if (own !== null && denier !== null && compareSpeakers(own, denier) !== 'other') return []
  const party = account.partyOf(statement.source?.entity ?? null)
  return [{ account, draft, claim: best.clause, denials: [{ statement, denier, party, sentence }] }]
}

/** What an article has only as something put forward ("the claim that …"), in a sentence that denies it. */
function doubted(supported: Supported): Contested[] {
  const { draft } = supported
  const supports = alike(supported)
  const [best] = supports
  if (best === undefined || !supports.every(({ clause }) => isPutForward(clause))) return []
  const { account, sentence } = best.clause
  const words = account.sentenceWords(sentence)
  const statement = account.statements.find(
    ({ stance, cue, content }) =>
      denying.has(stance) &&
      account.tokensOf(cue?.spans ?? content.spans).some((token) => words.includes(token)),
  )
  if (statement === undefined && !words.some((token) => account.isJudgedFalse(token))) return []
  const denier = statement === undefined ? null : speakerOf(account, statement)
  const party = account.partyOf(statement?.source?.entity ?? null)
  return [
    {
      account,
      draft,
      claim: best.clause,
      denials: [{ statement: statement ?? null, denier, party, sentence }],
    },
  ]
}

/** How many words before a clause a noun may stand that the clause says more of. */
const nounReach = 6

/** Whether a clause says what is in a noun for something said: "the claim of the paper that …". */
function isPutForward({ account, head, tokens, voice }: Clause): boolean {
  if (voice !== null || !/^(ccomp|acl|advcl)$/.test(account.word(head).relation)) return false
  const before = account.sentenceWords(account.word(head).sentence).filter((token) => token < tokens[0])
  return before
    .slice(-nounReach)
    .some(
      (token) =>
        account.word(token).wordClass === 'NOUN' &&
        account.pack.lexicon('speech-nouns').has(account.word(token).lemma),
    )
}

/** Whether the draft tells of a denial: what is said against the claim, or that this party denies something. */
function isGiven(
  { statement, denier, party, sentence }: Denial,
  account: Account,
  claim: Clause,
  given: Clause,
  draft: Account,
  supported: readonly Supported[],
): boolean {
  // What the denier says beside the denial, or right after it, is as good.
  const isDenial = ({ account: where, voice, sentence: at }: Clause) =>
    where === account &&
    ((statement !== null && voice === statement) ||
      at === sentence ||
      (at === sentence + 1 && voice !== null))
  const told = supported.some(
    ({ draft: clause, supports }) =>
      clause !== given &&
      supports.some(
        ({ clause: one }) => isDenial(one) && (one.voice === statement || one.sentence !== claim.sentence),
      ),
  )
  if (told) return true
  const near = draft.wordsAround(given.sentence).filter((token) => !given.tokens.includes(token))
  if (near.some((token) => draft.isJudgedFalse(token))) return true
  return draft.statements.some((one) => {
    if (!denying.has(one.stance) && one.polarity !== 'negative') return false
    const speaker = speakerOf(draft, one)
    if (speaker === null || speaker.isPronoun) return true
    return (
      (party !== null && speaker.parties.has(party)) ||
      (denier !== null && compareSpeakers(speaker, denier) !== 'other')
    )
  })
}
