/**
 * Krippendorff's alpha for values without an order, with any number of coders, of whom some may have left a unit out: 1 is full
 * agreement, 0 what chance gives. Null where nothing can be compared. Source: K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011).
 */
export function nominalAlpha(units: Iterable<readonly string[]>): number | null {
  const totals = new Map<string, number>()
  let [observed, all] = [0, 0]
  for (const values of units) {
    if (values.length < 2) continue
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      observed += (count * (values.length - count)) / (values.length - 1)
    }
    all += values.length
  }
  if (all < 2) return null
  let expected = 0
  for (const count of totals.values()) expected += (count * (all - count)) / (all - 1)
  // Where all ever said is one value, nobody can tell agreement from habit.
  return expected === 0 ? null : 1 - observed / expected
}
