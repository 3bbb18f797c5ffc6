import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articlesIn } from '../../src/intake/articles-in.ts'
import { IntakeError } from '../../src/text/intake-error.ts'
import { open } from '../../src/text/intake.ts'
import { crawl } from './crawl.ts'
import { pdfFile } from './pdf-file.ts'
import { fixture, pack, taken } from './taken.ts'
import { wordDocument } from './word-document.ts'
import { zipFile } from './zip-file.ts'

const crawled = crawl([
  {
    url: 'https://a.example/',
    headers: ['HTTP/1.1 200 OK', 'Content-Type: text/html'],
    body: fixture('regioblad.html'),
  },
])
const samples: readonly (readonly [string, Uint8Array])[] = [
  ...[
    'regioblad.html',
    'liveblog.html',
    'berichten.rss',
    'berichten.atom',
    'berichten.feed.json',
    'tabel.csv',
  ],
  ...['opiniestuk.md', 'nexis-engels.txt', 'item.ninjs.json', 'bericht.newsml.xml'],
].map((name) => [name, fixture(name)] as const)
const made: readonly (readonly [string, Uint8Array])[] = [
  ['a.docx', wordDocument([{ heading: 'De dijk' }, 'De dijk is oud.'])],
  ['a.pdf', pdfFile([[{ text: 'De dijk is oud.', size: 10, x: 60, y: 700 }]])],
  ['a.warc', crawled],
  ['a.zip', zipFile([{ name: 'a.txt', content: 'De wolf.' }])],
]

/** Every article that comes out makes a document whose parts lie within its text, or says in an IntakeError why it does not. */
async function checkSound(name: string, bytes: Uint8Array) {
  for (const found of await taken(name, bytes)) {
    if (found instanceof IntakeError) {
      expect(found.message.startsWith(name.replace(/\.gz$/, ''))).toBe(true)
      continue
    }
    try {
      const { text, blocks, titleSpan } = open(found.bytes, found.name, found.hints, pack)
      for (const { from, to } of titleSpan ? [titleSpan, ...blocks] : blocks) {
        expect(0 <= from && from <= to && to <= text.length).toBe(true)
      }
    } catch (error) {
      expect(error).toBeInstanceOf(IntakeError)
    }
  }
}

describe('whatever is damaged', () => {
  test.each([...samples, ...made])('%s: it gives articles or says why not', async (name, bytes) => {
    const damage = fc.array(fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(bytes.length), async (changes, end) => {
        const damaged = new Uint8Array(bytes.subarray(0, Math.max(end, bytes.length >> 2)))
        for (const { at, byte } of changes) if (at < damaged.length) damaged[at] = byte
        await checkSound(name, damaged)
      }),
      { numRuns: 12, interruptAfterTimeLimit: 5_000 },
    )
  })
})

test('any text under any name gives articles or says why not', async () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.csv', 'a.jsonl', 'a.json', 'a.xml', 'a')
  const marks = fc.constantFrom(
    '<p>',
    '</p>',
    '<rss>',
    '<item>',
    '{"text":',
    '"}',
    '[',
    ']',
    ',',
    ';',
    '\n',
    '\t',
    '---',
    '# ',
    'Datum: ',
    '<!--',
    '&amp;',
  )
  const words = fc.array(fc.oneof(marks, fc.string({ maxLength: 12, unit: 'binary' })), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(names, words, (name, parts) => checkSound(name, Buffer.from(parts.join('')))),
    { numRuns: 100, interruptAfterTimeLimit: 5_000 },
  )
})

test('a name says less than what stands in a file', async () => {
  const named = async (name: string, bytes: Uint8Array) =>
    (await taken(name, bytes)).map((one) => 'hints' in one && one.hints.published)
  expect(await named('pagina.txt', fixture('regioblad.html'))).toEqual(['2023-11-14'])
  expect(await named('feed.html', fixture('berichten.atom'))).toEqual(['2024-06-10', null])
  expect(await named('x.doc', wordDocument(['De dijk.']))).toEqual([undefined])
})

test('a file that cannot be opened is no fault of the file', async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    throw Object.assign(new Error('no'), { code: 'ENOENT' })
  }
  await expect(articlesIn({ name: 'weg.txt', chunks: chunks() }, pack).next()).rejects.toThrow('no')
})
