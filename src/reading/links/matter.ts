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
  readonly voices: Voices
  readonly pack: Pack
}

/** How many sentences one statement stands behind another. */
export function distanceOf(one: AnchoredStatement, other: AnchoredStatement, { article }: Matter): number {
  return sentenceOf(article.tokens, placeOf(one)) - sentenceOf(article.tokens, placeOf(other))
}

/** The entities that what is said speaks of. */
export function entitiesIn({ content }: AnchoredStatement, { mentions }: Matter): Set<string> {
  const tokens = new Set(content)
  return new Set(mentions.filter(({ head }) => tokens.has(head)).map(({ entity }) => entity.id))
}
