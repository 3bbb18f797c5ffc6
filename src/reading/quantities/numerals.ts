import type { Pack } from '../../rules/pack.ts'

/** Number words from here on multiply the number before them: "two million". */
export const leastMultiplier = 100

/** The value of a number in digits or one word, or null for any other word. */
export type NumeralReader = (word: string) => number | null

/**
 * Reads numbers as the pack's language writes them: its words from `numbers.tsv` and `large-numbers.tsv`, its thousands and
 * decimal signs from the manifest.
 */
export function numeralReader(pack: Pack): NumeralReader {
  const [numbers, large] = [pack.lexicon('numbers'), pack.lexicon('large-numbers')]
  const { thousands, decimal } = pack.manifest.numerals
  /** A number and one it multiplies, written as one word: "fourteenthousand". */
  const compoundOf = (word: string): number | null => {
    for (let at = 2; at < word.length - 2; at++) {
      const [first, times] = [word.slice(0, at), word.slice(at)].map((part) =>
        Number(numbers.row(part)?.values.value || 0),
      )
      if (first > 0 && times >= leastMultiplier) return first * times
    }
    return null
  }
  return (word) => {
    const row = numbers.row(word.toLowerCase()) ?? large.row(word.toLowerCase())
    if (row !== undefined) return row.values.value === '' ? null : Number(row.values.value)
    const compound = compoundOf(word.toLowerCase())
    if (compound !== null) return compound
    const [whole, fraction, ...rest] = word.split(decimal)
    const groups = whole.split(thousands)
    const grouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3)
    if (rest.length > 0 || !grouped || ![...groups, fraction ?? '0'].every((digits) => /^\d+$/.test(digits)))
      return null
    return Number(`${groups.join('')}.${fraction ?? '0'}`)
  }
}
