import type { AnchoredStatement } from '../../model/anchored.ts'
import { sentenceOf, tokensBetween } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { shareSense } from '../../rules/sense.ts'
import { contentWords, likeness, sharedWords } from './likeness.ts'
import { distanceOf, type Matter } from './matter.ts'
import { placeOf } from './place.ts'

type Stance = AnchoredStatement['record']['stance']

/** How many sentences back the claim may stand that a denial answers without a word of it. */
const reach = 5
/** How many the article's own words may, that tell what is denied. */
const ownReach = 3
/** What two statements must share, as a part of the shorter one's words, to be about the same thing. */
export const sameMatter = 0.3
/** One word in common, a verb say, is no sign that two voices speak of the same thing. */
export const sameWords = 2

/** Stances that put something forward which another may dispute; a denial does so too. */
export const claims: ReadonlySet<Stance> = new Set([
  'asserts',
  'accuses',
  'condemns',
  'suspects',
  'confirms',
  'denies',
  'disputes',
])

/** Words at the head of a denial among which one may point back: "that number is not right". */
const opening = 4

/** Stances that find fault: a noun for one of them may mean another. */
const reproaches: ReadonlySet<Stance> = new Set(['accuses', 'condemns', 'suspects'])

/** "Disputes statements by Y that …": the statement whose cue stands in what is disputed. */
export function claimWithin(
  { content, cue }: AnchoredStatement,
  { statements }: Matter,
): AnchoredStatement | null {
  return statements.find((other) => other.cue !== cue && content.includes(other.cue)) ?? null
}

/** What an earlier statement was found to contest, or null. */
export type ClaimOf = (statement: AnchoredStatement) => AnchoredStatement | null

/**
 * What a denial denies among the `earlier` statements of other voices, by the first of these that there is: the one most clearly
 * about the same by its words; the last one of somebody the denial names; what the same party has just denied; the last one of the sort
 * that the denial calls it, an accusation say; or just the last one, a few sentences back at most, where the denial has no words of its
 * own ("that is not so"). News answers in other words: most denials share no word with what they deny, which stands right before. A mere doubt
 * needs more than that.
 */
export function closestClaim(
  statement: AnchoredStatement,
  earlier: readonly AnchoredStatement[],
  matter: Matter,
  claimOf: ClaimOf,
): AnchoredStatement | null {
  const open = earlier.filter(
    (other) =>
      claims.has(other.record.stance) &&
      !other.content.includes(placeOf(statement)) &&
      !matter.voices.areAllied(statement, other),
  )
  const clear = aboutTheSame(statement, open, matter) ?? ofOneNamed(statement, open, matter)
  if (clear !== undefined || isDoubt(statement)) return clear ?? null
  const near = open.filter((other) => distanceOf(statement, other, matter) <= reach)
  const isOpen = !hasOwnWords(statement, matter)
  return (
    deniedJustNow(statement, matter, claimOf) ??
    asItIsCalled(statement, near, matter) ??
    near.findLast((other) => isOpen || touches(statement, other, matter)) ??
    null
  )
}

/** Whether a denial itself tells what is denied, in the clause of a verb that may have a noun instead ("denies the theft", "denies that …"). */
function hasOwnWords({ content, cue, record }: AnchoredStatement, { article, pack }: Matter): boolean {
  const verb = cue < 0 ? undefined : pack.lexicon('speech-verbs').row(new Word(article, cue).lemma)?.values
  const frames = verb?.frame.split(' ') ?? []
  const takesBoth = frames.includes('clause') && frames.includes('object')
  if (record.form === 'direct' || verb?.stance !== record.stance || !takesBoth) return false
  const all = content.map((token) => new Word(article, token))
  const points = all
    .slice(0, opening)
    .some(({ lemma, wordClass }) => wordClass !== 'SCONJ' && pack.lexicon('demonstratives').has(lemma))
  const isCalled = all.some(({ lemma }) => pack.lexicon('speech-nouns').has(lemma))
  return !points && !isCalled && all.some(({ relation }) => relation === 'mark')
}

