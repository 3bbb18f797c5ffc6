import type { Walk } from '../../../dossier/walk.ts'
import type { Passage } from '../../../model/reading.ts'

/** What a cell holds; null is an empty one. */
export type Cell = string | number | boolean | null

/** What all cells of a column are, as far as they are not empty. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean'

/** A column as a user of the table sees it. */
export interface ColumnHeading {
  readonly name: string
  readonly type: ColumnType
  /** What it means, in one plain English sentence. */
  readonly about: string
}

/** A table of the dossier: the same rows for every format that has tables. */
export interface Table {
  readonly name: string
  /** What a row is. */
  readonly about: string
  readonly columns: readonly ColumnHeading[]
  /** Its rows, some at a time: a cell for each column. */
  rows(walk: Walk): AsyncIterable<readonly (readonly Cell[])[]>
}

/** A column, and the cell that a row has in it. */
export interface Column<Row> extends ColumnHeading {
  cell(row: Row): Cell
}

/** A table of the columns that its rows have. */
export function table<Row>(
  name: string,
  about: string,
  columns: readonly Column<Row>[],
  rows: (walk: Walk) => AsyncIterable<readonly Row[]>,
): Table {
  return {
    ...{ name, about, columns },
    async *rows(walk) {
      for await (const some of rows(walk)) yield some.map((row) => columns.map(({ cell }) => cell(row)))
    },
  }
}

/** A column of texts. */
export function text<Row>(name: string, about: string, cell: (row: Row) => string | null): Column<Row> {
  return { name, type: 'text', about, cell }
}

/** A column of whole numbers. */
export function integer<Row>(name: string, about: string, cell: (row: Row) => number | null): Column<Row> {
  return { name, type: 'integer', about, cell }
}

/** A column of numbers. */
export function number<Row>(name: string, about: string, cell: (row: Row) => number | null): Column<Row> {
  return { name, type: 'number', about, cell }
}

/** A column of yes and no. */
export function flag<Row>(name: string, about: string, cell: (row: Row) => boolean | null): Column<Row> {
  return { name, type: 'boolean', about, cell }
}

/** The columns of words of an article and their place. */
export function passage<Row>(of: (row: Row) => Readonly<Passage>): Column<Row>[] {
  return [
    text('quote', 'The words, verbatim; … stands between pieces that do not touch.', (row) =>
      listed(of(row).quote, ' … '),
    ),
    integer('start', 'Where they begin: UTF-16 code units into the text of the article, from 0.', (row) =>
      of(row).spans.length === 0 ? null : of(row).spans[0].from,
    ),
    integer('end', 'Where they end, likewise; the unit there is no longer part of them.', (row) =>
      of(row).spans.length === 0 ? null : of(row).spans.at(-1)!.to,
    ),
    text('spans', 'Every piece as start..end, parted by spaces.', (row) =>
      listed(
        of(row).spans.map(({ from, to }) => `${from}..${to}`),
        ' ',
      ),
    ),
  ]
}

/** The columns of days that something may have been on. */
export function days<
  Row extends {
    readonly earliest: string | null
    readonly latest: string | null
    readonly edtf: string | null
  },
>(what: string): Column<Row>[] {
  return [
    text('earliest', `First day ${what}; empty where nothing bounds it.`, (row) => row.earliest),
    text('latest', `Last day ${what}, inclusive; empty where nothing bounds it.`, (row) => row.latest),
    text(
      'edtf',
      `Every day ${what}, in EDTF: [a,b] is one of these days, a/b from a to b.`,
      (row) => row.edtf,
    ),
  ]
}

/** A list in one cell; empty for none. */
export function listed(values: readonly string[], between = ' '): string | null {
  return values.length === 0 ? null : values.join(between)
}
