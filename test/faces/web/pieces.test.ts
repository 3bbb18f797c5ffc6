import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, lit } from '../../../src/faces/web/pieces.ts'

test('a text is cut where its extents begin and end', () => {
  const pieces = cut('the dam broke', 100, [
    [{ from: 104, to: 107 }],
    [
      { from: 100, to: 107 },
      { from: 112, to: 120 },
    ],
  ])
  expect(pieces.map(({ text, covers }) => [text, covers])).toEqual([
    ['the ', [1]],
    ['dam', [0, 1]],
    [' brok', []],
    ['e', [1]],
  ])
})

test('a gap between the spans of a passage shows', () => {
  const passage = {
    spans: [
      { from: 20, to: 23 },
      { from: 0, to: 5 },
      { from: 6, to: 9 },
    ],
    quote: ['end', 'first', 'two'],
  }
  const text = lit(passage, [[{ from: 6, to: 9 }]])
    .map((piece) => (piece.covers.length > 0 ? `[${piece.text}]` : piece.text))
    .join('')
  expect(text).toBe('first [two] … end')
})

test('the pieces put together are the text, whatever the extents', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([one, other]) => ({
    from: Math.min(one, other),
    to: Math.max(one, other),
  }))
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(30), fc.array(fc.array(span)), (text, from, extents) => {
      const pieces = cut(text, from, extents)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) {
        const covering = extents.flatMap((extent, number) =>
          extent.some((one) => one.from <= piece.from && piece.to <= one.to && one.from < one.to)
            ? number
            : [],
        )
        expect([...piece.covers].sort()).toEqual(covering.sort())
      }
    }),
  )
})
