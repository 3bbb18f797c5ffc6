import { expect, test } from 'vitest'
import { fixture, shown, taken } from '../taken.ts'

test('a text is an article, byte for byte', async () => {
  const text = 'Titel: Hek\nDatum: 2024-03\n\nDe gemeente zet een hek.'
  expect(await taken('a.txt', text)).toEqual([
    { name: 'a.txt', bytes: new TextEncoder().encode(text), hints: {} },
  ])
})

test('an export of the old Nexis, in which the title stands under the date', async () => {
  expect(await shown('nexis.txt', fixture('nexis-engels.txt'))).toMatchObject([
    {
      name: 'nexis.txt, article 1',
      title: 'Brand verwoest pompen van gemaal De Waaier',
      outlet: 'De Kompasroos',
      published: '2024-03-04',
      text: 'Brand verwoest pompen van gemaal De Waaier\n\nDrie pompen zijn verloren gegaan.\n\nOUDERMADE - De brand brak zondag uit in de machinekamer. Volgens de\nbrandweer was het vuur na twee uur onder controle.\n\nDijkgraaf Wouter Terlaak noemt de schade groot. De bewoners klaagden\neerder, maar het waterschap ontkent dat.',
    },
    {
      name: 'nexis.txt, article 2',
      title: 'Stroomuitval in Westerzele',
      outlet: 'De Avondpost',
      published: '2024-06-11',
      text: 'Stroomuitval in Westerzele\n\nOnderwerp: stroom. Netbeheerder Vlietnet zegt dat een kabel is geraakt.',
    },
  ])
})

test('rich text and old Word files: what to do instead', async () => {
  const advice = 'open it in Word or LibreOffice, save it as a Word document (.docx), and give that file'
  expect(await shown('a.rtf', '{\\rtf1\\ansi De dijk}')).toEqual([
    `a.rtf: this is a rich text (RTF) file, not text; ${advice}`,
  ])
  expect(await shown('a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([
    `a.doc: this is an old Word file, not text; ${advice}`,
  ])
})

test.each([
  ['', 'the file is empty'],
  ['From: <Saved by Blink>\nSnapshot-Content-Location: x', 'this is a web page with its pictures (MHTML)'],
  ['a'.repeat(2 * 1024 * 1024), 'the file is 2.0 MB and one article may be 1 MB'],
])('what is no article is told of', async (text, reason) => {
  expect((await shown('a.txt', text))[0]).toContain(`a.txt: ${reason}`)
})
