import type { Row } from './lexicon.ts'

/** Lexicons by their names: a pack, or as much of one as has been handed on. */
export interface Lexicons {
  /** The names of files, `countries.tsv` among them. */
  readonly files: readonly string[]
  lexicon(name: string): { readonly rows: readonly Pick<Row, 'values'>[] }
}

/** How names of one language are compared across spellings and scripts. */
export interface Spelling {
  /** One key for the spellings of a name: Beloöesov and Belousov, Shoigu and Шойгу. Its words are parted by single spaces. */
  key(name: string): string
}

/** The fewest Latin letters of a word whose spelling may vary: shorter ones are too easily two names. */
const leastLetters = 4

/** A group of letters and what it is read as; `final` where it must end the word. */
interface Group {
  readonly letters: string
  readonly readAs: string
  readonly final: boolean
}

const made = new WeakMap<Lexicons, Spelling>()

/**
 * How names compare by `transliterations.tsv` and `name-spellings.tsv` of a pack; read at the first call. A pack without these compares
 * case and accents only.
 */
export function spellingOf(pack: Lexicons): Spelling {
  const before = made.get(pack)
  if (before !== undefined) return before
  const rows = (name: string) =>
    pack.files.includes(`${name}.tsv`) ? pack.lexicon(name).rows.map(({ values }) => values) : []
  const letters = rows('transliterations').map((row) => ({ letters: row.letters, readAs: row['read-as'] }))
  const read = byLetters(letters)
  const sameWord = new Map<string, string>()
  const sameName = new Map<string, string>()
  const byWords = (name: string) =>
    read(name)
      .split(' ')
      .map((word) => sameWord.get(word) ?? word)
      .join(' ')
  const pairs = rows('name-spellings').flatMap(({ name, spellings }) =>
    spellings.split('|').map((other) => ({ name, other })),
  )
  for (const { name, other } of pairs) {
    if (!read(other).includes(' ')) sameWord.set(read(other), read(name))
  }
  for (const { name, other } of pairs) sameName.set(byWords(other), byWords(name))
  // The same few names stand in most articles.
  const known = new Map<string, string>()
  const spelling: Spelling = {
    key(name) {
      const kept = known.get(name)
      if (kept !== undefined) return kept
      const words = byWords(name)
      const key = sameName.get(words) ?? words
      known.set(name, key)
      return key
    },
  }
  made.set(pack, spelling)
  return spelling
}

/** Reads the words of a name group by group, the longest that fits first; twice, for one reading may make the letters of another. */
function byLetters(
  rows: readonly { readonly letters: string; readonly readAs: string }[],
): (name: string) => string {
  const joined = new Set(rows.flatMap(({ letters }) => (letters.endsWith('-') ? [letters] : [])))
  const groups = new Map<string, Group[]>()
  for (const { letters, readAs } of rows) {
    const group = { letters: letters.replace('$', ''), readAs, final: letters.endsWith('$') }
    groups.set(letters[0], [...(groups.get(letters[0]) ?? []), group])
  }
  for (const group of groups.values())
    group.sort(
      (one, other) => other.letters.length - one.letters.length || Number(other.final) - Number(one.final),
    )
  const readWord = (word: string): string => {
    let key = ''
    for (let at = 0; at < word.length;) {
      const group = groups
        .get(word[at])
        ?.find(
          ({ letters, final }) =>
            word.startsWith(letters, at) && (!final || at + letters.length === word.length),
        )
      key += group?.readAs ?? plain(word[at])
      at += group?.letters.length ?? 1
    }
    return key
  }
  return (name) => {
    const words =
      name
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+-?/gu) ?? []
    return words
      .filter((word, at) => at === words.length - 1 || !joined.has(word))
      .map((word) => word.replace('-', ''))
      .map((word) => (isShort(word) ? plain(word) : readWord(readWord(word))))
      .join(' ')
  }
}

function isShort(word: string): boolean {
  return word.length < leastLetters && /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(word)
}

function plain(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '')
}
