import { expect, test } from 'vitest'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

/** Each statement of a text as `source: content (form)`. */
function said(text: string): string[] {
  const article = open(new TextEncoder().encode(text), 'text', {}, reader.pack)
  return read(article, reader).statements.map(
    ({ source, content, form }) =>
      `${source?.quote.join(' ') ?? 'nobody'}: ${content.quote.join(' … ')} (${form})`,
  )
}

test.each([
  [
    'what is told in a quotation does not hide the quotation',
    'Sanne Smit zuchtte. „Mijn buurman beloofde dat hij zou komen. Wij wachten nog.”',
    [
      'Sanne Smit: Mijn buurman beloofde dat hij zou komen. Wij wachten nog (direct)',
      'Mijn buurman: dat hij zou komen (indirect)',
    ],
  ],
  [
    'it sounds: whoever spoke last',
    'De burgemeester bevestigt dat de brug dicht is. “Er is geen geld meer”, klinkt het.',
    ['De burgemeester: dat de brug dicht is (indirect)', 'De burgemeester: Er is geen geld meer (direct)'],
  ],
  [
    'a word that stands as a sentence is direct',
    '„Onzin”, zei de wethouder.',
    ['de wethouder: Onzin (direct)'],
  ],
  [
    'a clause that only describes the quoted noun makes no sentence of it',
    'De coach vond het „een fout die je elke week ziet”.',
    ['De coach: het „een fout die je elke week ziet” (mixed)'],
  ],
  ['a title is nobody’s words', 'De roman ‘Het water komt’ gaat over een dijk.', []],
])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))
