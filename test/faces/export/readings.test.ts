import { expect, test } from 'vitest'
import { readingSchema, type Reading } from '../../../src/model/reading.ts'
import { articles, exported, jsonLines } from './exported.ts'

test('the readings come back as they are, each by the schema of the contract', async () => {
  const found = jsonLines<Reading>((await exported('jsonl')).text('readings.jsonl'))
  expect(found).toHaveLength(articles.length)
  const known = new Map(articles.map((one) => [one.article.id, one]))
  for (const one of found) {
    expect(one).toEqual(known.get(one.article.id))
    expect(readingSchema.safeParse(one).error).toBeUndefined()
  }
})
