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

test('the schema says what fields mean, for those who have it alone', async () => {
  const { properties } = JSON.parse((await wederhoor(['schema'])).out)
  const fieldsOf = (list: string) => properties[list].items.properties
  expect(fieldsOf('times').earliest.description).toBe(
    'The first day it may be, as an ISO day; null where nothing bounds it.',
  )
  expect(fieldsOf('statements').cue.description).toContain('null for a free-standing quotation')
  for (const list of [
    'times',
    'entities',
    'roles',
    'events',
    'statements',
    'disputes',
    'quantities',
    'counts',
  ]) {
    expect(JSON.stringify(properties[list]), list).toContain('half-open, in UTF-16 code units')
  }
})
