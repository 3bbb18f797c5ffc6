import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { element, escaped } from '../../../src/faces/export/markup.ts'

function read(xml: string): { text: string; attribute: string } {
  const parser = new SaxesParser()
  const found = { text: '', attribute: '' }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes }) => void (found.attribute = attributes.a as string))
  parser.on('text', (text) => void (found.text += text))
  parser.write(xml).close()
  return found
}

test('text and attributes come back as they were, line breaks too', () => {
  const text = '<b> & "c" ]]>\r\n\td\ré😀'
  expect(read(element('x', { a: text, b: null }, escaped(text)))).toEqual({ text, attribute: text })
})

test('a sign that XML has no place for keeps its place', () => {
  expect(escaped('a\u0000b\ud800c\uffff')).toBe('a\ufffdb\ufffdc\ufffd')
})
