import { expect, test } from 'vitest'
import { wederhoor } from '../wederhoor.ts'

test('prints a JSON Schema with every part of a reading', async () => {
  const { code, out } = await wederhoor(['schema'])
  expect(code).toBe(0)
  const schema = JSON.parse(out)
  expect(schema.$schema).toContain('json-schema.org')
  expect(schema.required).toEqual(
    expect.arrayContaining([
      'article',
      'sentences',
      'times',
      'entities',
      'events',
      'statements',
      'disputes',
      'coverage',
    ]),
  )
})
