import { expect, test } from 'vitest'
import type { Doubted } from '../../../../src/dossier/doubts/review-page.ts'
import { keysOf } from '../../../../src/faces/web/review/keys.ts'

const item = (kind: Doubted['kind'], other: object | null = null) => ({ kind, other }) as Doubted
const acts = (doubted: Doubted | null) => keysOf(doubted).map(({ act }) => act)

test('each kind has just the acts that can be done with it, each with a key of its own', () => {
  expect(acts(item('dispute'))).toEqual(['accept', 'reject', 'skip', 'back', 'undo'])
  expect(acts(item('statement'))).toContain('correct')
  expect(acts(item('event'))).not.toContain('merge')
  expect(acts(item('event', {}))).toContain('merge')
  expect(acts(item('entity'))).toEqual([
    ...['accept', 'reject', 'correct', 'merge', 'split', 'skip', 'back', 'undo'],
  ])
  const keys = keysOf(item('entity')).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(acts(null)).toEqual(['undo'])
})
