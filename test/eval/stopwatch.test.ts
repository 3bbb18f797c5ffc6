import { expect, test } from 'vitest'
import { isInstalled, median } from '../../eval/stopwatch.ts'

test('the median is the middle one by size', () => expect(median([10, 9, 2])).toBe(9))

test('a program that is not there is not installed', () => {
  expect(isInstalled(process.execPath)).toBe(true)
  expect(isInstalled('no-such-program')).toBe(false)
})
