import { expect, test } from 'vitest'
import { phrase } from '../../src/faces/phrase.ts'

test.each([
  ['{count} articles', { count: 3 }, '3 articles'],
  ['between {from} and {to}', { from: 'May', to: 'June' }, 'between May and June'],
  ['a {missing} place', {}, 'a {missing} place'],
  ['the {value}', { value: '{count}' }, 'the {count}'],
])('%s with %j is %s', (template, values, expected) => expect(phrase(template, values)).toBe(expected))
