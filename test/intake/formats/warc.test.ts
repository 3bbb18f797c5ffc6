import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { crawl, type CrawlRecord } from '../crawl.ts'
import { fixture, shown, taken } from '../taken.ts'

const html = ['HTTP/1.1 200 OK', 'Content-Type: text/html']
const page = fixture('nieuwsblad.html')
const records: CrawlRecord[] = [
  { type: 'warcinfo', url: '', headers: ['software: kruiper'], body: '' },
  { type: 'request', url: 'https://kompasroos.example/a1', headers: ['GET /a1 HTTP/1.1'], body: '' },
  { url: 'https://kompasroos.example/a1', headers: html, body: page },
  {
    url: 'https://kompasroos.example/logo.png',
    headers: ['HTTP/1.1 200 OK', 'Content-Type: image/png'],
    body: 'x',
  },
  {
    url: 'https://kompasroos.example/weg',
    headers: ['HTTP/1.1 404 Not Found', 'Content-Type: text/html'],
    body: '<p>weg',
  },
  {
    url: 'https://delinde.example/wolf',
    headers: ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=iso-8859-1', 'Content-Encoding: gzip'],
    body: gzipSync(fixture('regioblad.html')),
  },
  { url: 'https://kompasroos.example/', headers: html, body: fixture('voorpagina.html') },
]

test.each([
  ['as it is', false],
  ['packed record by record', true],
])('a crawl %s: its pages, one by one', async (_, packed) => {
  expect(await shown('c.warc', crawl(records, packed))).toMatchObject([
    { name: 'c.warc, https://kompasroos.example/a1', published: '2024-03-03', outlet: 'De Kompasroos' },
    {
      name: 'c.warc, https://delinde.example/wolf',
      url: 'https://delinde.example/wolf',
      published: '2023-11-14',
      text: expect.stringContaining('Joëlle'),
    },
    expect.stringContaining('c.warc, https://kompasroos.example/: no article was found on this page'),
  ])
})

test('what is kept of a crawl is the page', async () => {
  const [first] = await taken('c.warc', crawl(records))
  expect(first).toMatchObject({ received: Buffer.from(page) })
})

test('a crawl without pages, and one that was cut off', async () => {
  expect((await shown('c.warc', crawl(records.slice(0, 2))))[0]).toContain(
    'there is no web page in this crawl',
  )
  const cut = crawl(records, true)
  const found = await shown('c.warc.gz', cut.subarray(0, cut.length - 40))
  expect(found.slice(0, 2)).toMatchObject([{ published: '2024-03-03' }, { published: '2023-11-14' }])
  expect(found.at(-1)).toMatch(/^c\.warc/)
})

test.each(Array.from({ length: 40 }, (_, part) => part / 40))(
  'a crawl that breaks off after %f of it is read as far as it goes',
  async (share) => {
    const whole = crawl(records)
    const found = await shown('c.warc', whole.subarray(0, Math.round(whole.length * share) + 20))
    expect(found.length).toBeGreaterThan(0)
  },
)
