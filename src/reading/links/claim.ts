import type { AnchoredStatement } from '../../model/anchored.ts'
import { sentenceOf, tokensBetween } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { contentWords, likeness } from './likeness.ts'
import { distanceOf, type Matter } from './matter.ts'
import { placeOf } from './place.ts'

/** How many sentences back "that" and "the accusation" may point. */
const reach = 3
/** What two statements must share, as a part of the shorter one's words, to be about the same thing. */
export const sameMatter = 0.3
/** What speaks for a statement being the one that is denied, beside the part of its words that the denial repeats; the sum decides. */
const points = {
  /** The denial speaks of who makes the claim, or the claim of who denies it. */
  namesTheOther: 0.2,
  /** It is what the denial calls it: an accusation, a report. */
  called: 0.2,
  accuses: 0.1,
  perSentenceBack: -0.03,
}

/** Stances that put something forward which another may dispute. */
export const claims: ReadonlySet<AnchoredStatement['record']['stance']> = new Set([
  'asserts',
  'accuses',
  'condemns',
  'suspects',
  'confirms',
])

/** "Disputes statements by Y that …": the statement whose cue stands in what is disputed. */
export function claimWithin(
  { content, cue }: AnchoredStatement,
  { statements }: Matter,
): AnchoredStatement | null {
  return statements.find((other) => other.cue !== cue && content.includes(other.cue)) ?? null
}

/**
 * What a denial denies among the `earlier` statements of other voices: the one that is most clearly about the same, by its words
 * and by those it speaks of; or else the one right before it, a little further back where the words point there.
 */
export function closestClaim(
  statement: AnchoredStatement,
  earlier: readonly AnchoredStatement[],
  matter: Matter,
): AnchoredStatement | null {
  const { entities, words, voices } = matter
  const own = words.get(statement)!
  const pointers = pointersIn(statement, matter)
  const by = voices.of(statement)
  const spokenOf = entities.get(statement)!
  const ranked = earlier
    .filter(({ content }) => !content.includes(placeOf(statement)))
    .map((other) => {
      const { stance } = other.record
      const voice = voices.of(other)
      const names =
        (voice !== null && spokenOf.has(voice)) ||
        (by !== null && (entities.get(other)!.has(by) || other.record.target === by))
      const likely =
        (names ? points.namesTheOther : 0) +
        (stance !== 'asserts' && pointers.stances.has(stance) ? points.called : 0) +
        (stance === 'accuses' ? points.accuses : 0)
      const alike = likeness(own, words.get(other)!)
      const score = alike + likely + points.perSentenceBack * distanceOf(statement, other, matter)
      return { other, score }
    })
    .sort((one, other) => other.score - one.score)
  const best = ranked.at(0)
  if (best !== undefined && best.score >= sameMatter) return best.other
  const last = pointers.any ? reach : 1
  const near = ranked
    .map(({ other }) => other)
    .filter((other) => distanceOf(statement, other, matter) <= last)
    .sort((one, other) => placeOf(one) - placeOf(other))
  return near.findLast(({ record }) => claims.has(record.stance)) ?? null
}

/** Whether the article itself, in the sentences right before, tells what a denial denies. */
export function isOwnTelling(statement: AnchoredStatement, { article, statements, words }: Matter): boolean {
  const { tokens } = article
  const sentence = sentenceOf(tokens, placeOf(statement))
  const told = new Set(statements.flatMap(({ content }) => content))
  const own = words.get(statement)!
  for (let back = 1; back <= reach && sentence - back >= 0; back++) {
    const before = tokensBetween(tokens.starts[sentence - back], tokens.starts[sentence - back + 1]).filter(
      (token) => !told.has(token),
    )
    if (own.size > 1 && likeness(own, contentWords(article, before)) >= sameMatter) return true
  }
  return false
}

/** Whether the words point at something said before ("that", "this accusation"), and as what the nouns among them call it. */
function pointersIn(
  { content }: AnchoredStatement,
  { article, pack }: Matter,
): { readonly any: boolean; readonly stances: ReadonlySet<string> } {
  const nouns = pack.lexicon('speech-nouns')
  const pointers = pack.lexicon('demonstratives')
  const all = content.map((token) => new Word(article, token))
  const named = all.flatMap(({ lemma }) => nouns.row(lemma)?.values.stance ?? [])
  const any =
    named.length > 0 || all.some(({ lemma, wordClass }) => wordClass !== 'SCONJ' && pointers.has(lemma))
  return { any, stances: new Set(named) }
}
