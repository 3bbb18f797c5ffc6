import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from '../../src/syntax/spanning-tree.ts'

/** Scores of a sentence of one to `most` words: dependents by heads, head 0 the root. */
const sentences = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      scores: fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
        minLength: length * (length + 1),
        maxLength: length * (length + 1),
      }),
    }),
  )

function isTree(heads: ArrayLike<number>): boolean {
  return Array.from(heads).every((_, word) => {
    let steps = 0
    for (let here = word + 1; here !== 0; here = heads[here - 1]) {
      if (here < 0 || here > heads.length || steps++ > heads.length) return false
    }
    return true
  })
}

function total(scores: readonly number[], heads: ArrayLike<number>): number {
  return Array.from(heads).reduce((sum, head, word) => sum + scores[word * (heads.length + 1) + head], 0)
}

/** Every tree over `length` words with one word under the root. */
function allTrees(length: number): number[][] {
  let choices: number[][] = [[]]
  for (let word = 1; word <= length; word++) {
    choices = choices.flatMap((heads) =>
      Array.from({ length: length + 1 }, (_, head) => head)
        .filter((head) => head !== word)
        .map((head) => [...heads, head]),
    )
  }
  return choices.filter((heads) => isTree(heads) && heads.filter((head) => head === 0).length === 1)
}

test('always a tree with one word under the root', () => {
  fc.assert(
    fc.property(sentences(25), ({ length, scores }) => {
      const heads = bestTree(scores, length, length + 1)
      expect(isTree(heads)).toBe(true)
      expect(heads.filter((head) => head === 0)).toHaveLength(1)
    }),
  )
})

test('no tree scores better', () => {
  const trees = [1, 2, 3, 4, 5].map(allTrees)
  fc.assert(
    fc.property(sentences(5), ({ length, scores }) => {
      const best = Math.max(...trees[length - 1].map((heads) => total(scores, heads)))
      expect(total(scores, bestTree(scores, length, length + 1))).toBeCloseTo(best, 9)
    }),
  )
})

test('two cycles, one within the other, are both undone', () => {
  const low = -20
  // Words 1 and 2 want each other, 3 wants 2 and 1 wants 3 nearly as much; only 4 is cheap under the root.
  const scores = [
    [low, low, 10, 9, 1],
    [low, 10, low, 8, low],
    [low, low, 10, low, low],
    [5, low, low, low, low],
  ].flat()
  expect([...bestTree(scores, 4, 5)]).toEqual([4, 1, 2, 0])
})

test('a row may be wider than the sentence', () => {
  expect([...bestTree([0, 0, 5, 99, 1, 0, 0, 99], 2, 4)]).toEqual([2, 0])
})
