import { expect, test } from 'vitest'
import { changesBetween, outletOf, pageOf, versionsAmong, versionsTold } from '../../src/dossier/versions.ts'
import type { Reading } from '../../src/model/reading.ts'
import { folded } from './folded.ts'
import { reading } from './notation.ts'

const page = (one: Reading, url: string | null): Reading => ({ ...one, article: { ...one.article, url } })
const article = (published: string, outlet: string, url: string | null, ...sentences: string[]) =>
  page(reading({ published, outlet, title: 'De kade' }, ...sentences), url)

const url = 'https://www.bode.example/kade'
const story = [
  'De burgemeester van Waterdam heeft dinsdag de kade laten afzetten nadat een duiker scheuren in de muur zag.',
  'Het herstel duurt volgens de gemeente tot na de zomer en kost ruim vier miljoen euro.',
  'Bewoners van de Havenstraat moeten zolang omlopen over de brug bij de molen.',
]

test.each([
  [url, 'bode.example/kade'],
  ['http://bode.example/kade/?utm_source=brief#top', 'bode.example/kade'],
  ['https://bode.example/lees?id=7&fbclid=x', 'bode.example/lees?id=7'],
  ['https://bode.example/', null],
  ['kade', null],
  [null, null],
])('the page of %j is %j', (address, expected) => {
  expect(pageOf(address)).toBe(expected)
})

test('who brought an article is its outlet in any spelling, else the site it stood on', () => {
  expect(outletOf({ outlet: 'De  Bode', url })).toBe(outletOf({ outlet: 'de bode', url: null }))
  expect(outletOf({ outlet: null, url })).toBe('bode.example')
  expect(outletOf({ outlet: null, url: null })).toBeNull()
})

/** Articles by number, in the groups that are versions of one. */
async function grouped(...readings: Reading[]): Promise<number[][]> {
  const { articles } = await folded(...readings)
  const number = new Map(readings.map(({ article }, at) => [article.id, at]))
  return versionsAmong(articles).map((group) => group.map(({ id }) => number.get(id)!))
}

test('versions are what one outlet brings on one page, or with most of the same text', async () => {
  const first = article('2024-06-01', 'De Bode', url, 'Er is iets met de kade.')
  const rewritten = article('2024-06-03', 'De Bode', `${url}?utm_medium=x`, ...story)
  const again = article('2024-06-02', 'de bode', null, ...story, 'Dat zei hij.')
  const elsewhere = article('2024-06-02', 'De Gids', null, ...story)
  const other = article('2024-06-02', 'De Bode', 'https://bode.example/zwembad', 'Het zwembad gaat dicht.')
  expect(await grouped(rewritten, elsewhere, first, other, again)).toEqual([[2, 4, 0]])
})

test('versions of one page are one source', async () => {
  const told =
    '[Rusland|country Q159|actor] <arresteerde|arrest|2024-06-01/2024-06-01> [~een spion|person|patient].'
  const one = article('2024-06-02', 'De Bode', url, told)
  const other = article('2024-06-02', 'De Bode', url, `In het kort: ${told}`)
  expect((await folded(one, other)).events.map(({ sources }) => sources)).toEqual([1])
  const apart = article('2024-06-02', 'De Gids', url, `In het kort: ${told}`)
  expect((await folded(one, apart)).events.map(({ sources }) => sources)).toEqual([2])
})

test('what changed is told sentence by sentence, with its place', () => {
  const before = article('2024-06-01', 'De Bode', url, ...story)
  const now = article(
    '2024-06-02',
    'De Bode',
    url,
    story[1].replace('ruim vier', 'bijna zes'),
    story[0].replace(' heeft ', '\n heeft  '),
    'De wethouder treedt af.',
  )
  const changes = changesBetween(before, now)
  expect(changes.since).toBe(before.article.id)
  expect(changes.title).toBe(false)
  expect(changes.added.map(({ text }) => text)).toEqual(['De wethouder treedt af.'])
  expect(changes.gone.map(({ text }) => text)).toEqual([story[2]])
  expect(changes.changed.map(({ was, now }) => [was.text, now.text])).toEqual([
    [story[1], story[1].replace('ruim vier', 'bijna zes')],
  ])
  for (const { from, to, text } of changes.added) expect(now.article.text.slice(from, to)).toBe(text)
  for (const { from, to, text } of changes.gone) expect(before.article.text.slice(from, to)).toBe(text)
})

test('a sentence that stands there twice is gone once', () => {
  const before = article('2024-06-01', 'De Bode', url, 'Dat is zo.', 'Dat is zo.')
  const now = article('2024-06-02', 'De Bode', url, 'Dat is zo.')
  expect(changesBetween(before, now)).toMatchObject({
    added: [],
    changed: [],
    gone: [{ text: 'Dat is zo.' }],
  })
  expect(versionsTold([before, now]).map(({ changes }) => changes?.gone.length)).toEqual([undefined, 1])
})
