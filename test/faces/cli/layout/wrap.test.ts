import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf, wrap } from '../../../../src/faces/cli/layout/wrap.ts'

test('breaks between words and stands in', () => {
  expect(wrap('een twee\ndrie vier', 12, '  ', '- ')).toBe('- een twee\n  drie vier')
})

test('keeps every word, in lines that fit unless one word does not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      fc.integer({ min: 5, max: 40 }),
      (words, width) => {
        const wrapped = wrap(words.join(' '), width, '  ')
        expect(wrapped.split(/\s+/).filter((word) => word !== '')).toEqual(words)
        for (const line of wrapped.split('\n'))
          expect(line.trim().includes(' ') ? line.length : 0).toBeLessThanOrEqual(width)
      },
    ),
  )
})

test('colours take no room', () => {
  expect(widthOf('\u001b[1mvet\u001b[22m')).toBe(3)
})
