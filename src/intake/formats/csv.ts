import { finished } from 'node:stream/promises'
import { parse } from 'csv-parse'
import type { Pack } from '../../rules/pack.ts'
import { decodeAs, largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { publicationDate } from '../publication-date.ts'
import type { RawArticle } from '../raw-article.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'
import { textAsBytes } from '../text-as-bytes.ts'

/** The text is given to the library in pieces of so many characters. */
const pieceLength = 64 * 1024

type Field = 'text' | 'title' | 'outlet' | 'url' | 'published'

/** Where each field stands in a row. */
type Columns = ReadonlyMap<Field, number>

/** A table with an article a row, as CSV with commas, semicolons or tabs; the first row names the columns. */
export default async function* csv(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const { text, warnings } = decodeAs(await wholeOf(file, 'a table'), name, null)
  let columns: Columns | null = null
  let row = 0
  for await (const cells of rowsOf(text, name)) {
    row++
    if (columns === null) {
      columns = columnsOf(cells, name, pack)
      continue
    }
    const found = await articleOf(cells, columns, `${name}, row ${row}`, pack)
    if (found instanceof IntakeError) yield found
    else
      yield { ...found, hints: { ...found.hints, warnings: [...warnings, ...(found.hints.warnings ?? [])] } }
  }
  if (row < 2)
    throw new IntakeError(name, 'the table has no rows under its header', 'see whether the file is whole')
}

/** The rows of a table. Where one is broken, those before it come first, and then an IntakeError is thrown. */
async function* rowsOf(text: string, name: string): AsyncGenerator<readonly string[]> {
  let row = 0
  let ready: string[][] = []
  let failure: Error | null = null
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 2 * largestFile,
    // Rows are taken here: the stream would drop those it holds when it meets a broken one.
    on_record: (cells: string[]) => {
      ready.push(cells)
      return null
    },
  }).on('error', (error) => (failure = error))
  const take = function* () {
    row += ready.length
    yield* ready
    ready = []
  }
  parser.resume()
  for (let at = 0; at < text.length && failure === null; at += pieceLength) {
    await new Promise<void>((resolve) => parser.write(text.slice(at, at + pieceLength), () => resolve()))
    yield* take()
  }
  if (failure === null) {
    parser.end()
    await finished(parser).catch(() => {})
    yield* take()
  }
  if (failure === null) return
  throw new IntakeError(
    name,
    `the table cannot be read from row ${row + 1} on (${(failure as Error).message})`,
    'see whether a quotation mark there is not closed',
  )
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
    if (field !== undefined && field !== 'none' && !found.has(field as Field))
      found.set(field as Field, index)
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
