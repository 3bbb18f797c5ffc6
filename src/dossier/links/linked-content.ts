import type { Statement } from '../../model/reading.ts'
import type { SeenStatement } from '../digest.ts'
import type { LinkedArticle } from '../linked-article.ts'
import { monthOf, monthsNear } from '../nearness.ts'
import type { ShelfKind } from '../shelf.ts'
import type { LinkedStatement } from '../statements.ts'
import { beginningOf, foldedWords, isContent } from '../words.ts'
import type { Move } from './moves.ts'

/** The longest words are the rarest; by so many a statement is found among those of its time, and by any two of so many among all. */
const rarest = { near: 5, ever: 4 }
/** Fewer words say too little to be answered. */
const fewestWords = 3

/** What somebody may be answered for, or answer with. */
const telling: ReadonlySet<string> = new Set([
  ...['asserts', 'denies', 'disputes', 'confirms', 'accuses', 'suspects'],
  ...['expects', 'warns', 'threatens', 'promises', 'condemns'],
])

/** What a statement says, as linking keeps it for comparing with others: apart from the statement, since many are looked at for each link. */
export interface LinkedContent {
  /** `id`, `article` and `place` of the statement. */
  readonly id: string
  readonly article: string
  readonly place: string
  /** Family of the article it stands in, and the month that was published in. */
  readonly family: string
  readonly month: string
  readonly stance: Statement['stance']
  readonly polarity: Statement['polarity']
  /** Who says it and whom they speak for, as far as they are known, and whether it is known who says it. */
  readonly parties: readonly string[]
  readonly sourced: boolean
  /** The last word of what its speaker is called, or empty. */
  readonly called: string
  /** The statement it stands within. */
  readonly within: string | null
  readonly text: string
  /** All words, and the beginnings of those that carry content and are of nobody's name. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly numbers: readonly number[]
  readonly moves: readonly Move[]
  /** Beginnings of its rarest words, the rarest first, and whom and what it is set among: two of one thing share some of both. None where nobody can take it up. */
  readonly rare: readonly string[]
  readonly among: readonly string[]
}

/** The shelf of contents. Those of one month have keys next to one another, since they are written and asked for together. */
export const linkedContents: ShelfKind<LinkedContent> = {
  name: 'content',
  id: ({ id }) => id,
  *keys(content) {
    yield `article ${content.article}`
    yield* keysOn(content)
  },
}

/** The keys of a content by which others on the same find it: those of its time by one rare word, all others by two. */
export function keysOn(content: LinkedContent): string[] {
  return [...nearKeys(content, content.month), ...everKeys(content)]
}

/** The keys by which a content finds others on the same. */
export function keysNear(content: LinkedContent): string[] {
  return [...monthsNear(content.month).flatMap((month) => nearKeys(content, month)), ...everKeys(content)]
}

function nearKeys({ rare, among }: LinkedContent, month: string): string[] {
  return rare.flatMap((word) => among.map((one) => `near ${month} ${one} ${word}`))
}

function everKeys({ rare, among }: LinkedContent): string[] {
  const words = rare.slice(0, rarest.ever).sort()
  return words.flatMap((word, at) =>
    words.slice(at + 1).flatMap((other) => among.map((one) => `ever ${one} ${word} ${other}`)),
  )
}

/** What a statement of an article says. `setting` is whom and what it is set among, `names` are the words of names that stand in it. */
export function contentOf(
  { id, place, statement }: LinkedStatement,
  { moves, numbers }: Pick<SeenStatement, 'moves' | 'numbers'>,
  { family, summary }: Pick<LinkedArticle, 'family' | 'summary'>,
  setting: ReadonlySet<string>,
  names: ReadonlySet<string>,
): LinkedContent {
  const { article, stance, polarity, within } = statement
  const parties = known(statement.source, statement.speaksFor)
  const words = [...new Set(foldedWords(statement.quote.join(' ')))]
  const content = words.filter((word) => isContent(word) && !names.has(word))
  const longest = content.toSorted((one, other) => other.length - one.length).slice(0, rarest.near)
  const among = [...new Set([...setting, ...parties, ...known(statement.target)])]
  const found = isAnswerable({ stance, words })
  return {
    ...{ id, article, place, family, month: monthOf(summary.latest), stance, polarity, within },
    ...{ parties, sourced: statement.source !== null },
    called: foldedWords(statement.sourceQuote.join(' ')).at(-1) ?? '',
    text: statement.quote.join(' '),
    ...{ words, stems: [...new Set(content.map(beginningOf))], numbers, moves },
    rare: found ? [...new Set(longest.map(beginningOf))] : [],
    among: found ? among : [],
  }
}

/** Whether a statement may be answered, or answer: others are for nobody to take up. */
export function isAnswerable({ stance, words }: Pick<LinkedContent, 'stance' | 'words'>): boolean {
  return telling.has(stance) && words.length >= fewestWords
}

function known(...ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null)
}
