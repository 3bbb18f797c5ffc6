import { expect, test } from 'vitest'
import { numeralReader } from '../../../src/reading/quantities/numerals.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'

const read = numeralReader(loadPack(packDirectory('nl')))

test.each([
  ['155', 155],
  ['21.000', 21000],
  ['1.234.567', 1234567],
  ['2,5', 2.5],
  ['1.250,75', 1250.75],
  ['vijf', 5],
  ['Twaalf', 12],
  ['eenentwintig', 21],
  ['veertienduizend', 14000],
  ['2.5', null],
  ['1,2,3', null],
  ['03-04', null],
  ['huis', null],
  ['', null],
])('%s is %s', (word, value) => expect(read(word)).toBe(value))
