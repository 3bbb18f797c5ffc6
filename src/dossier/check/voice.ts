import type { Fault } from '../../model/fault.ts'
import type { Statement } from '../../model/reading.ts'
import { denying, type Account } from './account.ts'
import { faultOf, fromArticle, inFull, passageOf } from './evidence.ts'
import { isMuchAlike, isPredicate, isSupposed, isTold, sharesPredicate } from './firmness.ts'
import type { FoundQuotation } from './quotation.ts'
import { compareSpeakers, speakOf, speakerOf, type Speaker } from './speaker.ts'
import { onlyWith, type Supported } from './support.ts'

/** What is not said, or not said to be so, nobody has put in another mouth. */
const withheld: ReadonlySet<Statement['stance']> = new Set(['declines-to-say', 'no-comment', 'asks'])

/** What another party says in the articles than the draft has it from. */
export function findChangedSpeakers(
  supported: readonly Supported[],
  quoted: readonly FoundQuotation[],
  articles: readonly Account[],
): Fault[] {
  const known = articles.flatMap((account) =>
    account.statements.flatMap((statement) => speakerOf(account, statement) ?? []),
  )
  const told = new Set<Statement>()
  return [
    ...quoted.flatMap((one) => changedInQuotation(one, known, told)),
    ...supported.flatMap((one) => changedInClause(one, known, told)),
  ]
}

/** Quoted words that stand in an article under another name, wherever it has them. */
function changedInQuotation(
  { draft, tokens, article, places }: FoundQuotation,
  known: readonly Speaker[],
  told: Set<Statement>,
): Fault[] {
  const voice = draft.voices[tokens[0]]
  if (voice === null || told.has(voice)) return []
  const said = speakersOf(draft, voice)
  if (said.length === 0 || !isKnownAsAnother(said[0], draft, voice, known)) return []
  const others = places.map((found) => {
    const theirs = article.voices[found[0]]
    const speakers = speakersOf(article, theirs)
    if (theirs === null || speakers.length === 0 || meet(said, speakers)) return null
    const isBeside = isToldBeside(article, found, said) || isToldBeside(draft, tokens, speakers)
    return isBeside ? null : { theirs, speakers }
  })
  const [other] = others
  if (other === undefined || other === null || others.includes(null)) return []
  const { theirs, speakers } = other
  told.add(voice)
  return [
    {
      kind: 'speaker-changed',
      draft: passageOf(draft, voice),
      article: fromArticle(article, passageOf(article, theirs)),
      values: { 'said-by': speakers[0].words, 'attributed-to': said[0].words },
      difference: null,
    },
  ]
}

function changedInClause(one: Supported, known: readonly Speaker[], told: Set<Statement>): Fault[] {
  const { draft } = one
  const { account, voice } = draft
  if (voice === null || told.has(voice) || !isTold(draft) || withheld.has(voice.stance)) return []
  const said = speakersOf(account, voice)
  if (said.length === 0 || said[0].isReferredTo || !isKnownAsAnother(said[0], account, voice, known))
    return []
  const best = onlyWith(one, ({ clause }) => {
    const speakers = speakersOf(clause.account, clause.voice)
    return speakers.length > 0 && !meet(said, speakers)
  })
  if (best === null || isSupposed(best.clause)) return []
  const isCertain = isMuchAlike(best) && sharesPredicate(draft, best)
  if (!isPredicate(account, draft.head) && !isCertain) return []
  const { clause } = best
  // What one denies, another has said.
  if (denying.has(voice.stance) !== denying.has(clause.voice!.stance)) return []
  const speakers = speakersOf(clause.account, clause.voice)
  if (isToldBeside(clause.account, clause.tokens, said) || isToldBeside(account, draft.tokens, speakers))
    return []
  told.add(voice)
  const values = { 'said-by': speakers[0].words, 'attributed-to': said[0].words }
  return [{ ...faultOf('speaker-changed', draft, clause, values), draft: inFull(draft) }]
}

/** Whether the sentences of some words also name one of these speakers beside them: then it is not sure whose they are. */
function isToldBeside(account: Account, tokens: readonly number[], speakers: readonly Speaker[]): boolean {
  const sentences = new Set(
    [tokens[0], tokens[tokens.length - 1]].map((token) => account.word(token).sentence),
  )
  const beside = [...sentences]
    .flatMap((at) => account.sentenceWords(at))
    .filter((token) => !tokens.includes(token))
  return speakers.some((speaker) => speakOf(account, beside, speaker))
}

/** Whether some of these speakers may be some of those. */
function meet(said: readonly Speaker[], theirs: readonly Speaker[]): boolean {
  return theirs.some((one) => said.some((other) => compareSpeakers(other, one) !== 'other'))
}

/** Who says something: the speaker of the innermost statement first, then those that tell of it. */
function speakersOf(account: Account, voice: Statement | null): Speaker[] {
  const speakers: Speaker[] = []
  for (let here = voice; here !== null; here = account.statement(here.within)) {
    const speaker = speakerOf(account, here)
    if (speaker !== null) speakers.push(speaker)
  }
  return speakers
}

/** Whether a speaker is somebody the articles know as another, or bears a name of their own. */
function isKnownAsAnother(
  speaker: Speaker,
  account: Account,
  { source }: Statement,
  known: readonly Speaker[],
): boolean {
  if (speaker.isPronoun || (speaker.parties.size === 0 && speaker.names.size === 0)) return false
  const names = account.tokensOf(source?.spans ?? [])
  return (
    names.some((token) => account.word(token).wordClass === 'PROPN') ||
    known.some((other) => compareSpeakers(speaker, other) === 'same')
  )
}
