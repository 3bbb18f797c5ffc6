import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkChildren, subtree, type Trees } from '../../src/model/trees.ts'
import { sentenceOf, type Tokens } from '../../src/model/tokens.ts'

/** Heads as one number a token, `-` for the root: enough of a tree to walk it. */
function tree(notation: string): Trees {
  const head = Int32Array.from(notation.split(' '), (cell) => (cell === '-' ? -1 : Number(cell)))
  return { head, ...linkChildren(head) } as Trees
}

test.each([
  ['1 - 1 2', 1, [0, 1, 2, 3]],
  ['1 - 1 2', 2, [2, 3]],
  ['1 - 1 2', 0, [0]],
])('in %s the subtree of %i is %j', (notation, token, words) =>
  expect(subtree(tree(notation), token)).toEqual(words),
)

test('branches can be left out', () => expect(subtree(tree('1 - 1 2'), 1, new Set([2]))).toEqual([0, 1]))

const anyHeads = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((picks) => Int32Array.from(picks, (pick, token) => (token === 0 ? -1 : pick % token)))

test('children come in the order of the text and the whole tree is one subtree', () =>
  fc.assert(
    fc.property(anyHeads, (head) => {
      const trees = { head, ...linkChildren(head) } as Trees
      expect(subtree(trees, 0)).toEqual([...head.keys()])
      for (let token = 0; token < head.length; token++) {
        for (let child = trees.firstChild[token]; child >= 0; child = trees.nextSibling[child]) {
          expect(head[child]).toBe(token)
          expect(trees.nextSibling[child] === -1 || trees.nextSibling[child] > child).toBe(true)
        }
      }
    }),
  ))

const sentences = {
  from: Uint32Array.of(0, 3, 8, 10, 14),
  to: Uint32Array.of(2, 7, 9, 13, 15),
  starts: Uint32Array.of(0, 3, 5),
} as Tokens

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [4, 1],
])('token %i stands in sentence %i', (token, sentence) => expect(sentenceOf(sentences, token)).toBe(sentence))
