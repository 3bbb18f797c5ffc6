import type { Row } from '../../rules/lexicon.ts'
import type { Pack } from '../../rules/pack.ts'
import { groupBy } from '../order.ts'

/** How names of one language compare across spellings. */
export interface Names {
  /** The name without case, accents, hyphens and habits of spelling: one key for Beloöesov and Belousov, for Kyiv and Kiev. */
  key(name: string): string
}

/** Lexicons that give one thing several names: in a row, the cells of these columns, parted by `|`, are the same. */
const variants: readonly { readonly lexicon: string; readonly columns: readonly string[] }[] = [
  { lexicon: 'countries', columns: ['name', 'aliases'] },
  { lexicon: 'countries', columns: ['seat'] },
  { lexicon: 'organisations', columns: ['name', 'aliases'] },
  { lexicon: 'places', columns: ['name', 'aliases'] },
]

/** The names of a language, from its pack. A pack without these lexicons compares case and accents only. */
export function namesOf(pack: Pack): Names {
  const rows = (name: string) => (pack.files.includes(`${name}.tsv`) ? pack.lexicon(name).rows : [])
  const spell = spelling(rows('transliterations'))
  const sameAs = new Map<string, string>()
  for (const { lexicon, columns } of variants) {
    for (const { values } of rows(lexicon)) {
      const [first, ...others] = columns.flatMap((column) => values[column].split('|')).filter(Boolean)
      for (const other of others) sameAs.set(spell(other), spell(first))
    }
  }
  // The same few names stand in most articles.
  const known = new Map<string, string>()
  return {
    key(name) {
      const before = known.get(name)
      if (before !== undefined) return before
      const spelled = spell(name)
      const key = sameAs.get(spelled) ?? spelled
      known.set(name, key)
      return key
    },
  }
}

/**
 * Reads letter groups as their row says, from the left, the first row that fits winning; and does so twice, for one reading
 * may make the letters of another.
 */
function spelling(rows: readonly Row[]): (name: string) => string {
  const groups = groupBy(
    rows.map(({ values }) => ({ letters: values.letters, readAs: values['read-as'] })),
    ({ letters }) => letters[0],
  )
  const spellWord = (word: string): string => {
    let key = ''
    for (let at = 0; at < word.length;) {
      const group = groups.get(word[at])?.find(({ letters }) => word.startsWith(letters, at))
      key += group?.readAs ?? word[at].normalize('NFD').replace(/\p{M}/gu, '')
      at += group?.letters.length ?? 1
    }
    return key
  }
  return (name) => {
    const words = name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
    return (words ?? []).map((word) => spellWord(spellWord(word))).join(' ')
  }
}
