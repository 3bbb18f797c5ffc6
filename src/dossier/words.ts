/** A text's words for comparing: small letters, no accents, no punctuation. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Fewer letters say little of what a text is about. */
const contentLetters = 5

/** Whether a folded word is long enough to say what a text is about. */
export function isContent(word: string): boolean {
  return word.length >= contentLetters
}

/** The beginning of a word, which its inflected forms and many of its kin share. */
export function beginningOf(word: string): string {
  return word.slice(0, contentLetters)
}

/** How much two sets of words share: the size of what is common over the size of all, 0 when both are empty. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}
