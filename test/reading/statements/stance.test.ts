import { expect, test } from 'vitest'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

/** The stance of the only statement in a text. */
function stance(text: string): string {
  const article = open(new TextEncoder().encode(text), 'text', {}, reader.pack)
  return read(article, reader)
    .statements.map(({ stance }) => stance)
    .join(' ')
}

test.each([
  ['‘Dat klopt niet’, zei de wethouder.', 'denies'],
  ['„Onzin”, zei de wethouder.', 'denies'],
  ['„Volstrekt onjuist”, zei de wethouder.', 'denies'],
  ['„Niet overdreven”, zei de wethouder.', 'asserts'],
  ['‘Dat verwijt is onterecht’, zei de wethouder.', 'disputes'],
  ['„Geen commentaar”, zei de wethouder.', 'no-comment'],
  ['De wethouder zei dat het onzin is om te wachten.', 'asserts'],
  ['„De brug is oud. Dat klopt niet met de tekening”, zei de wethouder.', 'asserts'],
  ['De wethouder waarschuwde: „Dat klopt niet.”', 'warns'],
])('%s: %s', (text, expected) => expect(stance(text)).toBe(expected))
