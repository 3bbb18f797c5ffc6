import { expect, test } from 'vitest'
import { pdfFile, type PrintedLine } from '../pdf-file.ts'
import { shown } from '../taken.ts'

/** Lines under one another, the first of each paragraph a little lower. */
function printed(paragraphs: readonly (readonly string[])[], top: number): PrintedLine[] {
  let y = top
  return paragraphs.flatMap((lines) => {
    y -= 8
    return lines.map((text) => ({ text, size: 10, x: 60, y: (y -= 12) }))
  })
}

const heading = (text: string): PrintedLine => ({ text, size: 22, x: 60, y: 780 })
const foot = (page: number): PrintedLine => ({ text: `De Kompasroos  ${page}`, size: 8, x: 60, y: 30 })

test('a page that was printed: title, paragraphs, whole words; no running lines', async () => {
  const file = pdfFile([
    [
      heading('Brand verwoest pompen'),
      ...printed(
        [
          ['OUDERMADE - De brand brak zondag uit in de machine-', 'kamer, zegt de brandweer.'],
          ['De schade is groot. De polder', 'loopt'],
        ],
        740,
      ),
      foot(1),
    ],
    [
      ...printed(
        [['onder, vreest de dijkgraaf.'], ['Het waterschap ontkent', 'dat er klachten waren.']],
        800,
      ),
      foot(2),
    ],
  ])
  expect(await shown('krant.pdf', file)).toEqual([
    {
      name: 'krant.pdf',
      title: 'Brand verwoest pompen',
      outlet: null,
      url: null,
      published: null,
      warnings: ['no-date'],
      text: [
        'Brand verwoest pompen',
        'OUDERMADE - De brand brak zondag uit in de machinekamer, zegt de brandweer.',
        'De schade is groot. De polder loopt onder, vreest de dijkgraaf.',
        'Het waterschap ontkent dat er klachten waren.',
      ].join('\n\n'),
    },
  ])
})

test('what a browser prints around a page is no part of it, least of all the day it was printed', async () => {
  const around = (text: string, y: number): PrintedLine => ({ text, size: 8, x: 20, y })
  const page = [
    around('11/30/26, 3:05 PM', 825),
    ...printed([['De dijk is oud.'], ['De gemeente ontkent dat.']], 780),
    around('https://kompasroos.example/a1 1/1', 12),
  ]
  const [found] = (await shown('druk.pdf', pdfFile([page]))) as { text: string }[]
  expect(found.text).toBe('De dijk is oud. De gemeente ontkent dat.')
})

test('a PDF file of pictures, and one that is broken', async () => {
  expect((await shown('scan.pdf', pdfFile([[]])))[0]).toContain('scan.pdf: there is no text in this PDF file')
  expect((await shown('stuk.pdf', '%PDF-1.4\nniets'))[0]).toContain('stuk.pdf: the PDF file is damaged')
})

test('a PDF file with more pages than an article has', async () => {
  const pages = Array.from({ length: 401 }, () => [])
  expect((await shown('boek.pdf', pdfFile(pages)))[0]).toContain(
    'the PDF file has 401 pages and 400 are read at most',
  )
})
