import type { DossierLink, LinkReason } from '../../model/record.ts'
import type { LinkedStatement } from '../statements.ts'

/** How much must speak for a link. */
const leastScore = 1
/** How much of all words must be the same for one to say the same as another: whoever speaks, and where it may be the same party. */
const sameWords = 0.5
const likeWords = 0.35
/** Fewer words say too little to be answered. */
const fewestWords = 3

/** What somebody may be answered for, or answer with. */
const telling: ReadonlySet<string> = new Set([
  ...['asserts', 'denies', 'disputes', 'confirms', 'accuses', 'suspects'],
  ...['expects', 'warns', 'threatens', 'promises', 'condemns'],
])

/** How a later statement stands to an earlier one, how much speaks for it, and what. */
export type Standing = Pick<DossierLink, 'kind' | 'score' | 'because'>

/**
 * How a statement stands to an earlier one; null where too little speaks for any link. `apart` is how many statements later it comes in the same
 * article, null for one of another article. It looks at words, numbers and negations that both have, at who speaks, and at words that take up
 * what was said before; so what is answered in quite other words is missed.
 */
export function standing(
  one: LinkedStatement,
  other: LinkedStatement,
  apart: number | null,
): Standing | null {
  if (
    ![one, other].every(
      ({ said, statement }) => said.words.length >= fewestWords && telling.has(statement.stance),
    )
  )
    return null
  const found = apart === null ? elsewhere(one, other) : here(one, other, apart)
  return found !== null && found.score >= leastScore ? found : null
}

/** What two statements share. */
function evidence(one: LinkedStatement, other: LinkedStatement) {
  const stems = one.said.stems.filter((stem) => other.said.stems.includes(stem))
  const words = one.said.words.filter((word) => other.said.words.includes(word))
  const numbers = one.said.numbers.filter((number) => other.said.numbers.includes(number))
  const all = one.said.words.length + other.said.words.length - words.length
  return {
    ...{ stems, numbers, alike: words.length / all },
    turned: one.statement.polarity !== other.statement.polarity,
    party: sameParty(one, other),
    has: (move: (typeof one.said.moves)[number]) => one.said.moves.includes(move),
    answers: one.said.moves.includes('answers') || answering.has(one.statement.stance),
  }
}

const answering: ReadonlySet<string> = new Set(['denies', 'disputes', 'confirms'])

/** In one article the next speaker answers: against it, or with other words for the same thing. */
function here(one: LinkedStatement, other: LinkedStatement, apart: number): Standing | null {
  const { stems, numbers, turned, party, answers } = evidence(one, other)
  const nested = one.statement.within === other.id || other.statement.within === one.id
  if (party || nested || holds(one, other) || holds(other, one)) return null
  const kind =
    one.statement.stance === 'confirms'
      ? 'confirms'
      : turned || one.statement.stance === 'denies'
        ? 'denies'
        : 'disputes'
  return summed(kind, [
    ...shared(stems, 0.6),
    { code: 'turned', words: [], weight: Number(turned) * 0.4 },
    { code: 'next', words: [], weight: apart === 1 ? 0.5 : -0.2 * (apart - 1) },
    { code: 'answers', words: [], weight: Number(answers) * 0.4 },
    { code: 'numbers', words: numbers.map(String), weight: Number(numbers.length > 0) * 0.3 },
  ])
}

/** In another article the same party says it again, or otherwise than before; another party bears it out or goes against it. */
function elsewhere(one: LinkedStatement, other: LinkedStatement): Standing | null {
  const { stems, numbers, alike, turned, party, has, answers } = evidence(one, other)
  const unnamed = one.statement.source === null || other.statement.source === null
  if (!turned && (alike >= sameWords || (alike >= likeWords && (party || unnamed))))
    return summed('repeats', [{ code: 'words', words: stems, weight: 2 + alike }])
  if (one.said.family === other.said.family) return null
  const count = { code: 'numbers' as const, words: numbers.map(String) }
  if (!party)
    return summed(turned ? 'denies' : 'confirms', [
      ...shared(stems, 0.5),
      { code: 'turned', words: [], weight: Number(turned) * 0.3 },
      { code: 'answers', words: [], weight: Number(answers) * 0.3 },
      { ...count, weight: Number(numbers.length > 0) * 0.3 },
    ])
  const otherNumber = numbers.length === 0 && one.said.numbers.length > 0 && other.said.numbers.length > 0
  const admits = has('corrects') || one.statement.stance === 'confirms'
  const moved = has('repeats') || has('narrows') || has('updates') || admits
  const kind = has('repeats')
    ? 'repeats'
    : has('narrows')
      ? 'narrows'
      : (admits || turned) && numbers.length === 0
        ? 'corrects'
        : otherNumber
          ? 'updates'
          : 'repeats'
  return summed(kind, [
    ...shared(stems, 0.6),
    { code: 'party', words: [], weight: 0.2 },
    { code: 'moves', words: [...one.said.moves], weight: Number(moved) * 0.5 },
    { code: 'turned', words: [], weight: Number(turned) * 0.3 },
    { ...count, weight: Number(numbers.length > 0) * 0.4 },
    { code: 'otherNumber', words: [], weight: Number(kind === 'updates') * 0.5 },
  ])
}

function shared(stems: readonly string[], weight: number): LinkReason[] {
  return [{ code: 'content', words: [...stems], weight: weight * stems.length }]
}

function summed(kind: DossierLink['kind'], reasons: readonly LinkReason[]): Standing {
  const because = reasons.filter(({ weight }) => weight !== 0)
  const score = because.reduce((sum, { weight }) => sum + weight, 0)
  return { kind, score: Math.round(score * 100) / 100, because }
}

/** Whether the content of one stands within that of another, as a statement that is told twice over. */
function holds(one: LinkedStatement, other: LinkedStatement): boolean {
  return ` ${one.statement.quote.join(' ')} `.includes(other.statement.quote.join(' '))
}

/** Whether two statements are of one party: of one entity, or of those who are called by the same last word or a part of it. */
function sameParty(one: LinkedStatement, other: LinkedStatement): boolean {
  const parties = ({ statement }: LinkedStatement) =>
    [statement.source, statement.speaksFor].filter((id) => id !== null)
  if (parties(one).some((id) => parties(other).includes(id))) return true
  const [short, long] = [one.said.called, other.said.called].sort((a, b) => a.length - b.length)
  return short.length > 3 && long.endsWith(short)
}
