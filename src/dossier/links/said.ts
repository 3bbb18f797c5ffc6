import type { DossierStatement } from '../../model/record.ts'
import type { SeenStatement } from '../digest.ts'
import { beginningOf, foldedWords, isContent } from '../words.ts'
import type { Move } from './moves.ts'

/** The longest words are the rarest; by so many a statement is found. */
const longest = 5

/** What a statement says, ready for comparing with others. */
export interface Said {
  /** Family of the article it stands in. */
  readonly family: string
  /** All words, and the beginnings of those that carry content. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly numbers: readonly number[]
  readonly moves: readonly Move[]
  /** The last word of what its speaker is called, or empty. */
  readonly called: string
  /** What statements on one thing are likely to share. */
  readonly blocks: readonly string[]
}

/** What a statement of an article says. `setting` is whom and what it is set among. */
export function saidOf(
  statement: DossierStatement,
  { moves, numbers }: Pick<SeenStatement, 'moves' | 'numbers'>,
  family: string,
  setting: ReadonlySet<string>,
): Said {
  const words = foldedWords(statement.quote.join(' '))
  const content = [...new Set(words.filter(isContent))]
  const stems = [...new Set(content.map(beginningOf))]
  const rarest = content.toSorted((one, other) => other.length - one.length).slice(0, longest)
  const among = [...new Set([...setting, statement.source, statement.speaksFor, statement.target])].filter(
    (id) => id !== null,
  )
  return {
    ...{ family, words: [...new Set(words)], stems, numbers, moves },
    called: foldedWords(statement.sourceQuote.join(' ')).at(-1) ?? '',
    blocks: [...new Set(rarest.map(beginningOf))].flatMap((word) => among.map((id) => `${id} ${word}`)),
  }
}
