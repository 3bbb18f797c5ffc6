import { expect, test } from 'vitest'
import { fixture, shown, taken } from '../taken.ts'

test('a table with semicolons and Dutch names', async () => {
  expect(await shown('t.csv', fixture('tabel.csv'))).toEqual([
    {
      name: 't.csv, row 2',
      title: 'Hek om speeltuin',
      outlet: 'Regioblad De Linde',
      url: 'https://delinde.example/1',
      published: '2023-11-15',
      warnings: [],
      text: 'Hek om speeltuin\n\nDe gemeente zet een hek.\n\nDe Dierenbond noemt dat "overdreven".',
    },
    't.csv, row 3: the row has no text; see whether it is whole; the other rows are read',
    expect.objectContaining({ title: 'Wolf weer gezien', published: null, warnings: ['wrong-date'] }),
  ])
})

test.each([
  ['commas', 'body,date\n"De wolf, weer.",2024-03\n'],
  ['tabs', 'text\tpublished_at\nDe wolf, weer.\t2024-03\n'],
  ['a byte order mark', '\ufeff"Tekst";"Datum"\r\n"De wolf, weer.";"2024-03"\r\n'],
  ['HTML in its cells', 'date,content\n2024-03,"<p>De <b>wolf</b>, weer.</p>"\n'],
])('a table with %s', async (_, table) => {
  expect(await shown('t.csv', table)).toMatchObject([{ text: 'De wolf, weer.', published: '2024-03' }])
})

test('a table from an old Excel', async () => {
  const [row] = await shown('t.csv', Buffer.from('tekst;datum\nHet caf\u00e9 is dicht.;1-3-2024', 'latin1'))
  expect(row).toMatchObject({
    text: 'Het café is dicht.',
    published: '2024-03-01',
    warnings: ['decoded-as-windows-1252'],
  })
})

test.each([
  ['naam,datum\na,b', 'no column of the table has the text of the articles (the columns are naam, datum)'],
  ['tekst,datum\n', 'the table has no rows under its header'],
  ['tekst,datum\n"open,2024\nnog', 'the table cannot be read from row 2 on (Quote Not Closed'],
])('a table that is no use is told of', async (table, reason) => {
  expect((await shown('t.csv', table)).at(-1)).toContain(`t.csv: ${reason}`)
})

test('a cell of the table is the text as it came in, so that nothing else is kept', async () => {
  expect(await taken('t.csv', 'tekst\nDe wolf.')).toEqual([
    expect.not.objectContaining({ received: expect.anything() }),
  ])
})
