import { expect, test } from 'vitest'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

/** Each statement of a text as `source: content`. */
function said(text: string): string[] {
  const article = open(new TextEncoder().encode(text), 'text', {}, reader.pack)
  return read(article, reader).statements.map(
    ({ source, content }) => `${source?.quote.join(' ') ?? 'nobody'}: ${content.quote.join(' … ')}`,
  )
}

test.each([
  [
    'Artsen spreken dat tegen: zij haalden kogels uit beide lichamen.',
    ['Artsen: dat', 'Artsen: zij haalden kogels uit beide lichamen'],
  ],
  [
    'De directeur ontkende dat: de brief zou zijn zoekgeraakt.',
    ['De directeur: dat', 'De directeur: de brief zou zijn zoekgeraakt'],
  ],
  ['De wethouder zei dat het goed gaat: de cijfers stijgen.', ['De wethouder: dat het goed gaat']],
  [
    'De wethouder ontkende drie zaken: diefstal, fraude en brand.',
    ['De wethouder: drie zaken: diefstal, fraude en brand'],
  ],
])('%s', (text, expected) => expect(said(text)).toEqual(expected))
