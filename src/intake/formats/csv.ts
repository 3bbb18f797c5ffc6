import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Pack } from '../../rules/pack.ts'
import { decodeAs, largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { publicationDate } from '../publication-date.ts'
import type { RawArticle } from '../raw-article.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'
import { textAsBytes } from '../text-as-bytes.ts'

/** The text is given to the library in pieces of so many characters, so that rows come out while it goes on. */
const pieceLength = 64 * 1024

type Field = 'text' | 'title' | 'outlet' | 'url' | 'published'

/** Where each field stands in a row. */
type Columns = ReadonlyMap<Field, number>

/** A table with an article a row, as CSV with commas, semicolons or tabs; the first row names the columns. */
export default async function* csv(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const { text, warnings } = decodeAs(await wholeOf(file, 'a table'), name, null)
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 2 * largestFile,
    }),
  )
  let columns: Columns | null = null
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (columns === null) {
        columns = columnsOf(cells, name, pack)
        continue
      }
      const found = await articleOf(cells, columns, `${name}, row ${row}`, pack)
      if (found instanceof IntakeError) yield found
      else yield { ...found, hints: { ...found.hints, warnings: [...warnings, ...(found.hints.warnings ?? [])] } }
    }
  } catch (error) {
    if (!(error as Error & { code?: string }).code?.startsWith('CSV_')) throw error
    throw new IntakeError(
      name,
      `the table cannot be read from row ${row + 1} on (${(error as Error).message})`,
      'see whether a quotation mark there is not closed',
    )
  }
  if (row < 2) throw new IntakeError(name, 'the table has no rows under its header', 'see whether the file is whole')
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength)
}

/** The sign that most often parts the names of the columns. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function columnsOf(cells: readonly string[], name: string, pack: Pack): Columns {
  const found = new Map<Field, number>()
  for (const [index, cell] of cells.entries()) {
    const called = cell.trim().toLowerCase().replace(/[_-]/g, ' ')
    const row = pack.lexicon('table-columns').row(called) ?? pack.lexicon('headers').row(called)
    const field = row?.values.field
    if (field !== undefined && field !== 'none' && !found.has(field as Field)) found.set(field as Field, index)
  }
  if (found.has('text')) return found
  throw new IntakeError(
    name,
    `no column of the table has the text of the articles (the columns are ${cells.slice(0, 12).join(', ')})`,
    'name the columns in the first row: text, title, date, outlet, url',
  )
}

async function articleOf(
  cells: readonly string[],
  columns: Columns,
  name: string,
  pack: Pack,
): Promise<RawArticle | IntakeError> {
  const cell = (field: Field) => cells[columns.get(field) ?? -1]?.trim() || null
  const text = cells[columns.get('text')!] ?? ''
  if (text.trim() === '') {
    return new IntakeError(name, 'the row has no text', 'see whether it is whole; the other rows are read')
  }
  const written = cell('published')
  const dates = publicationDate(written === null ? [] : [{ source: 'the table', written }], pack)
  const hints = { title: cell('title'), outlet: cell('outlet'), url: cell('url'), ...dates }
  return { name, bytes: await textAsBytes(text, pack), hints }
}
