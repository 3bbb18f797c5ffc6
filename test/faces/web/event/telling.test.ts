import { expect, test } from 'vitest'
import { tellingOf } from '../../../../src/faces/web/event/telling.ts'
import type { LedgerRow, Position } from '../../../../src/model/ledger.ts'

const position = (stance: Position['stance'], told: Position['told'] = null) => ({ stance, told }) as Position
const row = (entity: string | null, ...positions: readonly Position[]): LedgerRow => ({
  party: { entity, name: entity },
  positions,
})
const surely = { polarity: 'positive', certainty: 'certain', realis: 'happened' } as const
const perhaps = { ...surely, certainty: 'possible' } as const

/** Each party with how firmly it tells, and how else it stands to the event. */
const told = (...rows: readonly LedgerRow[]) =>
  tellingOf(rows).map(({ party, ways, stances }) =>
    [`${party.entity}:`, ...ways.map(({ certainty }) => certainty), ...stances].join(' '),
  )

test.each<[string, readonly LedgerRow[], readonly string[]]>([
  ['nobody', [], []],
  ['a newspaper that tells', [row('article', position('tells', surely))], ['article: certain']],
  [
    'one way told twice',
    [row('a', position('asserts', surely), position('asserts', surely))],
    ['a: certain'],
  ],
  [
    'two ways',
    [row('a', position('asserts', surely), position('asserts', perhaps))],
    ['a: certain possible'],
  ],
  ['silence', [row('a', position('no-comment'), position('no-comment'))], ['a: no-comment']],
  ['told and denied', [row('a', position('asserts', surely), position('denies'))], ['a: certain denies']],
  ['who is not named', [row(null, position('denies'))], []],
  [
    'in the order of the ledger',
    [row('b', position('denies')), row('a', position('denies'))],
    ['b: denies', 'a: denies'],
  ],
])('%s', (_, rows, expected) => expect(told(...rows)).toEqual(expected))
