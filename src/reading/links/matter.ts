import type { AnchoredMention, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { sentenceOf } from '../../model/tokens.ts'
import type { Pack } from '../../rules/pack.ts'
import { placeOf } from './place.ts'
import type { Voices } from './voices.ts'

/** What is asked to see which statements of an article are about one another. */
export interface Matter {
  readonly article: Article<'clauses'>
  readonly statements: readonly AnchoredStatement[]
  readonly mentions: readonly AnchoredMention[]
  /** The words that tell what each statement is about. */
  readonly words: ReadonlyMap<AnchoredStatement, ReadonlySet<string>>
  /** What these words may mean, word by word. */
  readonly senses: ReadonlyMap<AnchoredStatement, readonly ReadonlySet<string>[]>
  /** The entities that each statement speaks of. */
  readonly entities: ReadonlyMap<AnchoredStatement, ReadonlySet<string>>
  readonly voices: Voices
  readonly pack: Pack
}

/** How many sentences one statement stands behind another. */
export function distanceOf(one: AnchoredStatement, other: AnchoredStatement, { article }: Matter): number {
  return sentenceOf(article.tokens, placeOf(one)) - sentenceOf(article.tokens, placeOf(other))
}

/** The entities that each statement speaks of, by the words of its content. */
export function entitiesIn(
  statements: readonly AnchoredStatement[],
  mentions: readonly AnchoredMention[],
): Matter['entities'] {
  const at = new Map<number, string[]>()
  for (const { head, entity } of mentions) at.set(head, [...(at.get(head) ?? []), entity.id])
  return new Map(
    statements.map((statement) => [
      statement,
      new Set(statement.content.flatMap((token) => at.get(token) ?? [])),
    ]),
  )
}
