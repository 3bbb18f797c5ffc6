import { expect, test } from 'vitest'
import { findDateline } from '../../../src/text/page/dateline.ts'

test.each([
  ['ZWOLLE - De rechtbank heeft uitspraak gedaan.', 'ZWOLLE -'],
  ['BISJKEK (PDL) - Bij een ontploffing vielen doden.', 'BISJKEK (PDL) -'],
  ['DEN HAAG/BRUSSEL – Het kabinet overlegt.', 'DEN HAAG/BRUSSEL –'],
  ["'S-HERTOGENBOSCH - De raad vergadert.", null],
  ['Gent (PDL) — „Wij wisten niets”, zegt hij.', 'Gent (PDL) —'],
  ['Den Haag - Het kabinet overlegt.', null],
  ['NS-topman Jansen vertrekt - na een jaar.', null],
  ['VVD - CDA wordt een nieuwe strijd.', null],
  ['De minister (PDL) - zo blijkt nu - vertrekt.', null],
])('%s', (text, dateline) => {
  const span = findDateline(text, { from: 0, to: text.length })
  expect(span && text.slice(span.from, span.to)).toBe(dateline)
})
