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

/** The words of the smaller set that stand in the other; words with the same beginning count as the same. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  return [...small].filter((word) => [...large].some((there) => isAkin(word, there)))
}

/** The part of the smaller set that stands in the other, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = Math.min(one.size, other.size)
  return size === 0 ? 0 : sharedWords(one, other).length / size
}

/** Whether two lemmas are one, or begin alike. */
export function isAkin(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length >= stem && other.length >= stem && one.slice(0, stem) === other.slice(0, stem))
  )
}
