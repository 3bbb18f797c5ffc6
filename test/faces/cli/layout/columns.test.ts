import { expect, test } from 'vitest'
import { columns } from '../../../../src/faces/cli/layout/columns.ts'

test('puts cells under one another and leaves empty columns out', () => {
  expect(
    columns([
      ['a', '', 'een', ''],
      ['bcd', '', 'twee', 'x'],
    ]),
  ).toBe('a    een\nbcd  twee  x\n')
  expect(columns([])).toBe('')
})

test('takes as many rows as a dossier can have articles', () => {
  expect(columns(Array(200_000).fill(['a', 'b']))).toHaveLength(200_000 * 'a  b\n'.length)
})
