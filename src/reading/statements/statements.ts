import type { AnchoredEvent, AnchoredMention, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { extentOf, Word } from '../../model/trees.ts'
import type { ResolvedTime } from '../../model/when.ts'
import { findAll } from '../../rules/match.ts'
import type { Pack } from '../../rules/pack.ts'
import { quotations } from '../../rules/quotation.ts'
import { findCircumstances, type Circumstances } from './circumstances.ts'
import { firstToken, isPunctuation, isRepeated, toDraft, type Draft } from './draft.ts'
import { resolveBackward } from './backward.ts'
import { isSpoken, joinQuotations, outermost } from './quoted.ts'
import { extendPhrase, joinParticle } from './repair.ts'
import { canSpeak, findSpeakers, type Speakers } from './speaker.ts'

/**
 * Who says what in an article, in the order of the text: what `statements.rules` draws, joined with the quotation marks,
 * each with its speaker, channel, addressee and the times of the saying. A statement in the words of another names
 * it in `within`. What a headline or pull quote repeats is left to the running text.
 */
export function readStatements(
  article: Article<'clauses'>,
  mentions: readonly AnchoredMention[],
  times: readonly ResolvedTime[],
  events: readonly AnchoredEvent[],
  pack: Pack,
): AnchoredStatement[] {
  const around = findAll(article, pack.rules('speech'))
  const speakers = findSpeakers(article, mentions, around)
  const circumstances = findCircumstances(article, times, around)
  const found = findAll(article, pack.rules('statements'))
    .map((finding) => toDraft(article, finding))
    .filter((draft) => isSpeaker(article, draft, speakers) && agrees(article, draft))
    .map((draft) => joinParticle(article, draft, pack.lexicon('speech-verbs')))
    .map((draft) => extendPhrase(article, draft, (token) => circumstances.isAround(token)))
  const joined = joinQuotations(
    article,
    resolveBackward(article, found),
    mentions,
    pack.lexicon('speech-verbs'),
  )
  const drafts = joined
    .filter((draft) => !isRepeated(article, sentenceOf(article.tokens, firstToken(draft))))
    .filter(
      (draft) =>
        !isForeseen(draft, joined) &&
        !isToldOf(draft, joined) &&
        !isDeed(article, draft, joined) &&
        !isOwn(article, draft),
    )
    .sort((one, other) => firstToken(one) - firstToken(other) || one.cue - other.cue)
  return drafts.map((draft, index) => {
    const about = draft.content.length === 0 ? eventBefore(article, draft, events) : []
    const enclosing = innermost(draft, drafts)
    const record: Statement = {
      id: `s${index + 1}`,
      source: draft.source && speakers.source(draft.source, draft, drafts),
      cue: draft.cue < 0 ? null : { ...passage(article, [draft.cue]), lemma: article.trees.lemma[draft.cue] },
      content: passage(article, draft.content),
      polarity: draft.denied || circumstances.isDenied(draft.contentHead) ? 'negative' : 'positive',
      form: formOf(article, draft),
      stance:
        draft.stance === 'asserts' && circumstances.isRefuted(draft.contentHead) ? 'denies' : draft.stance,
      addressee: personAs('addressee', draft, speakers) ?? addresseeBeside(draft, circumstances, speakers),
      target: personAs('target', draft, speakers),
      about,
      channel: circumstances.channel(draft),
      time: circumstances.time(draft),
      within: enclosing < 0 ? null : `s${enclosing + 1}`,
      trace: { rule: draft.rule },
    }
    return { record, cue: draft.cue, source: draft.source?.head ?? -1, content: draft.content }
  })
}

function passage(article: Article<'clauses'>, tokens: readonly number[]): Statement['content'] {
  const extent = extentOf(article, tokens)
  return { spans: [...extent], quote: quote(article.text, extent) }
}

/** Direct where a quoted sentence is all there is, mixed where marks stand around a part. */
function formOf(article: Article<'clauses'>, { form, content, contentHead, cue }: Draft): Statement['form'] {
  if (form !== null) return form
  const own = outermost(quotations(article)).filter(
    ({ open, close }) =>
      !(open < cue && cue < close) && content.some((token) => open < token && token < close),
  )
  if (own.length === 0) return 'indirect'
  const loose = content.filter((token) => !own.some(({ open, close }) => open <= token && token <= close))
  // A single word is direct speech too where the verb of speech hangs on it: "'Nonsense', said the minister."
  const spoken =
    own.some((quotation) => isSpoken(article, quotation)) || article.trees.head[cue] === contentHead
  return spoken && loose.every((token) => isPunctuation(article, token)) ? 'direct' : 'mixed'
}

/** A plural verb has no single thing for its subject: "the clock they call …". */
function agrees(article: Article<'clauses'>, { cue, source }: Draft): boolean {
  if (cue < 0 || source === null) return true
  const [verb, noun] = [new Word(article, cue), new Word(article, source.head)]
  const joined = noun.children.some(({ relation }) => relation === 'conj')
  return (
    verb.wordClass === 'NOUN' ||
    verb.feature('Number') !== 'Plur' ||
    noun.wordClass !== 'NOUN' ||
    noun.feature('Number') !== 'Sing' ||
    joined
  )
}

/** Whether the source is known to be somebody who can speak, or marks show that somebody does. */
function isSpeaker(article: Article<'clauses'>, draft: Draft, speakers: Speakers): boolean {
  if (draft.speaker !== 'known') return draft.speaker === 'any'
  return formOf(article, draft) === 'direct' || canSpeak(draft.source && speakers.entity(draft.source))
}

/** "He said he would have gone": in the words of somebody else, the reporting auxiliary only looks ahead. */
function isForeseen(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    draft.form === 'reported' &&
    drafts.some(
      (other) => other.form === null && other.cue !== draft.cue && other.content.includes(draft.cue),
    )
  )
}

