import { expect, test } from 'vitest'
import { loadReader, read } from '../../../../src/read.ts'
import { open } from '../../../../src/text/intake.ts'

const reader = loadReader('nl')
const entitiesOf = (text: string) =>
  read(open(Buffer.from(`Nieuws van de dag\n\n${text}`), 'article.txt', {}, reader.pack), reader).entities

/** Bodies by their names, each with the words that speak of it. */
const bodiesOf = (text: string) =>
  entitiesOf(text)
    .filter(({ kind }) => kind === 'organisation')
    .map(({ name, mentions }) => `${name}: ${mentions.map(({ quote }) => quote.join(' ')).join(' | ')}`)

test.each([
  ['FNV-voorzitter Marit Holt noemt het voorstel moedig.', ['FNV: FNV']],
  ['De club Havik verloor opnieuw. Havik-topman Jan Blom stapt op.', ['Havik: De club Havik | Havik']],
  ['Oud-minister Jan Blom kreeg gelijk.', []],
])('the body in front of an office is spoken of: %s', (text, bodies) =>
  expect(bodiesOf(text)).toEqual(bodies),
)

test.each([
  // A party may be called as another country's is; the whole name of the body tells which is meant.
  [
    'De Tweede Kamer debatteert. Groen wil meer, maar de Kamer stemt tegen.',
    ['Tweede Kamer: De Tweede Kamer | de Kamer'],
  ],
  ['De Senaat stemde dinsdag tegen de wet.', ['Eerste Kamer: De Senaat']],
  ['De Amerikaanse Senaat stemde dinsdag tegen de wet.', ['Amerikaanse Senaat: De Amerikaanse Senaat']],
  [
    'De Belgische regering wacht af. De Kamer stemt dinsdag over de wet.',
    ['Belgische regering: De Belgische regering', 'Kamer van Volksvertegenwoordigers: De Kamer'],
  ],
  [
    'De Nederlandse minister stuurt voorraden naar Polen. De Kamer wil opheldering.',
    ['Tweede Kamer: De Kamer'],
  ],
])('a short name means the body of the country spoken of: %s', (text, bodies) =>
  expect(bodiesOf(text)).toEqual(bodies),
)

test.each([
  ['De universiteit Leiden schorste de onderzoeker.', 'Universiteit Leiden'],
  ['De gezondheidsraad adviseerde over het vaccin.', 'Gezondheidsraad'],
  ['Het ministerie van VWS wil het onderzoek afwachten.', 'Ministerie van Volksgezondheid, Welzijn en Sport'],
])('a body is known in small letters too: %s', (text, name) =>
  expect(entitiesOf(text).map((entity) => entity.name)).toContain(name),
)
