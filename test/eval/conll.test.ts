import { describe, expect, test } from 'vitest'
import { addLinks, blanc, noLinks } from '../../eval/blanc.ts'
import {
  addDocument,
  bestAlignment,
  conll,
  f1,
  noSums,
  withoutSingletons,
  type CoreferenceSums,
} from '../../eval/conll.ts'

/** Entities as words of one letter a mention: `abc defg`. */
function entities(written: string) {
  return written
    .split(' ')
    .flatMap((entity) => [...entity].map((place) => ({ place, entity })))
    .filter(({ place }) => place !== '')
}

function sumsOf(...documents: readonly (readonly [gold: string, found: string])[]): CoreferenceSums {
  const sums = noSums()
  for (const [gold, found] of documents) addDocument(sums, entities(gold), entities(found))
  return sums
}

describe('the worked example of the reference scorer, with a mention missed and two too many', () => {
  const sums = sumsOf(['abc defg', 'ab cd fghi'])
  test('MUC: 2 of 5 links, and 2 of 5', () => {
    expect(sums.muc).toEqual({ right: { gold: 2, found: 2 }, all: { gold: 5, found: 5 } })
    expect(f1(sums.muc)).toBeCloseTo(40, 5)
  })
  test('B³: recall 35/12 of 7 mentions, precision 4 of 8', () => {
    expect(sums.bCubed.right.gold / sums.bCubed.all.gold).toBeCloseTo(35 / 84, 5)
    expect(sums.bCubed.right.found / sums.bCubed.all.found).toBeCloseTo(0.5, 5)
    expect(f1(sums.bCubed)).toBeCloseTo(45.4545, 3)
  })
  test('CEAF-e: likeness 1.3 of 2 entities, and of 3', () => {
    expect(sums.ceafE.right.gold).toBeCloseTo(1.3, 5)
    expect(f1(sums.ceafE)).toBeCloseTo(52, 5)
  })
  test('the mean of the three', () => expect(conll(sums)).toBeCloseTo((40 + 45.4545 + 52) / 3, 3))
  test('BLANC: 2 of 9 and 8 links within, 8 of 12 and 20 across', () => {
    const links = noLinks()
    addLinks(links, entities('abc defg'), entities('ab cd fghi'))
    expect(links.same).toEqual({ both: 2, gold: 9, found: 8 })
    expect(links.different).toEqual({ both: 8, gold: 12, found: 20 })
    expect(blanc(links)).toBeCloseTo((400 / 17 + 50) / 2, 5)
  })
})

test.each([
  ['gold against itself', 'abc de f', 'abc de f', 100, 100, 100],
  ['one entity cut in two', 'abcd', 'ab cd', 80, 66.667, 44.444],
  ['two entities made one', 'ab cd', 'abcd', 80, 66.667, 44.444],
  ['nothing found', 'abc', '', 0, 0, 0],
  ['single mentions have no link', 'a b', 'a b', 0, 100, 100],
  ['the same mentions, each alone', 'abc', 'a b c', 0, 50, 25],
])('%s', (_case, gold, found, muc, bCubed, ceafE) => {
  const sums = sumsOf([gold, found])
  expect(f1(sums.muc)).toBeCloseTo(muc, 2)
  expect(f1(sums.bCubed)).toBeCloseTo(bCubed, 2)
  expect(f1(sums.ceafE)).toBeCloseTo(ceafE, 2)
})

test('documents are summed before they are divided', () => {
  const sums = sumsOf(['abcd', 'abcd'], ['ef', 'e f'])
  expect(f1(sums.muc)).toBeCloseTo(((2 * 0.75 * 1) / 1.75) * 100, 5)
})

test('without those of one mention', () =>
  expect(withoutSingletons(entities('ab c de f'))).toEqual(entities('ab de')))

test.each([
  [[], 0],
  [[[0.2]], 0.2],
  // The greatest cell of each row is the same one.
  [
    [
      [0.9, 0.8],
      [0.9, 0.1],
    ],
    1.7,
  ],
  [
    [
      [0.5, 0.4, 0],
      [0.4, 0, 0.1],
    ],
    0.8,
  ],
  [[[0.1], [0.7], [0.3]], 0.7],
])('the best one-to-one pairing of %j sums to %d', (likenesses, sum) =>
  expect(bestAlignment(likenesses)).toBeCloseTo(sum, 8),
)
