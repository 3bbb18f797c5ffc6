import type { DossierStatement } from '../../model/record.ts'
import type { SeenStatement } from '../digest.ts'
import type { LinkedArticle } from '../linked-article.ts'
import { monthOf } from '../nearness.ts'
import { beginningOf, foldedWords, isContent } from '../words.ts'
import type { Move } from './moves.ts'

/** The longest words are the rarest; by so many a statement is found. */
const longest = 5

/** What a statement says, ready for comparing with others. */
export interface Said {
  /** Family of the article it stands in, and the month that was published in. */
  readonly family: string
  readonly month: string
  /** All words, and the beginnings of those that carry content. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly numbers: readonly number[]
  readonly moves: readonly Move[]
  /** The last word of what its speaker is called, or empty. */
  readonly called: string
  /** What statements on one thing are likely to share that are made about one time, and what those are that are made long after one another. */
  readonly blocks: readonly string[]
  readonly lasting: readonly string[]
}

/** What a statement of an article says. `setting` is whom and what it is set among. */
export function saidOf(
  statement: DossierStatement,
  { moves, numbers }: Pick<SeenStatement, 'moves' | 'numbers'>,
  { family, summary }: Pick<LinkedArticle, 'family' | 'summary'>,
  setting: ReadonlySet<string>,
): Said {
  const words = foldedWords(statement.quote.join(' '))
  const content = [...new Set(words.filter(isContent))]
  const stems = [...new Set(content.map(beginningOf))]
  const rarest = content.toSorted((one, other) => other.length - one.length).slice(0, longest)
  const beginnings = [...new Set(rarest.map(beginningOf))]
  const among = [...new Set([...setting, statement.source, statement.speaksFor, statement.target])].filter(
    (id) => id !== null,
  )
  return {
    ...{ family, month: monthOf(summary.latest), words: [...new Set(words)], stems, numbers, moves },
    called: foldedWords(statement.sourceQuote.join(' ')).at(-1) ?? '',
    blocks: beginnings.flatMap((word) => among.map((id) => `${id} ${word}`)),
    lasting: beginnings.flatMap((word, at) =>
      beginnings.slice(at + 1).flatMap((other) => among.map((id) => [id, ...[word, other].sort()].join(' '))),
    ),
  }
}
