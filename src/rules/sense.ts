import type { Pack } from './pack.ts'

/** The least letters of the last part of a compound. */
const tailLength = 4
/** The least letters before it. */
const modifierLength = 3

/** Reads what a lemma may mean: itself, what it is a synonym of, and for a noun that is a compound also what its last part means. */
export type SenseReader = (lemma: string, wordClass: string) => ReadonlySet<string>

const readers = new WeakMap<Pack, SenseReader>()

/** The senses of the words of a pack, by its `synonyms.tsv`: two words that share one may tell the same. */
export function senseReader(pack: Pack): SenseReader {
  const known = readers.get(pack)
  if (known !== undefined) return known
  const synonyms = pack.lexicon('synonyms')
  const heads = new Set(synonyms.rows.map(({ values }) => values.as))
  const found = new Map<string, ReadonlySet<string>>()
  const reader = (lemma: string, wordClass: string): ReadonlySet<string> => {
    const key = `${lemma} ${wordClass}`
    const before = found.get(key)
    if (before !== undefined) return before
    const senses = new Set([lemma, ...synonyms.all(lemma).map(({ values }) => values.as)])
    const isKnown = (word: string) => heads.has(word) || synonyms.has(word)
    const isWhole = wordClass !== 'NOUN' || isKnown(lemma)
    for (let at = modifierLength; at <= lemma.length - tailLength && !isWhole; at++) {
      const tail = lemma.slice(at)
      if (!isKnown(tail)) continue
      for (const sense of [tail, ...synonyms.all(tail).map(({ values }) => values.as)]) senses.add(sense)
      break
    }
    found.set(key, senses)
    return senses
  }
  readers.set(pack, reader)
  return reader
}

/** Whether two sets of senses share one. */
export function shareSense(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const sense of one) if (other.has(sense)) return true
  return false
}
