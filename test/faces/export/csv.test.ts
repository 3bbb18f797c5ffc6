import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { tables } from '../../../src/faces/export/tables/tables.ts'
import { articles, awkward, exported } from './exported.ts'

const { files, text } = await exported('csv')
const rowsOf = (name: string, separator = ',', from = text) =>
  parse(from(`${name}.csv`), {
    bom: true,
    columns: true,
    delimiter: separator,
    record_delimiter: '\r\n',
  }) as Record<string, string>[]
/** What a spreadsheet must not take for a formula, as it was. */
const undone = (cell: string) =>
  /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell

test('each table is a file with a mark for UTF-8, a header and rows of as many cells', () => {
  expect([...files.keys()]).toEqual(tables.map(({ name }) => `${name}.csv`))
  for (const { name, columns } of tables) {
    expect(files.get(`${name}.csv`)!.subarray(0, 3)).toEqual(Buffer.of(0xef, 0xbb, 0xbf))
    const [header] = parse(text(`${name}.csv`), {
      bom: true,
      to_line: 1,
      record_delimiter: '\r\n',
    }) as string[][]
    expect(header).toEqual(columns.map((column) => column.name))
    expect(() => rowsOf(name)).not.toThrow()
  }
})

test('nothing is lost: every statement, mention, time and text is a row', () => {
  const count = (records: (one: (typeof articles)[number]) => number) =>
    articles.reduce((sum, one) => sum + records(one), 0)
  expect(rowsOf('statements')).toHaveLength(count(({ statements }) => statements.length))
  expect(rowsOf('times')).toHaveLength(count(({ times }) => times.length))
  expect(rowsOf('mentions')).toHaveLength(
    count(({ entities }) => entities.flatMap(({ mentions }) => mentions).length),
  )
  const texts = new Map(rowsOf('texts').map((row) => [row.article, undone(row.text)]))
  for (const { article } of articles) expect(texts.get(article.id)).toBe(article.text)
})

test('no cell begins as a formula does, and each can be had back', () => {
  for (const { name, columns } of tables) {
    for (const row of rowsOf(name)) {
      for (const { name: column, type } of columns)
        if (type === 'text') expect(row[column]).not.toMatch(/^[=+\-@\t\r\n]/)
    }
  }
  const article = rowsOf('articles').find(({ id }) => id === awkward.article.id)!
  expect(article.outlet).toBe(`'${awkward.article.outlet}`)
  expect([article.outlet, article.title].map(undone)).toEqual([awkward.article.outlet, awkward.article.title])
  const quotes = rowsOf('statements')
    .filter(({ article }) => article === awkward.article.id)
    .map(({ quote }) => quote)
  expect(quotes).toEqual(["'=SOM(A1) is geen 😀 formule", "''=1 & 2"])
  expect(rowsOf('names').map(({ name }) => name)).toContain("'s-Hertogenbosch")
})

test('for Dutch spreadsheets cells are parted by semicolons and numbers have a decimal comma', async () => {
  const dutch = await exported('csv', { separator: ';' })
  const [, scores] = [
    rowsOf('links').map(({ score }) => score),
    rowsOf('links', ';', dutch.text).map(({ score }) => score),
  ]
  expect(scores.map((score) => score.replace(',', '.'))).toEqual(rowsOf('links').map(({ score }) => score))
  expect(scores.join(' ')).not.toContain('.')
})
