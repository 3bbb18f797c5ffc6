import { antecedentOf, disagree, finiteVerbOf, numberOf } from './agreement.ts'
import { relationOf, type Draft } from './draft.ts'

/**
 * How far, in the logarithm of odds, the score of another head may lie below the best. On the train part of UD Dutch Alpino
 * half of this and twice this also mend more than they break.
 */
const nearest = 2

/**
 * Hangs a relative clause whose pronoun is its subject on another noun before it, and changes `heads`: where the noun it
 * hangs on does not agree with its verb, and one that does scores nearly as high ("the report of the ministers that says
 * so"). `scores` are those of `bestTree`.
 */
export function settleAntecedents(draft: Draft, scores: ArrayLike<number>, width: number): void {
  const { heads, tags } = draft
  for (let pronoun = 0; pronoun < heads.length; pronoun++) {
    if (!tags[pronoun].includes('PronType=Rel') || relationOf(draft, pronoun) !== 'nsubj') continue
    const antecedent = antecedentOf(draft, pronoun)
    if (antecedent < 0) continue
    const clause = heads[pronoun] - 1
    const verb = finiteVerbOf(draft, clause)
    if (!disagree(draft, antecedent, verb)) continue
    const row = clause * width
    let best = -1
    for (let noun = 0; noun < pronoun; noun++) {
      const near = scores[row + antecedent + 1] - scores[row + noun + 1] < nearest
      if (!near || (best >= 0 && scores[row + noun + 1] < scores[row + best + 1])) continue
      if (numberOf(draft, noun) !== null && !disagree(draft, noun, verb) && !isBelow(draft, noun, clause))
        best = noun
    }
    if (best >= 0) heads[clause] = best + 1
  }
}

function isBelow({ heads }: Draft, word: number, top: number): boolean {
  for (let above = word; above >= 0; above = heads[above] - 1) if (above === top) return true
  return false
}
