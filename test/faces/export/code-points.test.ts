import { expect, test } from 'vitest'
import { CodePoints } from '../../../src/faces/export/code-points.ts'

test('a character beyond U+FFFF counts as one', () => {
  const text = 'a😀b😀😀c'
  const characters = new CodePoints(text)
  for (const [at, sign] of [...text].entries()) {
    const offset = [...text].slice(0, at).join('').length
    expect([sign, characters.at(offset)]).toEqual([sign, at])
  }
  expect(characters.at(text.length)).toBe(6)
})
