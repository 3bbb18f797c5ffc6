import { expect, test } from 'vitest'
import { chooseLabels } from '../../src/syntax/labels.ts'

const relations = ['root', 'nsubj', 'nsubj:pass', 'obj', 'obl']

/** The relations chosen for words given as [head, scores of the five relations]. */
function choose(...words: readonly (readonly [number, readonly number[]])[]): string[] {
  const scores = words.flatMap(([, row]) => row)
  const heads = words.map(([head]) => head)
  return [...chooseLabels(scores, heads, relations)].map((label) => relations[label])
}

test('root stands under the root and nowhere else', () => {
  expect(choose([0, [0, 9, 0, 0, 0]], [1, [9, 0, 0, 0, 1]])).toEqual(['root', 'obl'])
})

test('of two objects the one keeps its place that would lose more', () => {
  expect(choose([0, [0, 0, 0, 0, 0]], [1, [0, 0, 0, 5, 4]], [1, [0, 0, 0, 5, 1]])).toEqual([
    'root',
    'obl',
    'obj',
  ])
})

test('a subject of a passive is a subject too', () => {
  expect(choose([0, [0, 0, 0, 0, 0]], [1, [0, 8, 7, 0, 2]], [1, [0, 1, 9, 0, 8]])).toEqual([
    'root',
    'nsubj',
    'obl',
  ])
})

test('the loser of one place may take another from its holder', () => {
  const object = [0, 0, 0, 6, 5]
  const either = [0, 8, 0, 7, 0]
  const subject = [0, 9, 0, 0, 0]
  expect(choose([0, [0, 0, 0, 0, 0]], [1, object], [1, either], [1, subject])).toEqual([
    'root',
    'obl',
    'obj',
    'nsubj',
  ])
})

test('heads of their own have objects of their own', () => {
  const object = [0, 0, 0, 5, 4]
  expect(choose([0, [0, 0, 0, 0, 0]], [1, object], [2, object])).toEqual(['root', 'obj', 'obj'])
})
