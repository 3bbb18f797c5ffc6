import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import readChunk from '../../src/batch/reader.ts'
import { folded } from '../dossier/folded.ts'

const samples = new URL('../../samples/', import.meta.url)
let readings: readonly Reading[]

beforeAll(() => {
  const names = readdirSync(samples).filter((name) => name.endsWith('.txt'))
  const articles = names.map((name) => ({ name, bytes: readFileSync(new URL(name, samples)), hints: {} }))
  readings = readChunk({ language: 'nl', articles }).map((outcome) => {
    if ('message' in outcome) throw new Error(outcome.message)
    return outcome.reading
  })
}, 120_000)

test('the sample articles give one dossier in twenty orders', async () => {
  const expected = JSON.stringify(await folded(...readings))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...readings], { minLength: readings.length }), async (shuffled) => {
      expect(JSON.stringify(await folded(...shuffled))).toBe(expected)
    }),
    { numRuns: 20 },
  )
}, 120_000)

test('what several articles tell meets in the sample dossier', async () => {
  const { articles, entities, events, statements, disputes } = await folded(...readings)
  const families = new Set(articles.map(({ family }) => family))
  expect(families.size).toBe(articles.length - 1)
  expect(entities.filter(({ names }) => names.length > 1).length).toBeGreaterThan(2)
  expect(events.filter(({ sources }) => sources > 1).length).toBeGreaterThan(1)
  expect(statements.filter(({ repeats }) => repeats.length > 0).length).toBeGreaterThan(4)
  expect(disputes.length).toBeGreaterThan(4)
})
