import { expect, test } from 'vitest'
import { fixture, shown, taken } from '../taken.ts'

test('RSS: entries whole, as a summary, and without text', async () => {
  expect(await shown('b.rss', fixture('berichten.rss'))).toEqual([
    {
      name: 'b.rss, entry 1',
      title: 'Waterschap & gemeente oneens over dijk',
      outlet: 'De Kompasroos - Binnenland',
      url: 'https://kompasroos.example/a1',
      published: '2024-03-05',
      warnings: [],
      text: 'Waterschap & gemeente oneens over dijk\n\nHet waterschap wil de dijk bij Oudermade verhogen. De gemeente ontkent dat dat nodig is.\n\n‘Wij wachten op onderzoek,’ zegt wethouder Femke Aldring.',
    },
    expect.objectContaining({ published: null, warnings: ['summary-only', 'no-date'] }),
    'b.rss, entry 3: the entry has no text; save the page that it links to',
  ])
})

test('Atom: the day it was published, never the day it was changed', async () => {
  expect(await shown('b.xml', fixture('berichten.atom'))).toMatchObject([
    {
      title: 'Kabel stuk',
      url: 'https://avondpost.example/1',
      published: '2024-06-10',
      text: 'Kabel stuk\n\nEen kabel is geraakt, zegt Vlietnet.\n\nHet herstel duurt nog uren.',
    },
    { published: null, warnings: ['summary-only', 'no-date'] },
  ])
})

test('JSON Feed', async () => {
  expect(await shown('b.json', fixture('berichten.feed.json'))).toMatchObject([
    { title: 'Hek om speeltuin', outlet: 'Regioblad De Linde', published: '2023-11-15' },
    { title: null, published: '2023-11-16', text: 'De wolf is weer gezien.' },
  ])
})

test('the entries share the feed they came in', async () => {
  const bytes = fixture('berichten.atom')
  const found = await taken('b.xml', bytes)
  expect(found.map((one) => 'received' in one && one.received)).toEqual([bytes, bytes])
})

test('entities that a feed defines itself are not expanded', async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel/></rss>'
  expect(await shown('b.rss', bomb)).toEqual([
    'b.rss: this XML defines entities of its own, which are not expanded; save it without its DOCTYPE declaration',
  ])
})

test.each([
  ['<rss version="2.0"><channel><title>x</title></channel></rss>', 'the feed has no entries'],
  [
    '<rss version="2.0"><channel><item><title>a</item>',
    'this looks like a feed and could not be read as one',
  ],
])('a feed that is no use is told of: %s', async (feed, reason) => {
  expect((await shown('b.rss', feed))[0]).toContain(`b.rss: ${reason}`)
})
