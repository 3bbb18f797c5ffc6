import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fixture, shown } from '../taken.ts'
import { wordDocument } from '../word-document.ts'
import { zipFile } from '../zip-file.ts'

test('what is in a ZIP file is opened, whatever it is; what is wrong costs itself alone', async () => {
  const file = zipFile([
    { name: '__MACOSX/._a.txt', content: 'x' },
    { name: 'a.txt', content: 'De wolf.' },
    { name: 'b.rtf', content: '{\\rtf1 x}' },
    { name: 'c/brief.docx', content: wordDocument(['Het hek.']) },
    { name: 'd.txt', content: 'a'.repeat(5000), claims: 100 },
    { name: 'e.html', content: fixture('regioblad.html') },
  ])
  expect(await shown('alles.zip', file)).toEqual([
    expect.objectContaining({ name: 'alles.zip, a.txt', text: 'De wolf.' }),
    expect.stringContaining('alles.zip, b.rtf: this is a rich text (RTF) file'),
    expect.objectContaining({ name: 'alles.zip, c/brief.docx', text: 'Het hek.' }),
    expect.stringContaining('alles.zip, d.txt: the file is damaged (too many bytes'),
    expect.objectContaining({ name: 'alles.zip, e.html', published: '2023-11-14' }),
  ])
})

test('files in files in files are not followed for ever', async () => {
  let inner = zipFile([{ name: 'a.txt', content: 'De wolf.' }])
  for (let depth = 0; depth < 3; depth++) inner = zipFile([{ name: 'z.zip', content: inner }])
  expect((await shown('z.zip', inner))[0]).toContain('this is packed in a file that is packed itself')
})

test('a ZIP file that claims to hold too much is not unpacked', async () => {
  const file = zipFile([{ name: 'a.txt', content: 'a', claims: 300 * 1024 * 1024 }])
  expect((await shown('z.zip', file))[0]).toContain('z.zip: it unpacks to more than 256 MB or 5000 files')
})

test.each([
  ['xl/workbook.xml', 'this is an Excel file; save the table as CSV'],
  ['content.xml', 'this is an OpenDocument file; save it as a Word document'],
])('another sort of document says what to do instead', async (name, advice) => {
  expect((await shown('a.xlsx', zipFile([{ name, content: 'x' }])))[0]).toContain(`a.xlsx: ${advice}`)
})

test('gzip: opened as what is in it; a bomb is let lie', async () => {
  expect(await shown('a.txt.gz', gzipSync('De wolf.'))).toMatchObject([{ name: 'a.txt', text: 'De wolf.' }])
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 97))
  expect((await shown('a.jsonl.gz', bomb)).at(-1)).toContain('it unpacks to more than 200 times its size')
  expect((await shown('a.gz', gzipSync('De wolf.').subarray(0, 15)))[0]).toContain(
    'the gzip file is damaged or cut off',
  )
})
