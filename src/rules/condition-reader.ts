import type { Lexicon } from './lexicon.ts'
import { PackError } from './pack-error.ts'
import type { Condition, Listed, ListedRow } from './rule.ts'

/** What the reader of rules needs of a pack: its inventory and its lexicons. */
export interface Resources {
  readonly manifest: {
    readonly wordClasses: readonly string[]
    readonly relations: readonly string[]
    readonly features: Readonly<Record<string, readonly string[]>>
  }
  lexicon(name: string): Lexicon
}

/**
 * Reads one condition of a line: a relation (`nsubj|obj`), a word class (`VERB|AUX`), a feature (`Tense=Past`), words
 * (`word=a|b`, `lemma!=x`, `lemma=@lexicon`, `lemma=@lexicon.column=word` for the rows with that word there,
 * `lemma=@lexicon.column` for the words in that cell of the row found above, `ending=` for compounds too), or an order (`before`, `after`). Throws a
 * PackError for a name that the pack does not know.
 */
export function readCondition(file: string, line: number, written: string, pack: Resources): Condition {
  const known = (kind: string, names: readonly string[], all: readonly string[]): ReadonlySet<string> => {
    const stray = names.find((name) => !all.includes(name))
    if (stray === undefined) return new Set(names)
    throw new PackError(
      file,
      line,
      `no such ${kind} '${stray}' in the treebank`,
      `take one of ${all.join(', ')}`,
    )
  }
  const plain = { feature: '', negated: false, written, lists: [], cell: null }
  const { manifest } = pack
  if (written === 'before' || written === 'after') {
    return { ...plain, aspect: 'order', accepted: new Set([written]) }
  }
  const pair = /^([A-Za-z]+)(!?=)(.+)$/.exec(written)
  if (pair === null) {
    const names = written.split('|')
    return /^[A-Z|]+$/.test(written)
      ? { ...plain, aspect: 'class', accepted: known('word class', names, manifest.wordClasses) }
      : { ...plain, aspect: 'relation', accepted: known('relation', names, manifest.relations) }
  }
  const [, name, sign, right] = pair
  const negated = sign === '!='
  if (name === 'lemma' || name === 'ending' || name === 'word') {
    const cell = /^@([a-z0-9-]+)\.([a-z][a-z0-9-]*)$/.exec(right)
    if (cell !== null) {
      const [, lexicon, column] = cell
      checkColumn(file, line, pack.lexicon(lexicon), column)
      return { ...plain, aspect: name, negated, accepted: new Set(), cell: { lexicon, column } }
    }
    return { ...plain, aspect: name, negated, ...readWords(file, line, name, right, pack) }
  }
  if (!Object.hasOwn(manifest.features, name)) {
    throw new PackError(
      file,
      line,
      `no such feature '${name}' in the treebank`,
      `take one of ${Object.keys(manifest.features).join(', ')}, lemma or word`,
    )
  }
  const accepted = known(`value of ${name}`, right.split('|'), manifest.features[name])
  return { ...plain, aspect: 'feature', feature: name, negated, accepted }
}

/** Words as they stand, and all words of a lexicon after `@`; `word=` is compared without regard to case. */
function readWords(
  file: string,
  line: number,
  aspect: 'lemma' | 'ending' | 'word',
  right: string,
  pack: Resources,
): Pick<Condition, 'accepted' | 'lists'> {
  const accepted = new Set<string>()
  const lists: Listed[] = []
  const fold = (word: string) => (aspect === 'word' ? word.toLowerCase() : word)
  for (const part of right.split('|')) {
    if (!part.startsWith('@')) {
      accepted.add(fold(part))
      continue
    }
    const listed = readListed(file, line, part, fold, pack)
    for (const word of listed.rows.keys()) accepted.add(word)
    lists.push(listed)
  }
  return { accepted, lists }
}

function readListed(
  file: string,
  line: number,
  part: string,
  fold: (word: string) => string,
  pack: Resources,
): Listed {
  const parts = /^@([a-z0-9-]+)(?:\.([a-z][a-z0-9-]*)=(\S+))?$/.exec(part)
  if (parts === null) {
    throw new PackError(file, line, `'${part}' names no lexicon`, 'write @lexicon or @lexicon.column=word')
  }
  const [, name, column, value] = parts
  const lexicon = pack.lexicon(name)
  if (column !== undefined) checkColumn(file, line, lexicon, column)
  const rows = new Map<string, ListedRow[]>()
  const words = new Set(lexicon.rows.map(({ values }) => fold(values[lexicon.columns[0]])))
  for (const { values } of lexicon.rows) {
    if (column !== undefined && !values[column].split(' ').includes(value)) continue
    const word = fold(values[lexicon.columns[0]])
    const together = rows.get(word)
    if (together === undefined) rows.set(word, [values])
    else together.push(values)
  }
  if (rows.size === 0) {
    throw new PackError(
      file,
      line,
      `no row of '${name}' has '${value}' for ${column}`,
      'repair the word, or add such a row',
    )
  }
  return { lexicon: name, rows, words }
}

/** Throws a PackError where a lexicon has no such column. */
export function checkColumn(file: string, line: number, lexicon: Lexicon, column: string): void {
  if (lexicon.columns.includes(column)) return
  throw new PackError(
    file,
    line,
    `lexicon '${lexicon.name}' has no column '${column}'`,
    `take one of ${lexicon.columns.join(', ')}`,
  )
}
