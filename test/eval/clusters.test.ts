import { expect, test } from 'vitest'
import { bCubed, pairs, type Placed } from '../../eval/clusters.ts'

const placed = (marked: string, found: string): Placed[] =>
  [...marked].map((one, at) => ({ marked: one, found: found[at] }))

test.each([
  ['the same clusters under other names', 'aabc', 'xxyz', 100],
  ['each by itself', 'aabb', 'wxyz', (200 * 1 * 0.5) / 1.5],
  ['all together', 'aabb', 'xxxx', (200 * 0.5 * 1) / 1.5],
  ['nothing', '', '', 0],
])('%s', (_, marked, found, expected) => expect(bCubed(placed(marked, found))).toBeCloseTo(expected))

test('pairs that are right, found and marked', () => {
  expect(pairs(placed('aaab', 'xxyy'))).toEqual({ right: 1, found: 2, marked: 3 })
})
