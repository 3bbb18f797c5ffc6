import type { Fault } from '../../model/fault.ts'
import type { Statement } from '../../model/reading.ts'
import type { Account } from './account.ts'
import type { Likeness } from './alignment.ts'
import type { Clause } from './clause.ts'
import { faultOf } from './evidence.ts'
import { compareSpeakers, speakerOf, type Speaker } from './speaker.ts'
import type { Supported } from './support.ts'

/** What is said as being so; what is asked for, promised or feared is another matter. */
const asserting: ReadonlySet<Statement['stance']> = new Set(['asserts', 'accuses', 'warns', 'condemns'])
/** How like the articles' words a clause must be before it is held against the draft that nobody is named for it. */
const nearlySame = 0.6

/** What only somebody says in the articles, and the draft in its own voice. */
export function findLostAttributions(supported: readonly Supported[]): Fault[] {
  return supported.flatMap(({ draft, supports }) => {
    const [best] = supports
    if (draft.voice !== null || best === undefined || best.score < nearlySame) return []
    const claim = supports.every(({ clause }) => isClaim(clause)) ? best.clause : null
    if (claim === null || isLaidWithSomebody(draft, best)) return []
    const speaker = claim.voice?.source?.quote.join(' … ') ?? ''
    return [faultOf('attribution-lost', draft, claim, { 'said-by': speaker })]
  })
}

/** What another party says in the articles than the draft has it from. */
export function findChangedSpeakers(supported: readonly Supported[], articles: readonly Account[]): Fault[] {
  const speakers = articles.flatMap((account) =>
    account.reading.statements.flatMap((statement) => speakerOf(account, statement) ?? []),
  )
  return supported.flatMap(({ draft, supports }) => {
    const said = speakersOf(draft)
    const [best] = supports.filter(({ clause }) => speakersOf(clause).length > 0)
    if (said.length === 0 || best === undefined || supports.some((one) => bearsOut(one, said))) return []
    const [speaker] = said
    if (!isKnownAsAnother(speaker, draft, speakers)) return []
    const values = { 'said-by': speakersOf(best.clause)[0].words, 'attributed-to': speaker.words }
    return [faultOf('speaker-changed', draft, best.clause, values)]
  })
}

function isClaim({ voice }: Clause): boolean {
  return voice !== null && voice.form !== 'reported' && voice.source !== null && asserting.has(voice.stance)
}

/** Whether an article has what the draft says from one of these speakers, or does not say from whom. */
function bearsOut({ clause }: Likeness, said: readonly Speaker[]): boolean {
  if (clause.voice === null) return true
  const theirs = speakersOf(clause)
  return (
    theirs.length === 0 ||
    theirs.some((one) => said.some((other) => compareSpeakers(other, one) !== 'other'))
  )
}

/** Who says a clause: the speaker of the innermost statement first, then those that tell of it. */
function speakersOf({ account, voice }: Clause): Speaker[] {
  const speakers: Speaker[] = []
  for (let here = voice; here !== null; here = within(account, here)) {
    const speaker = speakerOf(account, here)
    if (speaker !== null) speakers.push(speaker)
  }
  return speakers
}

function within({ reading }: Account, statement: Statement): Statement | null {
  return reading.statements.find(({ id }) => id === statement.within) ?? null
}

/** Whether a speaker is somebody the articles know as another, or bears a name of their own. */
function isKnownAsAnother(speaker: Speaker, { account, voice }: Clause, known: readonly Speaker[]): boolean {
  if (speaker.isPronoun) return false
  const names = account.tokensOf(voice?.source?.spans ?? [])
  return (
    names.some((token) => account.word(token).wordClass === 'PROPN') ||
    known.some((other) => compareSpeakers(speaker, other) === 'same')
  )
}

/**
 * Whether the sentence of a clause, though it was read as the draft's own, has words that lay it with somebody: a word of
 * speech that is not among what the article's words say too, or another statement that it may be part of.
 */
function isLaidWithSomebody({ account, sentence }: Clause, { pairs }: Likeness): boolean {
  const { pack } = account
  const shared = new Set(pairs.map(({ draft }) => draft.token))
  return account.sentenceWords(sentence).some((token) => {
    if (shared.has(token)) return false
    if (account.cues.has(token)) return true
    const { lemma, wordClass } = account.word(token)
    if (pack.lexicon('attribution-words').has(lemma.toLowerCase())) return true
    if (wordClass === 'NOUN') return pack.lexicon('speech-nouns').has(lemma)
    return wordClass === 'VERB' && isVerbOfSpeech(pack.lexicon('speech-verbs').row(lemma)?.values.frame)
  })
}

/** Whether a verb tells of speech by itself, and not only in some phrase. */
function isVerbOfSpeech(frame: string | undefined): boolean {
  return /\b(clause|quote)\b/.test(frame ?? '')
}
