import { expect, test } from 'vitest'
import { speakersOf } from '../../../../src/faces/web/statements/speakers.ts'
import { readings, recordOf } from '../../dossier.ts'

const { statements } = recordOf(readings())

test('statements stand by who speaks; who is not named stands last', () => {
  const unnamed = [1, 2, 3].map((number) => ({ ...statements[0], id: `unnamed${number}`, source: null }))
  const speakers = speakersOf([...unnamed, ...statements, { ...statements[1], id: 'more' }])
  expect(speakers.map((one) => [one.party, one.statements.length])).toEqual([
    ['Els Terpstra', 3],
    ['Polder Nieuwland', 2],
    [null, 3],
  ])
})

test('what is said on behalf of a party stands with that party', () => {
  const spoken = statements.map((statement) => ({ ...statement, speaksFor: 'Oudeland' }))
  expect(speakersOf(spoken).map(({ party }) => party)).toEqual(['Oudeland'])
})
