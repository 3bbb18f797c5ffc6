import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf } from './article.ts'

const codes = (text: string) => documentOf(text).warnings.map(({ code }) => code)

test.each([
  [' date 2025-04 De minister trad af.', '2025-04'],
  ['date 2025-04-1X\nDe minister trad af.', '2025-04-1X'],
  ['date 2025-04~\r\n\r\nDe minister trad af.', '2025-04~'],
  ['Datum: 14 maart 2026\nDe minister trad af.', '2026-03-14'],
  ['DATUM:\t2026-03-14\n\nDe minister trad af.', '2026-03-14'],
  ['---\ndate: 2026-03-14\nauthor: "Piet"\n---\nDe minister trad af.', '2026-03-14'],
  ['date 2025-13 De minister trad af.', null],
])('%j was published %s', (text, published) => {
  const document = documentOf(text)
  expect(document.published).toBe(published)
  expect(document.text).toBe('De minister trad af.')
  expect(document.origins).toEqual([{ at: 0, original: text.indexOf('De') }])
  expect(codes(text)).toEqual(published === null ? ['wrong-date'] : [])
})

test('a text without a date says so; one that only begins with the word has none', () => {
  expect(codes('De minister trad af.')).toEqual(['no-date'])
  expect(documentOf('date palms zijn mooi').text).toBe('date palms zijn mooi')
})

test('a wrong date is named', () => {
  expect(documentOf('Datum: 31 april 2026\nDe minister trad af.').warnings[0].message).toContain(
    '“31 april 2026”',
  )
})

test('the header gives title, outlet and address; the title comes in front', () => {
  const header = 'Titel: Minister weg\nBron: De Bode\nURL: https://voorbeeld.nl/1\nDatum: 2026-03-14\n\n'
  const document = documentOf(header + 'De minister trad af.\n')
  expect(document).toMatchObject({ title: 'Minister weg', outlet: 'De Bode', url: 'https://voorbeeld.nl/1' })
  expect(document.text).toBe('Minister weg\n\nDe minister trad af.\n')
  expect(document.titleSpan).toEqual({ from: 0, to: 12 })
  expect(document.origins).toEqual([
    { at: 0, original: 7 },
    { at: 14, original: header.length },
  ])
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph'])
})

test('what the caller says outranks the header', () => {
  const hints = { title: 'Anders', outlet: 'Elders', url: 'https://elders.nl', published: '2026-04' }
  expect(documentOf('Titel: Zo\nBron: Hier\nDatum: 2026-03\n\nDe minister trad af.', hints)).toMatchObject(
    hints,
  )
})

test('half a character that the caller gives becomes the mark of a damaged one', () => {
  const document = documentOf('De minister trad af.', {
    title: 'Weg \ud83d!',
    outlet: '\udc00',
    url: 'a\ud800',
  })
  expect(document).toMatchObject({ title: 'Weg \ufffd!', outlet: '\ufffd', url: 'a\ufffd' })
  expect(Buffer.from(document.text).toString()).toBe(document.text)
  expect(documentOf('De minister trad af.', { title: 'Weg 🙂' }).title).toBe('Weg 🙂')
})

test.each([
  ['Minister weg\n\nDe minister trad af.', 12],
  ['Minister weg.\nDe minister trad af.', 12],
  ['MINISTER  WEG De minister trad af.', 13],
])('a title that the text opens with is not repeated: %j', (text, to) => {
  const document = documentOf(text, { title: 'Minister weg' })
  expect(document.text).toBe(text)
  expect(document.titleSpan).toEqual({ from: 0, to })
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph'])
})

test('a sentence that begins with the words of the title is no title', () => {
  const document = documentOf('De minister weg kregen zij niet.', { title: 'De minister weg' })
  expect(document.text).toBe('De minister weg\n\nDe minister weg kregen zij niet.')
})

test('the same words on the same date are the same article', () => {
  const [one] = [documentOf('date 2025-04 De minister\ntrad af.')]
  expect(documentOf('Datum: 2025-04\r\n\r\nDe minister trad af. \n').id).toBe(one.id)
  expect(documentOf('date 2025-05 De minister trad af.').id).not.toBe(one.id)
})

test('every character of the text stands in the file where the origins say', () => {
  const lines = fc.array(
    fc.constantFrom(
      'Titel: Weg',
      'Datum: 2026-03',
      'Bron: X',
      'date 2026',
      '',
      ' De minister trad af.',
      'Weg',
    ),
    {
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (parts, end) => {
      const file = [...parts, 'De minister trad af.'].join(end)
      const { text, origins, title } = documentOf(file)
      const body = origins.at(-1)!
      expect(file.slice(body.original)).toBe(text.slice(body.at))
      if (origins.length > 1) expect(file.slice(origins[0].original).startsWith(title!)).toBe(true)
    }),
  )
})

test.each([
  ['<!DOCTYPE html><p>Ja</p>', 'web page'],
  ['date 2025-04', 'no article under it'],
  ['   ', 'empty'],
])('%j is refused', (text, message) => {
  expect(() => documentOf(text)).toThrow(message)
})

test('another language is read with a warning', () => {
  const text =
    'The minister told reporters on Tuesday that the talks would not go on, and that nobody knew when they would be resumed.'
  const { language, warnings } = documentOf(text, { published: '2026' })
  expect(language).toBe('en')
  expect(warnings).toMatchObject([{ code: 'not-dutch' }])
  expect(warnings[0].message).toContain('in English; only Dutch is known')
})
