import { expect, test } from 'vitest'
import { listedEnding } from '../../src/rules/compound.ts'

const listed = new Set(['beraad', 'topberaad', 'gesprek', 'top'])

test.each([
  ['beraad', 'beraad'],
  ['crisisberaad', 'beraad'],
  ['vredestopberaad', 'topberaad'],
  ['laptop', null],
  ['top', 'top'],
  ['gesprekken', null],
  ['ogesprek', null],
])('%s ends in %s', (lemma, ending) => expect(listedEnding(lemma, listed)).toBe(ending))
