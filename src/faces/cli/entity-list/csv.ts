import { PackError } from '../../../rules/pack-error.ts'

/** A table as a user gives it: its columns, and its rows with the line each begins on. */
export interface Table {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly line: number; readonly values: Readonly<Record<string, string>> }[]
}

/**
 * Reads a table of comma-separated values (RFC 4180) whose first line names the columns. Semicolons or tabs may part the cells
 * instead, as spreadsheets of many countries write them. Throws a PackError at the first line that is not in order.
 */
export function readCsv(file: string, text: string): Table {
  const [heading, ...lines] = recordsOf(file, text)
  if (heading === undefined)
    throw new PackError(file, 0, 'no line at all', 'name the columns on the first line')
  const columns = heading.cells.map((cell) => cell.toLowerCase())
  const twice = columns.find((column, at) => columns.indexOf(column) !== at)
  if (twice !== undefined) {
    throw new PackError(file, heading.line, `two columns are called '${twice}'`, 'give each its own name')
  }
  const rows = lines.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new PackError(
        file,
        line,
        `${cells.length} cells where the heading names ${columns.length} columns`,
        'give every column a cell, and put one that holds the sign between cells in double quotes',
      )
    }
    return { line, values: Object.fromEntries(cells.map((cell, at) => [columns[at], cell])) }
  })
  return { file, columns, rows }
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** The lines of a table with their cells; empty lines are left out. */
function recordsOf(file: string, text: string): Line[] {
  const signs = [',', ';', '\t']
  const [first] = text.split('\n', 1)
  const between = signs.sort((one, other) => first.split(other).length - first.split(one).length)[0]
  const lines: Line[] = []
  let [line, at] = [1, 0]
  while (at < text.length) {
    const begins = line
    const cells: string[] = []
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        const opened = line
        for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
          if (at >= text.length) {
            throw new PackError(
              file,
              opened,
              'a double quote is never closed',
              'close it, or write two of them for one',
            )
          }
          if (text[at] === '"') at++
          if (text[at] === '\n') line++
          cell += text[at]
        }
        at++
      } else {
        while (at < text.length && text[at] !== between && text[at] !== '\n') cell += text[at++]
      }
      cells.push(cell.trim())
      if (text[at] !== between) break
      at++
    }
    if (text[at] === '\r') at++
    if (at < text.length && text[at] !== '\n') {
      throw new PackError(
        file,
        line,
        'text after a closing double quote',
        'put the whole cell in double quotes',
      )
    }
    at++
    line++
    if (cells.some((cell) => cell !== '')) lines.push({ line: begins, cells })
  }
  return lines
}
