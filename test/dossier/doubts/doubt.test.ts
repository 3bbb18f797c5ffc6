import { expect, test } from 'vitest'
import { doubtOf, linkedDoubts } from '../../../src/dossier/doubts/doubt.ts'
import type { Sighting } from '../../../src/model/record.ts'

const sighting = { article: 'a', record: 'v1' } as Sighting
const of = { kind: 'event', sighting, owner: 'event a v1' } as const

test('what is least sure stands first, and of one sort what less speaks for', () => {
  const doubts = [
    doubtOf('dispute', of),
    doubtOf('other-event', of, { more: 9 }),
    doubtOf('other-event', of, { more: 1 }),
    doubtOf('day-conflict', of),
  ]
  const sorted = doubts.toSorted((one, other) => (one.place < other.place ? -1 : 1))
  expect(sorted.map(({ sort }) => sort)).toEqual(['day-conflict', 'other-event', 'other-event', 'dispute'])
  expect(sorted[1]).toEqual(doubts[2])
  expect([...linkedDoubts.keys(doubts[0])]).toEqual(['event a v1', 'kind event'])
})
