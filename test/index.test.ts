import { expect, test } from 'vitest'
import * as wederhoor from '../src/index.ts'
import { valuesOf } from './readme-example.ts'

test('the example in README.md gives what it says', async () => {
  const values = await valuesOf('wederhoor', wederhoor)
  expect(values.length).toBeGreaterThan(2)
  for (const [is, should] of values) expect(is).toBe(should)
})
