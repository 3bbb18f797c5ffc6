import type { AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { claims, sameMatter } from './claim.ts'
import { isAkin, likeness, sharedWords } from './likeness.ts'
import { distanceOf, type Matter } from './matter.ts'
import { placeOf } from './place.ts'

/** One word in common, a verb say, is no sign that two voices speak of the same thing. */
const sameWords = 2
/** How many sentences back a statement may stand that another is set against. */
const reach = 2

/**
 * The earlier statement of another party that this one goes against without a verb of denial: it says of the same thing that it
 * is not so, it answers an accusation, or a word sets it against what that party said just before ("the residents, however, maintain that …").
 */
export function contradicted(
  statement: AnchoredStatement,
  earlier: readonly AnchoredStatement[],
  matter: Matter,
): AnchoredStatement | null {
  if (!claims.has(statement.record.stance)) return null
  const isOpposed = (other: AnchoredStatement) =>
    claims.has(other.record.stance) &&
    matter.voices.areOpposed(statement, other) &&
    !areNested(statement, other)
  if (statement.record.polarity === 'negative') {
    const denied = deniedBy(statement, earlier.filter(isOpposed), matter)
    if (denied !== null) return denied
  }
  const near = earlier.findLast(isOpposed)
  if (near === undefined || distanceOf(statement, near, matter) > reach) return null
  return isSetAgainst(statement, near, matter) || answers(statement, near, matter) ? near : null
}

/** What a negative statement says the opposite of: the negated verb is among the words they share. */
function deniedBy(
  statement: AnchoredStatement,
  opposed: readonly AnchoredStatement[],
  { article, words }: Matter,
): AnchoredStatement | null {
  const own = words.get(statement)!
  const denied = topLemma(article, statement)
  const ranked = opposed
    .filter(({ record }) => record.polarity === 'positive')
    .filter((other) => {
      const shared = sharedWords(own, words.get(other)!)
      return shared.length >= sameWords && denied !== null && shared.some((word) => isAkin(word, denied))
    })
    .map((other) => ({ other, score: likeness(own, words.get(other)!) }))
    .filter(({ score }) => score >= sameMatter)
    .sort((one, other) => other.score - one.score)
  return ranked.at(0)?.other ?? null
}

/** Whether a word of contrast sets a statement against the one right before. */
function isSetAgainst(statement: AnchoredStatement, near: AnchoredStatement, matter: Matter): boolean {
  const strength = contrastOf(statement, matter)
  return strength === 'alone' || (strength === 'shared' && speakOfTheSame(statement, near, matter))
}

/**
 * Whether somebody answers to the statement right before: it accuses them, or theirs is negative and takes up a word of it or
 * somebody it speaks of ("he never called him a liar").
 */
function answers(statement: AnchoredStatement, near: AnchoredStatement, matter: Matter): boolean {
  const own = matter.voices.of(statement)!
  const isBlamed =
    near.record.stance === 'accuses' && (near.record.target === own || matter.entities.get(near)!.has(own))
  const isNegated =
    statement.record.polarity === 'negative' &&
    speakOfTheSame(statement, near, matter, topLemma(matter.article, statement))
  return isBlamed || isNegated
}

/** The strongest word of contrast in a statement or beside its verb or speaker; null where there is none. */
function contrastOf(
  { cue, source, content }: AnchoredStatement,
  { article, pack }: Matter,
): 'alone' | 'shared' | null {
  const contrasts = pack.lexicon('contrasts')
  const beside = [cue, source]
    .filter((token) => token >= 0)
    .flatMap((token) => [token, ...new Word(article, token).children.map(({ index }) => index)])
    .filter((token) => !content.includes(token))
  const strengths = [...strengthsOf(beside, 'frame'), ...strengthsOf(content, 'content')]
  return strengths.includes('alone') ? 'alone' : strengths.includes('shared') ? 'shared' : null

  function strengthsOf(tokens: readonly number[], place: string): (string | undefined)[] {
    return tokens
      .map((token) => contrasts.row(new Word(article, token).lemma.toLowerCase())?.values)
      .filter((row) => row?.place === place || row?.place === 'any')
      .map((row) => row?.strength)
  }
}

/** Whether two statements share a word that carries meaning, but for the one left out, or speak of one entity. */
function speakOfTheSame(
  one: AnchoredStatement,
  other: AnchoredStatement,
  matter: Matter,
  leftOut: string | null = null,
): boolean {
  const { entities, words } = matter
  if (sharedWords(words.get(one)!, words.get(other)!).some((word) => word !== leftOut)) return true
  const theirs = entities.get(other)!
  return [...entities.get(one)!].some((entity) => theirs.has(entity))
}

function areNested(one: AnchoredStatement, other: AnchoredStatement): boolean {
  return one.content.includes(placeOf(other)) || other.content.includes(placeOf(one))
}

/** The lemma of the word that the content hangs on. */
function topLemma(article: Article<'clauses'>, { content }: AnchoredStatement): string | null {
  const inside = new Set(content)
  const top = content.find(
    (token) => !inside.has(article.trees.head[token]) && article.trees.firstChild[token] >= 0,
  )
  return top === undefined ? null : new Word(article, top).lemma.toLowerCase()
}