/** Whether a claim may be what is denied: it speaks of whoever denies or of somebody in the denial, or a word of it has a sense of one there. */
function touches(
  statement: AnchoredStatement,
  other: AnchoredStatement,
  { entities, senses, voices }: Matter,
): boolean {
  const theirs = new Set([...entities.get(other)!, other.record.target])
  const own = [...entities.get(statement)!, voices.of(statement)]
  return (
    own.some((entity) => entity !== null && theirs.has(entity)) ||
    senses.get(statement)!.some((one) => senses.get(other)!.some((their) => shareSense(one, their)))
  )
}

/** Whether a stance is that of somebody who denies or disputes something. */
export function isDenial(stance: Stance): stance is 'denies' | 'disputes' {
  return stance === 'denies' || stance === 'disputes'
}

/** Whether somebody only doubts, of their own accord. */
export function isDoubt({ commitment }: AnchoredStatement): boolean {
  return commitment === 'possible'
}

/** What the same party denied in the sentence before: "The firm rejects that. There is no question of fraud, its director said." */
function deniedJustNow(
  statement: AnchoredStatement,
  matter: Matter,
  claimOf: ClaimOf,
): AnchoredStatement | null {
  const { statements, voices } = matter
  const before = statements
    .slice(0, statements.indexOf(statement))
    .findLast((other) => claimOf(other) !== null && voices.areAllied(statement, other))
  return before !== undefined && distanceOf(statement, before, matter) <= 1 ? claimOf(before) : null
}

function aboutTheSame(
  statement: AnchoredStatement,
  open: readonly AnchoredStatement[],
  { words }: Matter,
): AnchoredStatement | undefined {
  const own = words.get(statement)!
  return open
    .map((other) => ({ other, theirs: words.get(other)! }))
    .filter(({ theirs }) => sharedWords(own, theirs).length >= sameWords)
    .map(({ other, theirs }) => ({ other, alike: likeness(own, theirs) }))
    .filter(({ alike }) => alike >= sameMatter)
    .toSorted((one, other) => one.alike - other.alike)
    .at(-1)?.other
}

/** "Disputes that he passed over the mayor": a pronoun mostly means whoever denies. */
function ofOneNamed(
  { content }: AnchoredStatement,
  open: readonly AnchoredStatement[],
  { mentions, voices }: Matter,
): AnchoredStatement | undefined {
  const named = new Set(
    mentions
      .filter(({ head, record }) => record.form !== 'pronoun' && content.includes(head))
      .map(({ entity }) => entity.id),
  )
  return open.findLast((other) => named.has(voices.of(other) ?? ''))
}

/** "The accusation", "this criticism": the last statement of such a stance; for a reproach of any sort, one of any other. */
function asItIsCalled(
  { content }: AnchoredStatement,
  near: readonly AnchoredStatement[],
  { article, pack }: Matter,
): AnchoredStatement | undefined {
  const nouns = pack.lexicon('speech-nouns')
  const called = new Set(
    content.flatMap((token) => nouns.row(new Word(article, token).lemma)?.values.stance ?? []),
  )
  const isReproach = [...reproaches].some((stance) => called.has(stance))
  return near.findLast(({ record: { stance } }) =>
    isReproach ? reproaches.has(stance) : stance !== 'asserts' && called.has(stance),
  )
}

/**
 * Whether the article itself tells what a denial denies: in the sentences right before, in the same words; or in the sentence before,
 * where nobody says anything and it is about who denies.
 */
export function isOwnTelling(statement: AnchoredStatement, matter: Matter): boolean {
  const { article, mentions, statements, voices, words } = matter
  const { tokens } = article
  const sentence = sentenceOf(tokens, placeOf(statement))
  const told = new Set(statements.flatMap(({ content, cue }) => [...content, cue]))
  const own = words.get(statement)!
  for (let back = 1; back <= ownReach && sentence - back >= 0; back++) {
    const all = tokensBetween(tokens.starts[sentence - back], tokens.starts[sentence - back + 1])
    const before = all.filter((token) => !told.has(token))
    const theirs = contentWords(article, before)
    if (sharedWords(own, theirs).length >= sameWords && likeness(own, theirs) >= sameMatter) return true
    const isSilent = back === 1 && before.length === all.length
    const by = voices.of(statement)
    if (isSilent && mentions.some(({ head, entity }) => entity.id === by && all.includes(head))) return true
  }
  return false
}
