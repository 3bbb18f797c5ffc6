import { expect, test } from 'vitest'
import { address, articleAddress } from '../../../../src/faces/web/state/address.ts'

test.each([
  ['/', {}, '/'],
  ['/', { from: '', to: null, actor: [] }, '/'],
  ['/', { actor: ['e1', 'e 2'], from: '2024-06-01' }, '/?actor=e1&actor=e+2&from=2024-06-01'],
  ['/search', { q: 'a&b' }, '/search?q=a%26b'],
])('%s with %j is %s', (path, query, expected) => expect(address(path, query)).toBe(expected))

test('an article has an address, and each of its records', () => {
  expect(articleAddress('a/b')).toBe('/articles/a%2Fb')
  expect(articleAddress('ab', 's4')).toBe('/articles/ab/s4')
})
