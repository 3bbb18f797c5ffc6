import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { version } from '../../model/version.ts'
import type { Order, Piece } from './exporting.ts'
import type { Cell, ColumnHeading, ColumnType } from './tables/table.ts'
import { tables } from './tables/tables.ts'

/** So many rows are put into one group: in memory together, and found together. */
const rowsInGroup = 4096

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const types: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

/** The tables as Parquet files, with the types of their columns; what each column means is in the metadata of the file. */
export async function* parquet({ walk }: Order): AsyncGenerator<Piece> {
  for (const { name, about, columns, rows } of tables) {
    yield { file: `${name}.parquet` }
    const buffer = new ByteWriter()
    const writer = new ParquetWriter({
      writer: buffer,
      schema: schemaOf(columns),
      createdBy: `wederhoor ${version}`,
      kvMetadata: [
        { key: 'wederhoor.about', value: about },
        {
          key: 'wederhoor.columns',
          value: JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.about]))),
        },
      ],
    })
    let waiting: (readonly Cell[])[] = []
    for await (const some of rows(walk)) {
      for (const row of some) {
        waiting.push(row)
        if (waiting.length < rowsInGroup) continue
        await writer.write({ columnData: columnData(columns, waiting), rowGroupSize: rowsInGroup })
        yield takenFrom(buffer)
        waiting = []
      }
    }
    if (waiting.length > 0)
      await writer.write({ columnData: columnData(columns, waiting), rowGroupSize: rowsInGroup })
    await writer.finish()
    yield takenFrom(buffer)
  }
}

function schemaOf(columns: readonly ColumnHeading[]): SchemaElement[] {
  const elements = columns.map(({ name, type }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...types[type],
  }))
  return [{ name: 'root', num_children: columns.length }, ...elements]
}

function columnData(columns: readonly ColumnHeading[], rows: readonly (readonly Cell[])[]) {
  return columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at]) }))
}

/** What has been written so far and is still in the buffer, which is empty then. */
function takenFrom(buffer: ByteWriter): Uint8Array {
  const bytes = buffer.getBytes().slice()
  buffer.index = 0
  return bytes
}
