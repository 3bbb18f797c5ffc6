import { expect, test } from 'vitest'
import { told } from './told.ts'

test.each([
  [
    '„Het leek wel een trein”, vertelt een herder aan de Italiaanse televisie.',
    'aan de Italiaanse televisie',
  ],
  ['Er ligt een brief waarin burgemeester Jansen klaagt dat niemand haar belt.', 'een brief'],
  ['Burgemeester Jansen zegt in een interview dat niemand haar belt.', 'in een interview'],
  ['Burgemeester Jansen zegt dat het interview niet doorgaat.', undefined],
])('%s: through %s', (text, expected) => {
  expect(told(text).at(0)?.channel?.quote.join(' ')).toBe(expected)
})