/** "finds that he kept silent": a silence in the words of somebody else is part of what they say. */
function isToldOf({ stance, cue }: Draft, drafts: readonly Draft[]): boolean {
  return (
    (stance === 'no-comment' || stance === 'declines-to-say') &&
    drafts.some((other) => other.cue !== cue && other.content.includes(cue))
  )
}

/** "refuses to confirm it", "said to hope so": the verb below names what is refused or felt; it is no second statement. */
function isDeed({ trees }: Article<'clauses'>, { cue }: Draft, drafts: readonly Draft[]): boolean {
  return (
    cue >= 0 &&
    trees.inventory.features[trees.features[cue]].includes('VerbForm=Inf') &&
    drafts.some(({ contentHead }) => contentHead === cue)
  )
}

/** "'I thought it was over', he said": what speakers say of themselves is no further voice; nor is the writer's "we". */
function isOwn(article: Article<'clauses'>, { source, cue }: Draft): boolean {
  if (source === null || cue < 0) return false
  const person = new Word(article, source.head).feature('Person')
  return person !== null && person !== '3'
}

/** The place among `drafts` of the smallest other statement whose content holds this one, or -1. */
function innermost(draft: Draft, drafts: readonly Draft[]): number {
  const anchor = draft.cue < 0 ? draft.contentHead : draft.cue
  return drafts.reduce((least, other, index) => {
    const holds =
      other !== draft && other.content.includes(anchor) && other.content.length > draft.content.length
    return holds && (least < 0 || other.content.length < drafts[least].content.length) ? index : least
  }, -1)
}

function personAs(role: Draft['personIs'], { person, personIs }: Draft, speakers: Speakers): string | null {
  return person !== null && personIs === role ? (speakers.entity(person)?.id ?? null) : null
}

function addresseeBeside(draft: Draft, circumstances: Circumstances, speakers: Speakers): string | null {
  const beside = circumstances.addressee(draft)
  return beside && (speakers.entity(beside)?.id ?? null)
}

/** What an accusation or a silence without words of its own is about: the event last told of in these sentences. */
function eventBefore(
  { tokens }: Article<'clauses'>,
  { cue }: Draft,
  events: readonly AnchoredEvent[],
): string[] {
  const near = events.filter(
    ({ head, record }) =>
      record.kind !== null && head < cue && sentenceOf(tokens, cue) - sentenceOf(tokens, head) <= 2,
  )
  return near.slice(-1).map(({ record }) => record.id)
}
