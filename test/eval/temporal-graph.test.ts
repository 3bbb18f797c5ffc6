import { expect, test } from 'vitest'
import { anchorsWithin, orderWithin, sum, type Ordered } from '../../eval/temporal-graph.ts'

/** A timeline written as its mentions in order: `a b=c` is a before b and c, which are at one time. */
function timeline(text: string, dates: Readonly<Record<string, string>> = {}): Ordered[] {
  return text
    .split(' ')
    .flatMap((group, at) =>
      group.split('=').map((mention) => ({ mention, ordinal: at + 1, date: dates[mention] ?? null })),
    )
}

test.each([
  ['a b c', 'a b c', 2, 2],
  ['a b c', 'c b a', 0, 2],
  ['a c', 'a b c', 1, 1],
  ['a b c', 'a c', 0, 2],
  ['a=b c', 'a b c', 1, 2],
  ['a=b c', 'a=b=c', 1, 2],
  ['a', 'a', 0, 0],
])('%s within %s', (found, marked, right, all) => {
  expect(orderWithin(timeline(found), timeline(marked))).toEqual({ right, all })
})

test('what is in no order has no relations', () => {
  const loose = [...timeline('a b'), { mention: 'x', ordinal: 0, date: null }]
  expect(orderWithin(loose, loose)).toEqual({ right: 1, all: 1 })
})

test('an anchor is right where the same mention has the same date', () => {
  const found = timeline('a b c', { a: '2006-03', b: '2006-03-28' })
  const marked = timeline('a b c', { a: '2006-03', b: '2006-03-29', c: '2007' })
  expect([anchorsWithin(found, marked), anchorsWithin(marked, found)]).toEqual([
    { right: 1, all: 2 },
    { right: 1, all: 3 },
  ])
  expect(sum([anchorsWithin(found, marked), orderWithin(found, marked)])).toEqual({ right: 3, all: 4 })
})
