import { expect, test } from 'vitest'
import { period } from '../../../../src/faces/cli/layout/period.ts'

test.each([
  [null, null, 'undated'],
  ['2024-06-25', '2024-06-25', '2024-06-25'],
  ['2024-06-01', '2024-06-30', '2024-06'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2024-06-01', '2024-06-29', '2024-06-01 – 2024-06-29'],
  ['2024-06-01', null, 'from 2024-06-01'],
  [null, '2024-06-30', 'until 2024-06-30'],
])('%s to %s is %s', (earliest, latest, written) => {
  expect(period(earliest, latest)).toBe(written)
})
