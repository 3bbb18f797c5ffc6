import { expect, test } from 'vitest'
import { bounds } from '../../src/dossier/period.ts'

test.each([
  ['2024-06-25', '2024-06-25', '2024-06-25'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-06~', '2024-06-01', '2024-06-30'],
  ['2024-06-25/2024-07', '2024-06-25', '2024-07-31'],
  ['', null, null],
  [null, null, null],
])('%s may be %s to %s', (edtf, earliest, latest) => {
  expect(bounds(edtf)).toEqual({ earliest, latest })
})
