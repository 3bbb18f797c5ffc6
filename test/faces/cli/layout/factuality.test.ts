import { expect, test } from 'vitest'
import { notesOfFactuality } from '../../../../src/faces/cli/layout/factuality.ts'

test.each([
  ['positive', 'happened', 'certain', []],
  ['negative', 'happened', 'certain', ['did not happen']],
  ['positive', 'planned', 'possible', ['planned', 'possible']],
] as const)('%s, %s, %s', (polarity, realis, certainty, notes) => {
  expect(notesOfFactuality({ polarity, realis, certainty })).toEqual(notes)
})
