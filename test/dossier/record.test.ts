import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import type { Sighting } from '../../src/model/record.ts'
import { quote } from '../../src/model/span.ts'
import { corpus } from './corpus.ts'
import { folded } from './folded.ts'

const anyOrder = fc.shuffledSubarray([...corpus], { minLength: corpus.length })
const anyPart = fc.subarray([...corpus])

test('twenty orders, one record', async () => {
  const expected = JSON.stringify(await folded(...corpus))
  await fc.assert(
    fc.asyncProperty(anyOrder, async (readings) => {
      expect(JSON.stringify(await folded(...readings))).toBe(expected)
    }),
    { numRuns: 20 },
  )
})

test('everything quotes its article', async () => {
  await fc.assert(
    fc.asyncProperty(anyPart, async (readings) => {
      const record = await folded(...readings)
      const lists = [record.entities, record.roles, record.events, record.disputes]
      const sightings: Sighting[] = [
        ...lists.flatMap((list) => list.flatMap((one: { sightings: readonly Sighting[] }) => one.sightings)),
        ...record.statements,
      ]
      for (const { article, spans, quote: words, context } of sightings) {
        const { text } = textOf(readings, article)
        expect(words).toEqual(quote(text, spans))
        expect(context.quote).toEqual(quote(text, context.spans))
        expect(context.spans.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 30 },
  )
})

test('every id occurs once and every reference leads somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(anyPart, async (readings) => {
      const record = await folded(...readings)
      const ids = [
        record.articles,
        record.entities,
        record.roles,
        record.events,
        record.statements,
        record.disputes,
      ]
        .flat()
        .map(({ id }: { id: string }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const known = new Set<string | null>([...ids, 'article', null])
      const references = [
        ...record.events.flatMap(({ participants, place, voices }) => [
          ...participants.map(({ entity }) => entity),
          ...voices,
          place,
        ]),
        ...record.events.flatMap(({ sightings }) =>
          sightings.flatMap(({ voice, article }) => [voice, article]),
        ),
        ...record.statements.flatMap(({ source, speaksFor, within, about, repeats }) => [
          ...[source, speaksFor, within],
          ...about,
          ...repeats,
        ]),
        ...record.disputes.flatMap(({ by, of, statement, claim }) => [by, of, statement, claim]),
        ...record.articles.map(({ family }) => family),
      ]
      expect(references.filter((id) => !known.has(id))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('no day that no article leaves possible', async () => {
  for (const { earliest, latest, sightings } of (await folded(...corpus)).events) {
    for (const sighting of sightings) {
      if (sighting.earliest !== null) expect(earliest! >= sighting.earliest).toBe(true)
      if (sighting.latest !== null) expect(latest! <= sighting.latest).toBe(true)
    }
    if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true)
  }
})

test('copies of a wire story are one source', async () => {
  const { articles, events } = await folded(...corpus)
  const [one, other] = articles.filter(({ outlet }) => outlet !== null)
  expect(one.family).toBe(other.family)
  const exchange = events.find(({ kind }) => kind === 'prisoner exchange')!
  expect([exchange.sightings.length, exchange.sources]).toEqual([2, 1])
})

function textOf(readings: readonly Reading[], article: string): Reading['article'] {
  return readings.find((reading) => reading.article.id === article)!.article
}
