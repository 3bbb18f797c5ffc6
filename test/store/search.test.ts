import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'
import { stemmerOf, stems } from '../../src/text/stems.ts'
import { reading } from '../dossier/notation.ts'
import { temporaryPlace } from './places.ts'

const texts = {
  ruil: ['🙂 De minister is terug.', 'Twee ministers werden geruild in Mariëndorp.', 'Meer volgt.'],
  dijk: ['De dijken bij Oostdorp lekken.', 'Een ministerie staat leeg.'],
  kaas: ['Kaas uit Oostdorp wordt duurder, zegt de "dijkgraaf".'],
}
let store: Store

beforeAll(async () => {
  const done: (() => Promise<void> | void)[] = []
  const { directory, database } = await temporaryPlace((clear) => void done.push(clear))
  store = await openStore(directory, database)
  for (const [name, sentences] of Object.entries(texts)) {
    await store.add(reading({ published: '2024', title: name }, ...sentences), {
      name,
      bytes: new Uint8Array(),
    })
  }
  return async () => {
    await store.close()
    for (const clear of done) await clear()
  }
})

/** The titles of the hits, and the words lit up in their snippets. */
async function found(words: string): Promise<Record<string, string[]>> {
  const articles = new Map((await store.articles()).map(({ id, title }) => [id, title!]))
  return Object.fromEntries(
    (await store.search(words)).map(({ article, snippets }) => [
      articles.get(article)!,
      snippets.flatMap(({ pieces }) => pieces.filter(({ hit }) => hit).map(({ text }) => text)),
    ]),
  )
}

test.each<[string, Record<string, string[]>]>([
  ['minister', { ruil: ['minister', 'ministers'] }],
  ['MINISTERS', { ruil: ['minister', 'ministers'] }],
  ['dijk oostdorp', { dijk: ['dijken', 'Oostdorp'] }],
  ['oostdorp', { dijk: ['Oostdorp'], kaas: ['Oostdorp'] }],
  ['Mariendorp', { ruil: ['Mariëndorp'] }],
  ['"twee ministers"', { ruil: ['Twee', 'ministers'] }],
  ['"ministers twee"', {}],
  ['"kaas uit', { kaas: ['Kaas', 'uit'] }],
  ['kaas AND OR NOT *', {}],
  ['', {}],
  ['"" - *', {}],
  ['🙂', {}],
])('%s', async (words, expected) => {
  expect(await found(words)).toEqual(expected)
})

test('spans are UTF-16 offsets into the text, and pieces put together are the sentence', async () => {
  for (const { article, spans, snippets } of await store.search('minister')) {
    const { text } = (await store.reading(article))!.article
    expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual(['minister', 'ministers'])
    for (const { from, to, pieces } of snippets) {
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(from, to))
    }
  }
})

test('no query breaks the search', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
      expect(Array.isArray(await store.search(words))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('every word of any text keeps its place', () => {
  const stemmer = stemmerOf('nl')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { from, to, stem } of stems(text, stemmer)) expect(stemmer(text.slice(from, to))).toBe(stem)
    }),
  )
})

test.each([
  ['nl', 'gevangenen', 'gevangen'],
  ['en', 'prisoners', 'prison'],
  ['tlh', 'Qapla', 'qapla'],
])('stems in %s', (language, word, stem) => {
  expect(stemmerOf(language)(word)).toBe(stem)
})
