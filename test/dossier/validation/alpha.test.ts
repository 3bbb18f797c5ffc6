import { expect, test } from 'vitest'
import { nominalAlpha } from '../../../src/dossier/validation/alpha.ts'

test.each([
  ['aa bb aa bb', 1],
  ['ab ab ab ab', -0.75],
  ['aa aa', null],
  ['a b', null],
])('%s has alpha %s', (units, expected) => {
  expect(nominalAlpha(units.split(' ').map((unit) => [...unit]))).toBe(expected)
})

test("the example of Krippendorff's paper has 0.743", () => {
  const coders = [
    '1 2 3 3 2 1 4 1 2 * * *',
    '1 2 3 3 2 2 4 1 2 5 * 3',
    '* 3 3 3 2 3 4 2 2 5 1 *',
    '1 2 3 3 2 4 4 1 2 5 1 *',
  ].map((line) => line.split(' '))
  const units = coders[0].map((_, unit) => coders.map((line) => line[unit]).filter((value) => value !== '*'))
  expect(nominalAlpha(units)).toBeCloseTo(0.743, 3)
})
