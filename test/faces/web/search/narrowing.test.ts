import { expect, test } from 'vitest'
import { chosenOf, withoutValue, withValue } from '../../../../src/faces/web/search/narrowing.ts'

const query = new URLSearchParams('q=dijk&actor=e1&from=2024-01-01&to=2024-12-31&cursor=x')

test('a value is chosen beside the others, and each once', () => {
  expect(withValue(query, 'actor', 'e2')).toBe(
    '/search?q=dijk&actor=e1&actor=e2&from=2024-01-01&to=2024-12-31',
  )
  expect(withValue(query, 'actor', 'e1')).toBe('/search?q=dijk&actor=e1&from=2024-01-01&to=2024-12-31')
})

test('a month takes the place of the year', () => {
  expect(withValue(query, 'period', '2024-02')).toBe('/search?q=dijk&actor=e1&from=2024-02-01&to=2024-02-29')
})

test('what is chosen can be left out again', () => {
  expect(withoutValue(query, 'actor', 'e1')).toBe('/search?q=dijk&from=2024-01-01&to=2024-12-31')
  expect(withoutValue(query, 'period', '2024')).toBe('/search?q=dijk&actor=e1')
})

test.each([
  ['actor=e1&actor=e2', 'actor', ['e1', 'e2']],
  ['from=2024-01-01&to=2024-12-31', 'period', ['2024']],
  ['from=2024-02-01&to=2024-02-29', 'period', ['2024-02']],
  ['from=2024-02-05', 'period', ['2024-02-05/']],
  ['q=dijk', 'period', []],
] as const)('of %s is chosen by %s', (text, name, expected) => {
  expect(chosenOf(name, new URLSearchParams(text))).toEqual(expected)
})
