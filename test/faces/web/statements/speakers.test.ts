import { expect, test } from 'vitest'
import { saidBy } from '../../../../src/dossier/said.ts'
import { speakersOf } from '../../../../src/faces/web/statements/speakers.ts'
import { readings, recordOf } from '../../dossier.ts'

const positions = saidBy(recordOf(readings()), {}, { key: (name) => name }, (word) => word)

test('what is said stands by who holds it; who is not named stands last', () => {
  const unnamed = [1, 2, 3].map((number) => ({
    ...positions[0],
    id: `unnamed${number}`,
    party: { entity: null, name: null },
  }))
  const speakers = speakersOf([...unnamed, ...positions, { ...positions[1], id: 'more' }])
  expect(speakers.map((one) => [one.party, one.positions.length])).toEqual([
    ['Els Terpstra', 3],
    ['Polder Nieuwland', 2],
    [null, 3],
  ])
})
