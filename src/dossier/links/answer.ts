import type { DossierLink, LinkReason } from '../../model/record.ts'
import { isAnswerable, type LinkedContent } from './linked-content.ts'

/** How much must speak for a link. */
const leastScore = 1
/** How much of all words must be the same for one to say the same as another: whoever speaks, and where it may be the same party. */
const sameWords = 0.5
const likeWords = 0.35
/** What a statement says, ready for comparing with others. */
export interface Content extends Omit<LinkedContent, 'words' | 'stems'> {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly answerable: boolean
}

/** A content as it is on the shelf, made ready. */
export function comparable(row: LinkedContent): Content {
  return { ...row, words: new Set(row.words), stems: new Set(row.stems), answerable: isAnswerable(row) }
}

/** How a later statement stands to an earlier one, how much speaks for it, and what. */
export type Standing = Pick<DossierLink, 'kind' | 'score' | 'because'>

/**
 * How a statement stands to an earlier one; null where too little speaks for any link. `apart` is how many statements later it comes in the same
 * article, null for one of another article. It looks at words, numbers and negations that both have, at who speaks, and at words that take up
 * what was said before; so what is answered in quite other words is missed.
 */
export function standing(one: Content, other: Content, apart: number | null): Standing | null {
  if (!one.answerable || !other.answerable) return null
  const found = apart === null ? elsewhere(one, other) : here(one, other, apart)
  return found !== null && found.score >= leastScore ? found : null
}

/** What two statements share. */
function evidence(one: Content, other: Content) {
  const words = sharedIn(one.words, other.words).length
  return {
    stems: sharedIn(one.stems, other.stems),
    numbers: one.numbers.filter((number) => other.numbers.includes(number)),
    alike: words / (one.words.size + other.words.size - words),
    turned: one.polarity !== other.polarity,
    party: sameParty(one, other),
    has: (move: (typeof one.moves)[number]) => one.moves.includes(move),
    answers: one.moves.includes('answers') || answering.has(one.stance),
  }
}

function sharedIn(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const each of one) if (other.has(each)) found.push(each)
  return found
}

const answering: ReadonlySet<string> = new Set(['denies', 'disputes', 'confirms'])

/** In one article the next speaker answers: against it, or with other words for the same thing. */
function here(one: Content, other: Content, apart: number): Standing | null {
  const { stems, numbers, turned, party, answers } = evidence(one, other)
  const nested = one.within === other.id || other.within === one.id
  if (party || nested || holds(one, other) || holds(other, one)) return null
  const kind =
    one.stance === 'confirms' ? 'confirms' : turned || one.stance === 'denies' ? 'denies' : 'disputes'
  return summed(kind, [
    ...shared(stems, 0.6),
    { code: 'turned', words: [], weight: Number(turned) * 0.4 },
    { code: 'next', words: [], weight: apart === 1 ? 0.5 : -0.2 * (apart - 1) },
    { code: 'answers', words: [], weight: Number(answers) * 0.4 },
    { code: 'numbers', words: numbers.map(String), weight: Number(numbers.length > 0) * 0.3 },
  ])
}

/** In another article the same party says it again, or otherwise than before; another party bears it out or goes against it. */
function elsewhere(one: Content, other: Content): Standing | null {
  const { stems, numbers, alike, turned, party, has, answers } = evidence(one, other)
  const unnamed = !one.sourced || !other.sourced
  if (!turned && (alike >= sameWords || (alike >= likeWords && (party || unnamed))))
    return summed('repeats', [{ code: 'words', words: stems, weight: 2 + alike }])
  // Without a word in common another party cannot reach the score: most pairs end here.
  if (!party && stems.length === 0) return null
  if (one.family === other.family) return null
  const count = { code: 'numbers' as const, words: numbers.map(String) }
  if (!party)
    return summed(turned ? 'denies' : 'confirms', [
      ...shared(stems, 0.5),
      { code: 'turned', words: [], weight: Number(turned) * 0.3 },
      { code: 'answers', words: [], weight: Number(answers) * 0.3 },
      { ...count, weight: Number(numbers.length > 0) * 0.3 },
    ])
  const otherNumber = numbers.length === 0 && one.numbers.length > 0 && other.numbers.length > 0
  const admits = has('corrects') || one.stance === 'confirms'
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
    { code: 'moves', words: [...one.moves], weight: Number(moved) * 0.5 },
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
function holds(one: Content, other: Content): boolean {
  return ` ${one.text} `.includes(other.text)
}

/** Whether two statements are of one party: of one entity, or of those who are called by the same last word or a part of it. */
function sameParty(one: Content, other: Content): boolean {
  if (one.parties.some((id) => other.parties.includes(id))) return true
  const [short, long] = [one.called, other.called].sort((a, b) => a.length - b.length)
  return short.length > 3 && long.endsWith(short)
}
