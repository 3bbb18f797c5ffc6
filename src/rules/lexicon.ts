import { basename } from 'node:path'
import { PackError } from './pack-error.ts'

/** One line of a lexicon: its values by column name, `''` for an empty cell. */
export interface Row {
  /** Line in the file, from 1. */
  readonly line: number
  readonly values: Readonly<Record<string, string>>
}

/** A word list with columns, keyed by the first column. Words are compared exactly: fold case before you ask. */
export interface Lexicon {
  /** The file's name without its ending: what rules write after `@`. */
  readonly name: string
  /** The file as a person would look for it: `lang/nl/titles.tsv`. */
  readonly file: string
  readonly columns: readonly string[]
  /** In the order of the file. */
  readonly rows: readonly Row[]
  has(word: string): boolean
  /** The first row of a word. */
  row(word: string): Row | undefined
  /** Every row of a word; empty when there is none. */
  all(word: string): readonly Row[]
}

const none: readonly Row[] = []

/**
 * Reads a lexicon: tab-separated, the first line that is no `#` comment names the columns, and every further line has a
 * cell for each. The text must be in composed form (NFC) and sorted by first column in plain code-unit order, unless a
 * comment says `# order: given`. A comment `# values COLUMN: one two …` closes a column: each word of its cells must be one of
 * these. Throws a PackError at the first line that is not so.
 */
export function readLexicon(file: string, text: string): Lexicon {
  const rows: Row[] = []
  const byWord = new Map<string, Row[]>()
  const seen = new Map<string, number>()
  const closed = new Map<string, readonly string[]>()
  let columns: readonly string[] | null = null
  let sorted = true
  let last = ''
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1
    if (source === '') continue
    checkCharacters(file, line, source)
    if (source.startsWith('#')) {
      if (/^#\s*order:\s*given\b/.test(source)) sorted = false
      const values = /^# values ([a-z][a-z0-9-]*): (.+)$/.exec(source)
      if (values !== null) closed.set(values[1], values[2].split(' '))
      continue
    }
    const cells = source.split('\t')
    checkCells(file, line, cells)
    if (columns === null) {
      columns = readColumns(file, line, cells)
      continue
    }
    if (cells.length !== columns.length) {
      throw new PackError(
        file,
        line,
        `${cells.length} cells where the heading names ${columns.length} columns`,
        'give every column a cell, an empty one as nothing between two tabs',
      )
    }
    checkValues(file, line, columns, cells, closed)
    const [word] = cells
    if (word === '') throw new PackError(file, line, 'the first cell is empty', 'write the word there')
    if (seen.has(source)) {
      throw new PackError(
        file,
        line,
        `'${word}' stands on line ${seen.get(source)} already`,
        'delete one of the two',
      )
    }
    if (sorted && word < last) {
      throw new PackError(
        file,
        line,
        `'${word}' should come before '${last}'`,
        'sort the file, or say `# order: given` in a comment where the order has meaning',
      )
    }
    seen.set(source, line)
    last = word
    const names = columns
    const row = { line, values: Object.fromEntries(cells.map((cell, column) => [names[column], cell])) }
    rows.push(row)
    const together = byWord.get(word)
    if (together === undefined) byWord.set(word, [row])
    else together.push(row)
  }
  if (columns === null) throw new PackError(file, 0, 'no heading', 'name the columns on the first line')
  return {
    name: basename(file, '.tsv'),
    file,
    columns,
    rows,
    has: (word) => byWord.has(word),
    row: (word) => byWord.get(word)?.[0],
    all: (word) => byWord.get(word) ?? none,
  }
}

function checkCharacters(file: string, line: number, source: string): void {
  if (source.startsWith('\uFEFF')) {
    throw new PackError(file, line, 'a byte order mark', 'save the file as UTF-8 without one')
  }
  if (source.endsWith('\r')) {
    throw new PackError(file, line, 'a carriage return at the end', 'save the file with line feeds alone')
  }
  if (source !== source.normalize('NFC')) {
    throw new PackError(
      file,
      line,
      'letters and accents are stored apart',
      'save the file in composed form (NFC)',
    )
  }
}

function checkCells(file: string, line: number, cells: readonly string[]): void {
  const loose = cells.find((cell) => cell !== cell.trim())
  if (loose !== undefined) {
    throw new PackError(
      file,
      line,
      `a space around '${loose.trim()}'`,
      'separate cells by one tab and nothing else',
    )
  }
}

function checkValues(
  file: string,
  line: number,
  columns: readonly string[],
  cells: readonly string[],
  closed: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [column, values] of closed) {
    const written = (cells[columns.indexOf(column)] ?? '').split(' ').filter(Boolean)
    const stray = written.find((value) => !values.includes(value))
    if (stray !== undefined)
      throw new PackError(file, line, `'${stray}' is no ${column}`, `take one of ${values.join(', ')}`)
  }
}

function readColumns(file: string, line: number, cells: readonly string[]): readonly string[] {
  for (const [index, name] of cells.entries()) {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) {
      throw new PackError(file, line, `'${name}' is no column name`, 'use small letters, digits and hyphens')
    }
    if (cells.indexOf(name) !== index) {
      throw new PackError(file, line, `two columns are called '${name}'`, 'give each its own name')
    }
  }
  return cells
}
