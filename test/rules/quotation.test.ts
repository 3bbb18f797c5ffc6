import { describe, expect, test } from 'vitest'
import { form } from '../../src/model/tokens.ts'
import { quotations } from '../../src/rules/quotation.ts'
import { drawn } from './drawn.ts'

/** The words of each quotation of a line, words parted by spaces. */
function quoted(line: string): string[] {
  const article = drawn(
    line
      .split(' ')
      .map((word, index) => (index === 0 ? word : `${word}:advmod<1`))
      .join(' '),
  )
  return quotations(article).map(({ open, close }) =>
    Array.from({ length: close - open - 1 }, (_, step) => form(article, open + 1 + step)).join(' '),
  )
}

describe('quotations', () => {
  test.each([
    ['„ ja ” zei hij', ['ja']],
    ['" ja " en " nee "', ['ja', 'nee']],
    ["' ja ' zei hij", ['ja']],
    ['‘ ja ’ zei hij', ['ja']],
    ['“ ja ” zei hij', ['ja']],
    ['« ja » zei hij', ['ja']],
    [",, ja '' zei hij", ['ja']],
    ["„ hij zei ' ja ' ” zei zij", ["hij zei ' ja '", 'ja']],
    ['hij zei „ ja', []],
    ['„ valueOf ” constructor', ['valueOf']],
    ['de foto ’ s van hem', []],
  ])('%s', (line, expected) => expect(quoted(line)).toEqual(expected))
})
