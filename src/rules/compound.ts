/** What a part of a compound must have at least: shorter words end others by chance. */
const least = { ending: 5, front: 2 }

/**
 * The listed word that a lemma is or, as a compound, ends in: the longest one ("evening meeting" written as one word ends
 * in "meeting"). Null when there is none.
 */
export function listedEnding(lemma: string, listed: { has(word: string): boolean }): string | null {
  if (listed.has(lemma)) return lemma
  for (let start = least.front; start <= lemma.length - least.ending; start++) {
    if (listed.has(lemma.slice(start))) return lemma.slice(start)
  }
  return null
}
