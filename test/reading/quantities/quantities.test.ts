import { expect, test } from 'vitest'
import { readQuantities } from '../../../src/reading/quantities/quantities.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'

const pack = loadPack(packDirectory('nl'))

test.each([
  ['155/NUM:nummod<Chinezen Chinezen=Chinees/PROPN', '155 Chinezen = 155'],
  ["zo'n/DET:det<kilometer 100/NUM:nummod<kilometer kilometer", "zo'n 100 kilometer = 100 km about"],
  ['2/NUM:nummod<miljoen miljoen roebel:nmod<miljoen', '2 miljoen roebel = 2000000 RUB'],
  ['ruim/ADJ:amod<euro 21.000/NUM:nummod<euro euro', 'ruim 21.000 euro = 21000 EUR more than'],
  ['€/SYM 2,5/NUM:nummod<€ miljoen/NOUN:nummod<€', '€ 2,5 miljoen = 2500000 EUR'],
  [
    'meer/ADJ:amod<soldaten dan/SCONJ:fixed<meer vijf/NUM:nummod<soldaten dode=dood/ADJ:amod<soldaten soldaten',
    'meer dan vijf dode soldaten = 5 more than',
  ],
  ['artikel 3/NUM:nmod<artikel', ''],
  ['veertien/NUM:nummod<gewonden gewonden=gewond/ADJ', 'veertien gewonden = 14'],
])('%s', (tree, expected) =>
  expect(
    readQuantities(clauses(tree), new Set(), pack)
      .map(({ quote, value, unit, mod }) =>
        [quote.join(' … '), '=', value, unit, mod].filter(Boolean).join(' '),
      )
      .join(', '),
  ).toBe(expected),
)

test('numbers in time expressions are left to them', () =>
  expect(readQuantities(clauses('drie/NUM:nummod<dagen dagen'), new Set([0, 1]), pack)).toEqual([]))
