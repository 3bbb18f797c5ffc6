import type { Clause } from './clause.ts'
import type { Alignment, Likeness } from './alignment.ts'

/** The least likeness at which a clause of an article tells what one of the draft tells. */
const least = 0.5
/** How much less like the draft a clause may be than the likest and still stand for it. */
const margin = 0.15
/** What one word in common must come with: a sentence that is alike as a whole. */
const leastAround = 0.5

/** A clause of the draft with the clauses of articles that tell the same; any of them may bear it out. */
export interface Supported {
  readonly draft: Clause
  readonly supports: readonly Likeness[]
}

/** Finds for each clause of a draft what tells the same in the articles. */
export function supportsOf(clauses: readonly Clause[], alignment: Alignment): Supported[] {
  return clauses.map((draft) => {
    const likest = alignment.likest(draft).filter(isSupport)
    const best = likest[0]?.score ?? 0
    return { draft, supports: likest.filter(({ score }) => score >= best - margin) }
  })
}

function isSupport({ score, around, pairs }: Likeness): boolean {
  return score >= least && (pairs.length > 1 || around >= leastAround)
}
