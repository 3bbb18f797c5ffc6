import type { Passage } from '../../../model/reading.ts'

/** The words of a passage between quotation marks (unless they bring their own), its pieces joined by dots. */
export function quoted({ quote }: Pick<Passage, 'quote'>): string {
  const words = joined(quote)
  return /^["“„«]/.test(words) ? words : `“${words}”`
}

/** The pieces of a quote on one line, with dots where words between them were left out. */
export function joined(quote: readonly string[]): string {
  return quote.join(' … ')
}

/** A word of the record for people: `declines-to-say` as `declines to say`. */
export function plain(word: string): string {
  return word.replaceAll('-', ' ')
}
