import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPosition, contains, covers, overlaps, quote, size, type Span } from '../../src/model/span.ts'

/** `2-5` is the span from 2 to 5; more than one makes an extent. */
function extent(notation: string): Span[] {
  return notation
    .split(' ')
    .filter(Boolean)
    .map((piece) => {
      const [from, to] = piece.split('-').map(Number)
      return { from, to }
    })
}
const span = (notation: string) => extent(notation)[0]

test.each([
  ['0-3', ['Het']],
  ['0-3 9-13', ['Het', 'gaat']],
  ['', []],
])('%s quotes %j', (notation, words) => expect(quote('Het plan gaat door', extent(notation))).toEqual(words))

test.each([
  ['2-8', '2-8', true],
  ['2-8', '3-5', true],
  ['2-8', '1-5', false],
  ['2-8', '7-9', false],
])('%s contains %s: %s', (outer, inner, expected) =>
  expect(contains(span(outer), span(inner))).toBe(expected),
)

test.each([
  ['2-5', '5-8', false],
  ['2-5', '4-8', true],
  ['4-8', '2-5', true],
])('%s overlaps %s: %s', (one, other, expected) => expect(overlaps(span(one), span(other))).toBe(expected))

test.each([
  ['0-5 9-12', '1-3 9-10', true],
  ['0-5 9-12', '4-6', false],
  ['0-5', '', true],
])('%s covers %s: %s', (outer, inner, expected) =>
  expect(covers(extent(outer), extent(inner))).toBe(expected),
)

test('size adds up the pieces', () => expect(size(extent('0-5 9-12'))).toBe(8))

const anySpan = fc.tuple(fc.nat(99), fc.nat(99)).map(([from, length]) => ({ from, to: from + length }))

test('overlap does not depend on the order', () =>
  fc.assert(fc.property(anySpan, anySpan, (one, other) => overlaps(one, other) === overlaps(other, one))))

test('position is a total order', () =>
  fc.assert(
    fc.property(fc.array(anySpan), (spans) => {
      const sorted = spans.toSorted(byPosition)
      expect(sorted.toReversed().sort(byPosition)).toEqual(sorted)
    }),
  ))
