import type { Mention } from '../../../model/reading.ts'
import type { Kind, Known } from '../gazetteer.ts'
import type { Gender, Noun } from '../nouns.ts'

/** The part a phrase has in its clause. */
export type Position = 'subject' | 'object' | 'oblique' | 'other'

/** What a phrase shows of itself by its words and its place, whatever kind of phrase it is. */
export interface Surroundings {
  /** The token the phrase hangs on. */
  readonly head: number
  readonly words: readonly number[]
  readonly sentence: number
  readonly position: Position
  /** The token the phrase depends on, past the row it may stand in; -1 for the root. */
  readonly governor: number
  /** Whether it speaks of one who may be known already: by name, article or possessive. */
  readonly definite: boolean
  /** Countries of its adjective of nationality or its word for inhabitants. */
  readonly countries: readonly string[]
  /** How many, as written; `pair` for a word for two. */
  readonly count: string | null
  /** The token of the possessive before it, or -1. */
  readonly possessor: number
  /** The tokens of the complements that say of whom or what it is. */
  readonly of: readonly number[]
  /** Whether an adjective sets it apart from the one spoken of before. */
  readonly distinct: boolean
}

/** A phrase that speaks of somebody or something, before it is settled of whom. */
export interface Draft extends Surroundings {
  readonly form: Mention['form']
  /** null where nothing tells. */
  readonly kind: Kind | null
  /** What the bearer of a name is by a weaker sign, which holds where no mention tells. */
  readonly likely: Kind | null
  readonly gender: Gender
  /** null where the form leaves it open. */
  readonly plural: boolean | null
  /** The name in it, as written but without genitive ending; null for a nominal or pronoun. */
  readonly name: string | null
  readonly nameWords: readonly number[]
  readonly known: Known | null
  /** What the common noun in it says, and the token of that noun (-1 for none). */
  readonly noun: Noun | null
  readonly nounToken: number
  /** The field of policy in the name of an office or ministry: `Defence`; null where there is none. */
  readonly department: string | null
  /** The same with its preposition, as it stands: `of Defence`. */
  readonly field: string | null
  /** Whether it is a word for inhabitants: the Americans. */
  readonly inhabitants: boolean
  /**
   * The token of a phrase that speaks of the same by the grammar: what it is set beside with a comma, the noun of its relative clause,
   * the subject of a reflexive; -1 for none.
   */
  readonly tied: number
  /** Whether it is a pronoun for whoever is quoted. */
  readonly speaker: boolean
  /** How many letters of its word speak of it, where only its beginning does: Acme in "Acme-director". */
  readonly part?: number
}
