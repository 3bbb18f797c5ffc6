import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'

/** Word classes that carry what a sentence is about. */
const carriers = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
/** Letters two words must share from their start to count as one: compounds and derivations of the same name. */
const stem = 6

/** The lemmas of the words that tell what tokens are about. */
export function contentWords(article: Article<'trees'>, tokens: readonly number[]): Set<string> {
  return new Set(
    tokens
      .map((token) => new Word(article, token))
      .filter(({ wordClass }) => carriers.has(wordClass))
      .map(({ lemma }) => lemma.toLowerCase()),
  )
}

/** The part of the smaller set that stands in the other, 0 to 1; words with the same beginning count as the same. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  const shared = [...small].filter((word) => [...large].some((there) => isAkin(word, there)))
  return shared.length / small.size
}

function isAkin(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length >= stem && other.length >= stem && one.slice(0, stem) === other.slice(0, stem))
  )
}
