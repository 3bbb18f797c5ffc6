import type { Fault } from '../../model/fault.ts'
import type { Statement } from '../../model/reading.ts'
import { groupBy } from '../order.ts'
import { denying, type Account, type ContentWord } from './account.ts'
import type { Alignment } from './alignment.ts'
import type { Clause } from './clause.ts'
import { contestsOf, type Answer } from './contest.ts'
import { faultOf, fromArticle, inFull } from './evidence.ts'
import { denialOver, isAsNegative, isTold } from './firmness.ts'
import { isNegative, saysOtherwise } from './opposition.ts'
import { shareSense } from '../../rules/sense.ts'
import { compareSpeakers, speakerOf, type Speaker } from './speaker.ts'
import { alike, type Supported } from './support.ts'

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
  alignment: Alignment,
): Fault[] {
  const contested = [
    ...articles.flatMap((account) => disputed(account, supported, alignment)),
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
function disputed(account: Account, supported: readonly Supported[], alignment: Alignment): Contested[] {
  return [...groupBy(contestsOf(account), ({ claim }) => claim!).values()].flatMap((over) => {
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
    const denials = over.map((dispute) => denialOf(account, dispute))
    if (found !== undefined) return [{ account, draft: found.draft, claim: alike(found)[0].clause, denials }]
    const claim = account.statement(id)
    return claim === null
      ? []
      : retold(account, claim, supported, alignment).map((one) => ({ ...one, denials }))
  })
}

/** How much a clause of the draft and a claim must have of each other, the same speaker counted, to be the same claim. */
const retoldTogether = 0.8
/** What the same speaker counts then. */
const sameSpeaker = 0.3

/** The clause of the draft that tells a claim in other words, where only the sentence and the speaker show it. */
function retold(
  account: Account,
  claim: Statement,
  supported: readonly Supported[],
  alignment: Alignment,
): Omit<Contested, 'denials'>[] {
  const said = wordsOf(account, account.tokensOf(claim.content.spans))
  const sentences = new Set(said.map(({ token }) => account.word(token).sentence))
  const around = [...sentences].flatMap((at) => wordsOf(account, account.sentenceWords(at)))
  const speaker = speakerOf(account, claim)
  const scored = supported.flatMap(({ draft, likest }) => {
    const own = draft.voice && speakerOf(draft.account, draft.voice)
    if (own === null || speaker === null || denialOver(draft) !== null || !isTold(draft)) return []
    const relation = compareSpeakers(own, speaker)
    if (relation === 'other') return []
    const near = likest.find(({ clause }) => clause.account === account && sentences.has(clause.sentence))
    const [best] = likest
    if (near === undefined || (best.clause.voice === null && best.score > near.score + apart)) return []
    const sentence = wordsOf(draft.account, draft.account.sentenceWords(draft.sentence))
    const together = alignment.share(draft.content, around) + alignment.share(said, sentence)
    return [{ draft, claim: near.clause, score: together + (relation === 'same' ? sameSpeaker : 0) }]
  })
  const [best] = scored.sort((one, other) => other.score - one.score)
  return best === undefined || best.score < retoldTogether ? [] : [{ account, ...best }]
}

/** How much likelier something in the text's own voice must be to be what a clause tells instead. */
const apart = 0.1

function wordsOf(account: Account, tokens: readonly number[]): ContentWord[] {
  return tokens.flatMap((token) => account.content.get(token) ?? [])
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

/** Whether a statement near a clause has the denier say something of the same: "the union fears for jobs". */
function isObjection(draft: Account, one: Statement, given: Clause, denier: Speaker | null): boolean {
  const speaker = speakerOf(draft, one)
  if (denier === null || speaker === null || compareSpeakers(speaker, denier) !== 'same') return false
  const words = wordsOf(draft, draft.tokensOf(one.content.spans))
  const isNear = words.some(({ token }) => Math.abs(draft.word(token).sentence - given.sentence) <= nearby)
  return (
    isNear &&
    words.some(
      ({ senses, party }) => party === null && given.content.some((word) => shareSense(senses, word.senses)),
    )
  )
}

/** How many sentences from a claim what is said against it may stand. */
const nearby = 2
/** Fewer words than this are no claim of their own: "the court finds that not proven". */
const leastWords = 2

/** The words of the sentence of a clause and the next that stand after it. */
function behind(account: Account, { sentence, head, tokens }: Clause): number[] {
  return account
    .sentencesAround(sentence)
    .filter((at) => at >= sentence)
    .flatMap((at) => account.sentenceWords(at))
    .filter((token) => token > head && !tokens.includes(token))
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
  if (saysOtherwise(draft, behind(draft, given))) return true
  // Where the article has but a word of doubt, a word of doubt will do.
  if (statement === null && (isNegative(draft, behind(draft, given)) || given.content.length < leastWords))
    return true
  return draft.statements.some((one) => {
    if (one === given.voice) return false
    if (isObjection(draft, one, given, denier)) return true
    if (!denying.has(one.stance) && one.polarity !== 'negative') return false
    const speaker = speakerOf(draft, one)
    if (speaker === null || speaker.isPronoun) return true
    return (
      (party !== null && speaker.parties.has(party)) ||
      (denier !== null && compareSpeakers(speaker, denier) !== 'other')
    )
  })
}
