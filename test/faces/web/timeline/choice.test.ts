import { expect, test } from 'vitest'
import { choiceOf } from '../../../../src/faces/web/timeline/choice.ts'

const nothing = { actor: [], from: null, to: null, show: null }

test.each<[string, object]>([
  ['', nothing],
  ['actor=a&actor=b', { ...nothing, actor: ['a', 'b'] }],
  ['from=2024-06&to=2024-07-01', { ...nothing, from: '2024-06', to: '2024-07-01' }],
  ['show=contested', { ...nothing, show: 'contested' }],
  ['q=water&limit=5', nothing],
])('?%s', (query, expected) => expect(choiceOf(new URLSearchParams(query))).toEqual(expected))
