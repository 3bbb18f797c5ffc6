import { expect, test } from 'vitest'
import { address, articleAddress, limited } from '../../../../src/faces/web/state/address.ts'

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

test('a page that comes next can be asked for with more on it', () => {
  expect(limited('/timeline?actor=e+1&limit=60&cursor=a%3D', 1000)).toBe(
    '/timeline?actor=e+1&limit=1000&cursor=a%3D',
  )
  expect(limited('/timeline', 10)).toBe('/timeline?limit=10')
})
