import type { Fault } from '../../model/fault.ts'
import type { Dispute, Statement } from '../../model/reading.ts'
import { groupBy } from '../order.ts'
import type { Account } from './account.ts'
import type { Clause } from './clause.ts'
import { faultOf, fromArticle } from './evidence.ts'
import { compareSpeakers, speakerOf } from './speaker.ts'
import type { Supported } from './support.ts'

const denying: ReadonlySet<Statement['stance']> = new Set(['denies', 'disputes'])

/** What is put forward as being so; of what is feared, guessed or found good or bad there is nothing to deny. */
const claiming: ReadonlySet<Statement['stance']> = new Set(['asserts', 'accuses', 'confirms'])

/** Claims the draft gives that somebody denies or disputes in the articles, without a word of that. */
export function findOmittedDenials(
  supported: readonly Supported[],
  draft: Account,
  articles: readonly Account[],
): Fault[] {
  return articles.flatMap((account) => {
    const disputes = account.reading.disputes.filter((dispute) => isOverFacts(account, dispute))
    return [...groupBy(disputes, ({ claim }) => claim!).values()].flatMap((over): Fault[] => {
      const [dispute] = over
      const claimed = supported.find(({ supports }) => supports.length > 0 && isOf(supports[0].clause, account, dispute))
      if (claimed === undefined || over.some((one) => isGiven(one, account, draft, supported))) return []
      const fault = faultOf('denial-omitted', claimed.draft, claimed.supports[0].clause, {
        'denied-by': nameOf(account, dispute.by),
      })
      return [{ ...fault, article: fromArticle(account, sentencesOf(account, dispute)) }]
    })
  })
}

/** Whether a dispute is over something put forward as a fact, and not over what somebody calls something. */
function isOverFacts(account: Account, { claim }: Dispute): boolean {
  const claimed = account.statement(claim)
  if (claimed === null || !claiming.has(claimed.stance)) return false
  return !/\bcall\b/.test(account.pack.lexicon('speech-verbs').row(claimed.cue?.lemma ?? '')?.values.frame ?? '')
}

/** Whether a clause of an article is of the claim that a dispute is over. */
function isOf({ account, voice }: Clause, where: Account, { claim }: Dispute): boolean {
  if (account !== where) return false
  for (let here = voice; here !== null; here = account.statement(here.within)) if (here.id === claim) return true
  return false
}

/** Whether the draft tells of a dispute: what is said against the claim, or that this party denies something. */
function isGiven(
  { statement, by }: Dispute,
  account: Account,
  draft: Account,
  supported: readonly Supported[],
): boolean {
  const denial = account.statement(statement)
  const told = supported.some(({ supports }) =>
    supports.some(({ clause }) => clause.account === account && clause.voice !== null && clause.voice === denial),
  )
  if (told) return true
  const party = account.partyOf(by)
  const denier = denial === null ? null : speakerOf(account, denial)
  return draft.reading.statements.some((one) => {
    if (!denying.has(one.stance) && one.polarity !== 'negative') return false
    const speaker = speakerOf(draft, one)
    if (speaker === null || speaker.isPronoun) return true
    return (party !== null && speaker.parties.has(party)) || (denier !== null && compareSpeakers(speaker, denier) !== 'other')
  })
}

function nameOf({ reading }: Account, party: string | null): string {
  return reading.entities.find(({ id }) => id === party)?.name ?? ''
}

function sentencesOf(account: Account, { spans }: Dispute) {
  const sentences = new Set(account.tokensOf(spans).map((token) => account.word(token).sentence))
  return account.passage([...sentences].flatMap((sentence) => account.sentenceWords(sentence)))
}
