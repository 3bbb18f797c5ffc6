import type { AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Role } from '../../model/reading.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { placeOf } from './place.ts'

/** Who speaks, and on whose side: a minister and her country do not contradict one another. */
export interface Voices {
  /** Who answers for a statement: the party a spokesperson speaks for, or the speaker; null when neither is known. */
  of(statement: AnchoredStatement): string | null
  /** Whether a statement is another voice's: not of the same speaker, nor of nobody twice. */
  isOther(one: AnchoredStatement, other: AnchoredStatement): boolean
  /** Whether two known voices speak for different parties. */
  areOpposed(one: AnchoredStatement, other: AnchoredStatement): boolean
}

/** The voices of an article, with the offices that tie people to a country or body. */
export function voicesIn(
  { tokens }: Article<'clauses'>,
  statements: readonly AnchoredStatement[],
  roles: readonly Role[],
): Voices {
  const ties = new Set(
    roles.flatMap(({ person, of }) => (of === null ? [] : [`${person} ${of}`, `${of} ${person}`])),
  )
  const sentence = (one: AnchoredStatement) => sentenceOf(tokens, placeOf(one))
  /**
   * Hearsay of nobody in particular that goes on with what somebody said in the sentence before is theirs: "The firm calls the
   * dose too low. Besides, she would have ties with a competitor."
   */
  const tellerOf = (statement: AnchoredStatement): AnchoredStatement => {
    if (statement.record.form !== 'reported' || statement.record.source !== null) return statement
    const before = statements.findLast(
      (other) =>
        placeOf(other) < placeOf(statement) &&
        other.record.source !== null &&
        sentence(statement) - sentence(other) <= 1 &&
        tokens.block[sentence(other)] === tokens.block[sentence(statement)],
    )
    return before ?? statement
  }
  const entities = new Map(
    statements.map((statement) => {
      const { source } = tellerOf(statement).record
      return [statement, [source?.speaks_for, source?.entity].flatMap((entity) => entity ?? [])]
    }),
  )
  const entitiesOf = (statement: AnchoredStatement) => entities.get(statement)!
  const of = (statement: AnchoredStatement) => entitiesOf(statement).at(0) ?? null
  return {
    of,
    isOther(one, other) {
      const [mine, theirs] = [of(one), of(other)]
      return other.source !== one.source && (mine === null || mine !== theirs)
    },
    areOpposed(one, other) {
      const [mine, theirs] = [entitiesOf(one), entitiesOf(other)]
      if (mine.length === 0 || theirs.length === 0) return false
      return !mine.some((own) => theirs.some((their) => own === their || ties.has(`${own} ${their}`)))
    },
  }
}
