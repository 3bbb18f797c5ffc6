import type { AnchoredEvent, AnchoredMention, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { extentOf, Word } from '../../model/trees.ts'
import type { ResolvedTime } from '../../model/when.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import { findAll } from '../../rules/match.ts'
import type { Pack } from '../../rules/pack.ts'
import { resolveBackward } from './backward.ts'
import { findCircumstances, type Circumstances } from './circumstances.ts'
import { goOnBehindColon } from './colon.ts'
import { continueContent, endBeforeOther, headOf, reachBack } from './continuation.ts'
import { firstToken, toDraft, type Draft } from './draft.ts'
import { formOf } from './form.ts'
import { joinQuotations } from './quoted.ts'
import { joinParticle, keepApart, shortenSource } from './repair.ts'
import { findSpeakers, type Speakers } from './speaker.ts'
import { stanceIn } from './stance.ts'
import { isPossible, weed } from './weed.ts'

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
    .filter((draft) => isPossible(article, draft, speakers))
    .map((draft) => joinParticle(article, draft, pack.lexicon('speech-verbs')))
    .map((draft) => continueContent(article, draft, circumstances.isAround))
    .map((draft) => reachBack(article, draft))
    .map((draft) => shortenSource(article, draft, circumstances.isAround))
  const heads = new Set(found.map((draft) => headOf(article, draft)))
  const whole = goOnBehindColon(
    article,
    found.map((draft) => endBeforeOther(article, draft, heads)),
  )
  const joined = joinQuotations(article, resolveBackward(article, whole), mentions, pack)
  const apart = joined.map((draft) => keepApart(article, draft))
  const drafts = weed(article, apart).sort(
    (one, other) => firstToken(one) - firstToken(other) || one.cue - other.cue,
  )
  return drafts.map((draft, index) => {
    const about = draft.content.length === 0 ? eventBefore(article, draft, events) : []
    const enclosing = innermost(article, draft, drafts, speakers)
    const takenBack = isTakenBack(article, draft, circumstances, pack.lexicon('speech-verbs'))
    const outlet = outletBeside(article, draft, circumstances, speakers)
    const record: Statement = {
      id: `s${index + 1}`,
      source: draft.source && speakers.source(draft.source, draft, drafts),
      cue:
        draft.cue < 0 ? null : { ...passage(article, draft.cueWords), lemma: article.trees.lemma[draft.cue] },
      content: passage(article, draft.content),
      polarity:
        takenBack || draft.denied || circumstances.isDenied(draft.contentHead) ? 'negative' : 'positive',
      form: formOf(article, draft),
      stance: stanceIn(article, draft, circumstances, pack.lexicon('judgements')),
      addressee:
        personAs('addressee', draft, speakers) ??
        (outlet === null ? addresseeBeside(draft, circumstances, speakers) : null),
      target: personAs('target', draft, speakers),
      about,
      channel: circumstances.channel(draft) ?? outlet,
      time: circumstances.time(draft),
      within: enclosing < 0 ? null : `s${enclosing + 1}`,
      trace: draft.trace,
    }
    const { cue, content, commitment } = draft
    return { record, cue, source: draft.source?.head ?? -1, content, commitment, takenBack }
  })
}

/** "Does not deny that …": the verb of denial is denied. In "is not true" the denial is the saying itself. */
function isTakenBack(
  article: Article<'clauses'>,
  { cue }: Draft,
  circumstances: Circumstances,
  verbs: Lexicon,
): boolean {
  const stance = verbs.row(article.trees.lemma[cue])?.values.stance
  return (stance === 'denies' || stance === 'disputes') && circumstances.isDenied(cue)
}

function passage(article: Article<'clauses'>, tokens: readonly number[]): Statement['content'] {
  const extent = extentOf(article, tokens)
  return { spans: [...extent], quote: quote(article.text, extent) }
}

/**
 * The place among `drafts` of the smallest other statement whose content holds this one, or -1. "According to her" in what she says herself
 * is no voice in a voice.
 */
function innermost(
  article: Article<'clauses'>,
  draft: Draft,
  drafts: readonly Draft[],
  speakers: Speakers,
): number {
  const anchor = draft.cue < 0 ? draft.contentHead : draft.cue
  const voice = (one: Draft) => (one.source === null ? null : speakers.entity(one.source))
  const own = headOf(article, draft) === draft.cue ? null : voice(draft)
  return drafts.reduce((least, other, index) => {
    const holds =
      other !== draft &&
      other.content.includes(anchor) &&
      other.content.length > draft.content.length &&
      (own === null || voice(other) !== own)
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

/** "Told Reuters": a body of which a name is all that is said, told something, passes it on. */
function outletBeside(
  article: Article<'clauses'>,
  draft: Draft,
  circumstances: Circumstances,
  speakers: Speakers,
): Statement['channel'] {
  const beside = circumstances.addressee(draft)
  if (beside === null || new Word(article, beside.head).wordClass !== 'PROPN') return null
  const entity = speakers.entity(beside)
  if (entity !== null && entity.kind !== 'organisation' && entity.kind !== 'other') return null
  const words = quote(article.text, beside.extent)
  return { spans: [...beside.extent], quote: words, name: entity?.name ?? words.join(' ') }
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
