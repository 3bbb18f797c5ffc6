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
