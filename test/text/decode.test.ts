import { expect, test } from 'vitest'
import { decode } from '../../src/text/decode.ts'
import { IntakeError } from '../../src/text/intake-error.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from('\ufeff' + text, (character) => character.charCodeAt(0)).buffer)

test('UTF-8, with and without a byte order mark, and UTF-16 with one', () => {
  for (const bytes of [utf8('Oekraïne'), utf8('\ufeffOekraïne'), utf16('Oekraïne')]) {
    expect(decode(bytes, 'a.txt')).toEqual({ text: 'Oekraïne', warnings: [] })
  }
  const bigEndian = utf16('Oekraïne').slice()
  for (let at = 0; at < bigEndian.length; at += 2) bigEndian.subarray(at, at + 2).reverse()
  expect(decode(bigEndian, 'a.txt').text).toBe('Oekraïne')
})

test('line ends stay as they are', () => {
  expect(decode(utf8('een\r\ntwee\n'), 'a.txt').text).toBe('een\r\ntwee\n')
})

test('bytes that are no UTF-8 are windows-1252', () => {
  const { text, warnings } = decode(latin('Oekra\u00efne: \u0084Nee\u0094, \u0080 5'), 'a.txt')
  expect(text).toBe('Oekraïne: „Nee”, € 5')
  expect(warnings.map(({ code }) => code)).toEqual(['decoded-as-windows-1252'])
})

test('UTF-8 with a damaged byte stays UTF-8 and says where', () => {
  const bytes = new Uint8Array([...utf8('Oekraïne en België.\nHet caf'), 0xe9, ...utf8(' is dicht.')])
  const { text, warnings } = decode(bytes, 'a.txt')
  expect(text).toBe('Oekraïne en België.\nHet caf\ufffd is dicht.')
  expect(warnings[0].code).toBe('broken-utf-8')
  expect(warnings[0].message).toContain('on line 2, after “Het caf”')
})

test.each([
  ['an empty file', new Uint8Array(), 'the file is empty'],
  ['white space', utf8(' \n\t\n'), 'the file is empty'],
  ['a PDF', utf8('%PDF-1.7 …'), 'a PDF file'],
  ['a Word file', latin('PK\u0003\u0004\u0014'), 'a Word'],
  ['zeroes', latin('MZ\u0090\u0000\u0003'), 'a binary file'],
  ['control characters', latin('a\u0001b\u0002c\u0003'.repeat(20)), 'a binary file'],
  ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(0x61), '20.0 MB and one article may be 1 MB'],
])('%s is refused', (_, bytes, message) => {
  expect(() => decode(bytes, 'map/a.txt')).toThrow(IntakeError)
  expect(() => decode(bytes, 'map/a.txt')).toThrow(new RegExp(`^map/a.txt: .*${message}.*;`))
})
