import { stringify } from 'csv-stringify/sync'
import type { Order, Piece, Separator } from './exporting.ts'
import type { Cell } from './tables/table.ts'
import { tables } from './tables/tables.ts'

/** Spreadsheets take a file for UTF-8 when it begins with this. */
const byteOrderMark = '\ufeff'

/**
 * A text that a spreadsheet would take for a formula, with as many apostrophes before it as there may be already. With one more
 * apostrophe in front it is a text to all of them, and with that taken off it is what it was.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The tables as CSV files (RFC 4180) that spreadsheets, R and others open: UTF-8 with its mark, a header, TRUE and FALSE. */
export async function* csv({ walk, separator }: Order): AsyncGenerator<Piece> {
  for (const { name, columns, rows } of tables) {
    yield { file: `${name}.csv` }
    yield byteOrderMark + lines([columns.map((column) => column.name)], separator)
    for await (const some of rows(walk)) {
      if (some.length > 0) yield lines(some, separator)
    }
  }
}

function lines(rows: readonly (readonly Cell[])[], separator: Separator): string {
  const cells = rows.map((row) => row.map((cell) => written(cell, separator)))
  return stringify(cells, { delimiter: separator, record_delimiter: '\r\n' })
}

function written(cell: Cell, separator: Separator): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell)
  return formula.test(cell) ? `'${cell}` : cell
}
