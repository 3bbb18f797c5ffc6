import type { AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { claims, isDenial, sameMatter, sameWords, type ClaimOf } from './claim.ts'
import { isAkin, likeness, sharedWords } from './likeness.ts'
import { distanceOf, type Matter } from './matter.ts'
import { placeOf } from './place.ts'

/** How many sentences back a statement may stand that another is set against. */
const reach = 2

/** Stances that can go against what another said. */
const opposing: ReadonlySet<AnchoredStatement['record']['stance']> = new Set([
  'asserts',
  'accuses',
  'condemns',
  'suspects',
])

/**
 * The earlier statement of another party that this one goes against without a verb of denial: it says of the same thing that it
 * is not so, it answers an accusation or a denial, or a word sets it against what that party said just before ("the residents, however,
 * maintain that …"). `claimOf` gives what an earlier statement was found to contest.
 */
export function contradicted(
  statement: AnchoredStatement,
  earlier: readonly AnchoredStatement[],
  matter: Matter,
  claimOf: ClaimOf,
): AnchoredStatement | null {
  if (!opposing.has(statement.record.stance)) return null
  const opposed = earlier.filter(
    (other) =>
      claims.has(other.record.stance) &&
      matter.voices.areOpposed(statement, other) &&
      !areNested(statement, other),
  )
  if (statement.record.polarity === 'negative') {
    const denied = deniedBy(statement, opposed, matter)
    if (denied !== null) return denied
  }
  // What somebody is told to have said is said again by whoever tells it.
  const near = opposed.findLast(({ record }) => record.within === null)
  if (near === undefined || distanceOf(statement, near, matter) > reach) return null
  if (givesReasons(statement, near, matter, claimOf)) return null
  const isAgainst =
    isSetAgainst(statement, near, matter) ||
    givesOtherNumber(statement, near, matter) ||
    answers(statement, near, matter, claimOf) ||
    retorts(statement, near, matter, claimOf)
  return isAgainst ? near : null
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
  return (
    strength === 'alone' ||
    (strength === 'shared' &&
      (followsAtOnce(statement, near, matter) || speakOfTheSame(statement, near, matter)))
  )
}

/** "Puts it at eighty" behind "three hundred jobs": numbers that differ, of the same things or of nothing said anew. */
function givesOtherNumber(
  statement: AnchoredStatement,
  near: AnchoredStatement,
  { article, words }: Matter,
): boolean {
  const ofClass = ({ content }: AnchoredStatement, ...classes: string[]) =>
    content.map((token) => new Word(article, token)).filter(({ wordClass }) => classes.includes(wordClass))
  const [own, theirs] = [statement, near].map((each) => ofClass(each, 'NUM').map(({ lemma }) => lemma))
  const counted = ofClass(statement, 'NOUN', 'PROPN', 'SYM').map(({ lemma }) => lemma.toLowerCase())
  return (
    own.length > 0 &&
    theirs.length > 0 &&
    !own.some((number) => theirs.includes(number)) &&
    counted.every((noun) => [...words.get(near)!].some((word) => isAkin(word, noun)))
  )
}

/**
 * Whether somebody answers to the statement right before: it accuses them, or theirs is negative and takes up a word of it or
 * somebody it speaks of ("he never called him a liar").
 */
function answers(
  statement: AnchoredStatement,
  near: AnchoredStatement,
  matter: Matter,
  claimOf: ClaimOf,
): boolean {
  const { article, entities, voices } = matter
  const own = voices.of(statement)
  const { stance, target } = near.record
  const isBlamed = stance === 'accuses' && own !== null && (target === own || entities.get(near)!.has(own))
  const takesUp = () =>
    speakOfTheSame(statement, near, matter, topLemma(article, statement)) ||
    (stance === 'accuses' && target !== null && entities.get(statement)!.has(target)) ||
    (followsAtOnce(statement, near, matter) && deniedWith(near, matter, claimOf) !== null)
  const isNegated = statement.record.polarity === 'negative' && takesUp()
  return isBlamed || isNegated
}

/** Whether somebody comes back, in the same paragraph, on a denial of what their own side said. */
function retorts(
  statement: AnchoredStatement,
  near: AnchoredStatement,
  matter: Matter,
  claimOf: ClaimOf,
): boolean {
  const { tokens } = matter.article
  const [own, theirs] = [statement, near].map((each) => tokens.block[sentenceOf(tokens, placeOf(each))])
  const denied = deniedWith(near, matter, claimOf)
  return own === theirs && denied !== null && matter.voices.areAllied(statement, denied)
}

/** "He disputes that: there was a letter": whether somebody goes on behind a denial of their own against the same party. */
function givesReasons(
  statement: AnchoredStatement,
  near: AnchoredStatement,
  matter: Matter,
  claimOf: ClaimOf,
): boolean {
  const { statements, voices } = matter
  const before = statements[statements.indexOf(statement) - 1]
  if (before === undefined || voices.isOther(statement, before) || distanceOf(statement, before, matter) > 1)
    return false
  const denied = claimOf(before)
  return denied !== null && !voices.isOther(denied, near)
}

/** What a denial denies, or the denial right before of the same voice, whose reasons a statement gives; null for any other. */
function deniedWith(
  statement: AnchoredStatement,
  { statements, voices }: Matter,
  claimOf: ClaimOf,
): AnchoredStatement | null {
  const before = statements[statements.indexOf(statement) - 1]
  const isReason = before !== undefined && !voices.isOther(statement, before)
  const denial = [statement, ...(isReason ? [before] : [])].find(({ record }) => isDenial(record.stance))
  return denial === undefined ? null : claimOf(denial)
}

/** Whether a statement stands in the sentence behind another, in the same paragraph. */
function followsAtOnce(one: AnchoredStatement, other: AnchoredStatement, matter: Matter): boolean {
  const { tokens } = matter.article
  const [own, theirs] = [one, other].map((each) => sentenceOf(tokens, placeOf(each)))
  return own - theirs <= 1 && tokens.block[own] === tokens.block[theirs]
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
    .concat(openingOf(article, cue))
  const strengths = [...strengthsOf(beside, 'frame'), ...strengthsOf(content, 'content')]
  return strengths.includes('alone') ? 'alone' : strengths.includes('shared') ? 'shared' : null

  function strengthsOf(tokens: readonly number[], place: string): (string | undefined)[] {
    return tokens
      .map((token) => contrasts.row(new Word(article, token).lemma.toLowerCase())?.values)
      .filter((row) => row?.place === place || row?.place === 'any')
      .map((row) => row?.strength)
  }
}

/** The conjunction that opens the sentence of a cue: "But according to the residents …"; none where there is none. */
function openingOf({ tokens, trees }: Article<'clauses'>, cue: number): number[] {
  if (cue < 0) return []
  const first = tokens.starts[sentenceOf(tokens, cue)]
  return trees.inventory.wordClasses[trees.wordClass[first]] === 'CCONJ' ? [first] : []
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
