import { expect, test } from 'vitest'
import { readCsv } from '../../../../src/faces/cli/entity-list/csv.ts'

const cells = (text: string) =>
  readCsv('lijst.csv', text).rows.map(({ line, values }) => [line, ...Object.values(values)])

test.each([
  ['commas', 'name,kind\nAnna Vos,person\n'],
  ['semicolons', 'name;kind\r\nAnna Vos;person\r\n'],
  ['tabs', 'Name\tKind\nAnna Vos\tperson'],
  ['quotes', '"name","kind"\n"Anna Vos", person \n'],
  [
    'a byte order mark, which decoding takes off',
    new TextDecoder().decode(new TextEncoder().encode('\uFEFFname,kind\nAnna Vos,person')),
  ],
])('cells parted by %s', (_, text) => {
  expect(readCsv('lijst.csv', text).columns).toEqual(['name', 'kind'])
  expect(cells(text)).toEqual([[2, 'Anna Vos', 'person']])
})

test('a cell in quotes may hold the sign between cells, quotes and lines; empty lines are left out, and lines keep their number', () => {
  const text = 'name,variants\n"Vos, Anna","de ""grote"" Vos"\n\n"Kok\nJan",\nRoos,x\n'
  expect(cells(text)).toEqual([
    [2, 'Vos, Anna', 'de "grote" Vos'],
    [4, 'Kok\nJan', ''],
    [6, 'Roos', 'x'],
  ])
})

test.each([
  ['', 'lijst.csv: no line at all; name the columns'],
  ['name,name\n', "lijst.csv:1: two columns are called 'name'"],
  ['name,kind\nVos\n', 'lijst.csv:2: 1 cells where the heading names 2 columns; give every column a cell'],
  ['name,kind\nVos,person\n"Kok,person\n', 'lijst.csv:3: a double quote is never closed; close it'],
  ['name,kind\n"Vos" Anna,person\n', 'lijst.csv:2: text after a closing double quote'],
])('%j is refused', (text, message) => expect(() => readCsv('lijst.csv', text)).toThrow(message))
