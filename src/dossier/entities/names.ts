import { spellingOf, type Lexicons } from '../../rules/spelling.ts'
import type { KnownEntity } from './known-entities.ts'

/** How names of one language compare across spellings. */
export interface Names {
  /** The name without case, accents, hyphens and habits of spelling: one key for Beloöesov and Belousov, for Kyiv and Kiev. */
  key(name: string): string
}

/** The lexicons of a pack that say how names compare. */
export const namingLexicons = ['countries', 'organisations', 'places', 'transliterations', 'name-spellings']

/** Lexicons that give one thing several names: in a row, the cells of these columns, parted by `|`, are the same. */
const variants: readonly { readonly lexicon: string; readonly columns: readonly string[] }[] = [
  { lexicon: 'countries', columns: ['name', 'aliases'] },
  { lexicon: 'countries', columns: ['seat'] },
  { lexicon: 'organisations', columns: ['name', 'aliases'] },
  { lexicon: 'places', columns: ['name', 'aliases'] },
]

/**
 * The names of a language, from its pack, and those of a user's own list. A pack without these lexicons compares case and
 * accents only.
 */
export function namesOf(pack: Lexicons, own: readonly KnownEntity[] = []): Names {
  const rows = (name: string) => (pack.files.includes(`${name}.tsv`) ? pack.lexicon(name).rows : [])
  const spelling = spellingOf(pack)
  const sameAs = new Map<string, string>()
  for (const { lexicon, columns } of variants) {
    for (const { values } of rows(lexicon)) {
      const [first, ...others] = columns.flatMap((column) => values[column].split('|')).filter(Boolean)
      for (const other of others) sameAs.set(spelling.key(other), spelling.key(first))
    }
  }
  for (const { name, variants: others } of own) {
    const key = spelling.key(name)
    for (const other of others) sameAs.set(spelling.key(other), sameAs.get(key) ?? key)
  }
  return {
    key(name) {
      const key = spelling.key(name)
      return sameAs.get(key) ?? key
    },
  }
}
