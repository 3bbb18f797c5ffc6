import type { Article } from '../../model/article.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { firstToken, isRepeated, type Draft } from './draft.ts'
import { formOf } from './form.ts'
import { canSpeak, type Speakers } from './speaker.ts'

/** Whether a draft can be a statement by itself: somebody can have said it, and verb and subject agree. */
export function isPossible(article: Article<'clauses'>, draft: Draft, speakers: Speakers): boolean {
  return isSpeaker(article, draft, speakers) && agrees(article, draft)
}

/** Leaves out the drafts that, beside the others, are no statements of their own. */
export function weed(article: Article<'clauses'>, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft) =>
      !isRepeated(article, sentenceOf(article.tokens, firstToken(draft))) &&
      !isForeseen(draft, drafts) &&
      !isToldOf(draft, drafts) &&
      !isDeed(article, draft, drafts) &&
      !isOwn(article, draft, drafts),
  )
}

/**
 * A plural verb has no single thing for its subject ("the clock they call …"), unless that counts many: "a number of people". A noun
 * without an article is not surely single.
 */
function agrees(article: Article<'clauses'>, { cue, source }: Draft): boolean {
  if (cue < 0 || source === null) return true
  const [verb, noun] = [new Word(article, cue), new Word(article, source.head)]
  const many = noun.children.some(
    (child) => child.relation === 'conj' || (child.relation === 'nmod' && child.feature('Number') === 'Plur'),
  )
  const single = noun.children.some(({ relation }) => relation === 'det')
  return (
    verb.wordClass === 'NOUN' ||
    verb.feature('Number') !== 'Plur' ||
    noun.wordClass !== 'NOUN' ||
    noun.feature('Number') !== 'Sing' ||
    !single ||
    many
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

/**
 * What speakers say of themselves is no further voice, save that in a quotation they may quote themselves: "'I said that it was over', he said";
 * what they thought or hoped stays theirs. Nor is the writer's "we" a voice.
 */
function isOwn(article: Article<'clauses'>, draft: Draft, drafts: readonly Draft[]): boolean {
  const { source, cue, content, stance } = draft
  if (source === null || cue < 0) return false
  const person = new Word(article, source.head).feature('Person')
  if (person === null || person === '3') return false
  const isClause = content.length > 0 && new Word(article, content[0]).wordClass === 'SCONJ'
  const isThought = stance === 'suspects' || stance === 'expects'
  return isThought || !isClause || !drafts.some((other) => other.cue !== cue && other.content.includes(cue))
}
