import type { Pack } from '../../rules/pack.ts'

/** The value of a number in digits or one word, or null for any other word. */
export type NumeralReader = (word: string) => number | null

/**
 * Reads numbers as the pack's language writes them: its words from `numbers.tsv` and `large-numbers.tsv`, its thousands and
 * decimal signs from the manifest.
 */
export function numeralReader(pack: Pack): NumeralReader {
  const [numbers, large] = [pack.lexicon('numbers'), pack.lexicon('large-numbers')]
  const { thousands, decimal } = pack.manifest.numerals
  return (word) => {
    const row = numbers.row(word.toLowerCase()) ?? large.row(word.toLowerCase())
    if (row !== undefined) return row.values.value === '' ? null : Number(row.values.value)
    const [whole, fraction, ...rest] = word.split(decimal)
    const groups = whole.split(thousands)
    const grouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3)
    if (rest.length > 0 || !grouped || ![...groups, fraction ?? '0'].every((digits) => /^\d+$/.test(digits)))
      return null
    return Number(`${groups.join('')}.${fraction ?? '0'}`)
  }
}
