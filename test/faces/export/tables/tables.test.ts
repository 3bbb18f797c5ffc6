import { expect, test } from 'vitest'
import { tables } from '../../../../src/faces/export/tables/tables.ts'

test('every table and column has a name of its own and says what it is in a sentence', () => {
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length)
  for (const { name, about, columns } of tables) {
    expect(about, name).toMatch(/\.$/)
    expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length)
    for (const column of columns) {
      expect(column.name).toMatch(/^[a-z][a-z_]*$/)
      expect(column.about, `${name}.${column.name}`).toMatch(/\.$/)
    }
  }
})
