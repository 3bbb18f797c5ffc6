import { expect, test } from 'vitest'
import { shown, taken } from '../taken.ts'
import { wordDocument, wordParts, type WordParagraph } from '../word-document.ts'
import { zipFile } from '../zip-file.ts'

/** An export as Nexis Uni makes it, with a page before the first article. */
const english: WordParagraph[] = [
  'Date and Time: Monday, March 11, 2024 10:12:00 AM CET',
  'Job Number: 218837465',
  { heading: 'Documents (3)' },
  '1. Brand verwoest pompen van gemaal De Waaier',
  '2. Polder te nat',
  'Client/Matter: -None-',
  'Search Terms: gemaal',
  { heading: 'Brand verwoest pompen van gemaal De Waaier' },
  'De Kompasroos',
  'March 4, 2024 Monday',
  '1e Editie',
  'Copyright 2024 Kompasroos Media B.V. All Rights Reserved',
  'Section: BINNENLAND; Blz. 3',
  'Length: 243 words',
  'Byline: Marit Hoekzema',
  { heading: 'Body' },
  'OUDERMADE – De brand brak zondag uit in de machinekamer.\nVolgens de brandweer was het vuur na twee uur onder controle.',
  'Het waterschap ontkent dat er klachten waren.',
  { heading: 'Graphic' },
  'Rook boven het gemaal',
  'Load-Date: March 5, 2024',
  'End of Document',
  { heading: 'Polder te nat' },
  'De Avondpost',
  '2024',
  'Length: 12 words',
  { heading: 'Body' },
  'Load-Date: March 6, 2024',
  'End of Document',
  { heading: 'Polder te droog' },
  'De Avondpost',
  'Length: 12 words',
  { heading: 'Body' },
  'De polder is te droog.',
  'End of Document',
]

test('a Nexis Uni export: an article each, the page before them left out', async () => {
  expect(await shown('export.docx', wordDocument(english))).toEqual([
    {
      name: 'export.docx, article 1',
      title: 'Brand verwoest pompen van gemaal De Waaier',
      outlet: 'De Kompasroos',
      url: null,
      published: '2024-03-04',
      warnings: [],
      text: 'Brand verwoest pompen van gemaal De Waaier\n\nOUDERMADE – De brand brak zondag uit in de machinekamer.\nVolgens de brandweer was het vuur na twee uur onder controle.\n\nHet waterschap ontkent dat er klachten waren.',
    },
    'export.docx, article 2: it has no text in this export; export it again with its full text',
    expect.objectContaining({ title: 'Polder te droog', published: null, warnings: ['no-date'] }),
  ])
})

test('a Nexis Uni export in Dutch', async () => {
  const dutch = [
    'Hek om speeltuin',
    'Regioblad De Linde',
    'woensdag 15 november 2023',
    'Copyright 2023 De Linde Alle rechten voorbehouden',
    'Sectie: Regio; Blz. 1',
    'Lengte: 98 woorden',
    'Hoofdtekst',
    'De gemeente zet een hek.',
    'Laaddatum: 16 november 2023',
    'Einde van document',
  ]
  expect(await shown('export.docx', wordDocument([...dutch, ...dutch]))).toMatchObject([
    { title: 'Hek om speeltuin', outlet: 'Regioblad De Linde', published: '2023-11-15' },
    { name: 'export.docx, article 2', text: 'Hek om speeltuin\n\nDe gemeente zet een hek.' },
  ])
})

test('any other Word document is one article, with the header that a text may have', async () => {
  const one = wordDocument([
    'Bron: De Kompasroos',
    'Datum: 7 maart 2024',
    'De dijk is oud.',
    'Dat zegt het waterschap.',
  ])
  expect(await shown('brief.docx', one)).toMatchObject([
    {
      name: 'brief.docx',
      outlet: 'De Kompasroos',
      published: '2024-03-07',
      text: 'De dijk is oud.\n\nDat zegt het waterschap.',
    },
  ])
  const titled = wordDocument([{ heading: 'De dijk' }, 'De dijk is oud.'])
  expect(await shown('brief.docx', titled)).toMatchObject([
    { title: 'De dijk', text: 'De dijk\n\nDe dijk is oud.' },
  ])
})

test('the articles of an export share the file they came in', async () => {
  const bytes = wordDocument(english)
  const [first, , third] = await taken('export.docx', bytes)
  expect([first, third]).toMatchObject([{ received: bytes }, { received: bytes }])
})

test('a document that unpacks to more than it claims is not unpacked', async () => {
  const parts = wordParts(['a'.repeat(1_000_000)])
  const lying = parts.map((part) => (part.name === 'word/document.xml' ? { ...part, claims: 1000 } : part))
  expect((await shown('bom.docx', zipFile(lying)))[0]).toMatch(
    /^bom\.docx: the file is damaged \(too many bytes/,
  )
  const large = [...parts, { name: 'word/comments.xml', content: Buffer.alloc(25 * 1024 * 1024, 32) }]
  expect((await shown('bom.docx', zipFile(large)))[0]).toContain(
    'its text unpacks to more than 24 MB; split it',
  )
})

test('a document without text, and one that is cut off', async () => {
  expect((await shown('a.docx', zipFile(wordParts(['']).slice(0, 2))))[0]).toContain(
    'there is no text in this document',
  )
  expect((await shown('a.docx', wordDocument(['a']).subarray(0, 300)))[0]).toContain(
    'a.docx: the file is damaged',
  )
})
