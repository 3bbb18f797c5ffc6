import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { tables } from '../../../src/faces/export/tables/tables.ts'
import type { Cell } from '../../../src/faces/export/tables/table.ts'
import { walkOf } from '../../dossier/walked.ts'
import { articles, exported } from './exported.ts'

const { files } = await exported('parquet')
const walk = await walkOf(...articles)

test.each(tables.map(({ name }) => name))('%s is read back as it is', async (name) => {
  const { columns, rows } = tables.find((one) => one.name === name)!
  const bytes = files.get(`${name}.parquet`)!
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const expected: Record<string, Cell>[] = []
  for await (const some of rows(walk)) {
    for (const row of some)
      expected.push(Object.fromEntries(columns.map((column, at) => [column.name, row[at]])))
  }
  expect(await parquetReadObjects({ file })).toEqual(expected)
  const about = parquetMetadata(file).key_value_metadata!.find(
    ({ key }) => key === 'wederhoor.columns',
  )!.value!
  expect(Object.keys(JSON.parse(about))).toEqual(columns.map((column) => column.name))
})
