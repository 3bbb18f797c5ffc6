import type { AnchoredStatement } from '../../model/anchored.ts'
import type { Role } from '../../model/reading.ts'
import { voiceOf } from './contest.ts'

/** Who speaks, and on whose side: a minister and her country do not contradict one another. */
export interface Voices {
  /** Whether a statement is another voice's: not of the same speaker, nor of nobody twice. */
  isOther(one: AnchoredStatement, other: AnchoredStatement): boolean
  /** Whether two named voices speak for different parties. */
  areOpposed(one: AnchoredStatement, other: AnchoredStatement): boolean
}

/** The voices of an article, with the offices that tie people to a country or body. */
export function voicesIn(roles: readonly Role[]): Voices {
  const ties = new Set(
    roles.flatMap(({ person, of }) => (of === null ? [] : [`${person} ${of}`, `${of} ${person}`])),
  )
  return {
    isOther(one, other) {
      const [mine, theirs] = [voiceOf(one), voiceOf(other)]
      return other.source !== one.source && (mine === null || mine !== theirs)
    },
    areOpposed(one, other) {
      const mine = entitiesOf(one)
      const theirs = entitiesOf(other)
      if (mine.length === 0 || theirs.length === 0) return false
      return !mine.some((own) => theirs.some((their) => own === their || ties.has(`${own} ${their}`)))
    },
  }
}

function entitiesOf({ record: { source } }: AnchoredStatement): string[] {
  return [source?.entity, source?.speaks_for].flatMap((entity) => entity ?? [])
}
