import { placesOf, type JudgedPlace, type Judgement, type Verdict } from '../../model/judgement.ts'
import { byCodeUnit } from '../order.ts'

/** The order judgements were made in, the same in whatever order they come in. For `sort`. */
export function byTime(one: Judgement, other: Judgement): number {
  return byCodeUnit(one.at, other.at) || byCodeUnit(one.id, other.id)
}

/**
 * The judgements that hold, in the order they were made: those that no later one undoes, and of those on one thing the last. What
 * has been split off again is no longer merged.
 */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const undone = new Set<string>()
  const settled = new Set<string>()
  const apart = new Set<string>()
  const held: Judgement[] = []
  for (const judgement of [...judgements].sort(byTime).reverse()) {
    const { id, verdict } = judgement
    if (undone.has(id)) continue
    if (verdict.kind === 'undo') {
      undone.add(verdict.judgement)
      continue
    }
    const matter = matterOf(verdict)
    if (settled.has(matter)) continue
    settled.add(matter)
    if (verdict.kind === 'split') apart.add(nameOf(verdict.of))
    if (verdict.kind === 'merge' && placesOf(verdict).some((place) => apart.has(nameOf(place)))) continue
    held.push(judgement)
  }
  return held.reverse()
}

/** What a verdict settles: of several on the same the last one counts. */
function matterOf(verdict: Exclude<Verdict, { kind: 'undo' }>): string {
  const places = placesOf(verdict).map(nameOf)
  switch (verdict.kind) {
    case 'wrong':
    case 'right':
      return `truth of ${places[0]}`
    case 'merge':
      return `merge of ${places.sort().join(' and ')}`
    case 'rename':
    case 'redate':
    case 'split':
    case 'reattribute':
      return `${verdict.kind} of ${places[0]}`
  }
}

function nameOf({ article, kind, spans }: JudgedPlace): string {
  return [article, kind, ...spans.map(({ from, to }) => `${from}-${to}`)].join(' ')
}
