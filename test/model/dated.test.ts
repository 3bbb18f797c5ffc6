import { expect, test } from 'vitest'
import { possibleDays } from '../../src/model/dated.ts'

const june = { earliest: '2024-06-01', latest: '2024-06-30' }

test('the possible days of a list are those days and no others', () => {
  const days = possibleDays({ edtf: '[2024-06-02,2024-06-09..2024-06-10]', ...june })
  expect(days).toEqual([19876, 19877, 19883, 19885])
})

test('without a list every day between the bounds is possible', () => {
  expect(possibleDays({ edtf: null, ...june })).toEqual([19875, 19905])
  expect(possibleDays({ edtf: '[..2024-06-30]', earliest: null, latest: '2024-06-30' })).toBeNull()
})
