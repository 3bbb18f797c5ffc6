import { grains, type Grain } from '../../model/day.ts'
import type { OffsetExpression } from './expression.ts'
import { grainOfUnit, offsetGrain } from './reach.ts'
import type { TimeMention } from './recognise.ts'

/** How fine a mention dates: what a later "a week after" can be counted from. Null for what dates nothing. */
export function grainOf({ expression }: TimeMention): Grain | null {
  if (expression.kind === 'offset') return offsetGrain(expression)
  if (expression.kind !== 'date') return null
  return expression.grain === 'weekend' ? 'week' : expression.grain === 'clock' ? 'day' : expression.grain
}

/**
 * What a mention that is counted from what was told last is counted from: the number of the last mention before it that is
 * as fine as its unit, or -1. An offset makes do with a coarser one; a time of day looks one sentence back.
 */
export function antecedentOf(mentions: readonly TimeMention[], index: number): number {
  const { expression, sentence } = mentions[index]
  const finest =
    expression.kind === 'offset' ? neededGrain(expression) : expression.kind === 'same' ? 'year' : 'day'
  let coarser = -1
  for (let before = index - 1; before >= 0; before--) {
    const grain = grainOf(mentions[before])
    if (grain === null) continue
    if (expression.kind === 'date' && sentence - mentions[before].sentence > 1) break
    if (grains.indexOf(grain) <= grains.indexOf(finest)) return before
    if (coarser < 0) coarser = before
  }
  return expression.kind === 'offset' ? coarser : -1
}

/** A day of the month needs no more than something that names a month; other offsets need their own unit. */
function neededGrain({ amount, calendar }: OffsetExpression): Grain {
  return calendar.day !== undefined ? 'month' : grainOfUnit[amount.unit]
}
