import type { LinkedQuantity } from './linked-quantity.ts'

/** How much two numbers must share, of words of their sentences and of those they are set among, to be of one thing: a measure may be of anything. */
const needed = { measured: 3, counted: 1 }
/** Numbers further apart than this are not of one thing. */
const farthest = 20

/** How two numbers of one thing stand to each other: at odds at one time, or one after the other. */
export type Odds = 'discrepancy' | 'update'

/**
 * How a quantity stands to an earlier one: null where they are not surely of one thing, or are the same. In one article two numbers of one thing are
 * at odds, as different parties give them. In a later article a higher number is a later state, and so is another one that is told as such.
 */
export function odds(one: LinkedQuantity, earlier: LinkedQuantity): Odds | null {
  if (one.what !== earlier.what || one.value === earlier.value || areRounded(one, earlier)) return null
  const [low, high] = [one.value, earlier.value].sort((a, b) => a - b)
  if (low <= 0 || high / low > farthest) return null
  const stems = one.stems.filter((stem) => earlier.stems.includes(stem)).length
  const among = one.setting.filter((id) => earlier.setting.includes(id)).length
  if (among === 0 || among + stems < (one.measured ? needed.measured : needed.counted)) return null
  const later = one.published !== null && earlier.published !== null && one.published > earlier.published
  if (!later) return one.updates ? 'update' : 'discrepancy'
  return one.updates || one.value > earlier.value ? 'update' : 'discrepancy'
}

/** Whether one number may be the other, rounded or bounded. */
function areRounded(one: LinkedQuantity, other: LinkedQuantity): boolean {
  return (one.mod !== null || other.mod !== null) && Math.abs(one.value - other.value) * 20 < one.value
}
