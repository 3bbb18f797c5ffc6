import { widthOf } from './wrap.ts'

/** Rows of cells under one another, each column as wide as its widest cell; a column that is empty throughout is left out. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column])), 0),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell)))
      .filter((_, column) => widths[column] > 0)
      .join('  ')
      .trimEnd()
  return rows.map((row) => line(row) + '\n').join('')
}
