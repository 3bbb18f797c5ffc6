import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingSchema, type Reading } from '../src/model/reading.ts'
import { loadReader, read } from '../src/read.ts'
import { readingPage } from '../src/faces/cli/layout/reading.ts'
import { palette } from '../src/faces/cli/layout/palette.ts'
import { open } from '../src/text/intake.ts'

const reader = loadReader('nl')
const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'))

function readBytes(bytes: Uint8Array, name: string): Reading {
  return read(open(bytes, name, {}, reader.pack), reader)
}

const readings = new Map(samples.map((name) => [name, readBytes(readFileSync(join('samples', name)), name)]))

/** Every passage of a reading, however deep it lies. */
function passages(value: unknown): { spans: { from: number; to: number }[]; quote: string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(passages)
  return 'spans' in value && 'quote' in value ? [value as never, ...inner] : inner
}

/** Every id that one record of a reading gives for another. */
function references(reading: Reading): string[] {
  const { events, statements, disputes, roles, counts } = reading
  const voices = events.map(({ voice }) => voice).filter((voice) => voice !== 'article')
  const parties = disputes.flatMap(({ by, of }) => [by, of]).filter((party) => party !== 'article')
  return [
    ...events.flatMap(({ participants, time }) => [
      ...participants.map(({ entity }) => entity),
      ...(time?.times ?? []),
    ]),
    ...voices,
    ...parties,
    ...statements.flatMap((one) => [
      one.source?.entity,
      one.source?.speaks_for,
      one.addressee,
      one.target,
      one.within,
      ...one.about,
      ...(one.time?.times ?? []),
    ]),
    ...disputes.flatMap(({ statement, claim }) => [statement, claim]),
    ...roles.flatMap(({ person, of, predecessor, successor }) => [person, of, predecessor, successor]),
    ...counts.flatMap(({ between }) => between),
  ].filter((id) => id !== null && id !== undefined)
}

describe.each([...readings])('the reading of %s', (name, reading) => {
  test('has the shape of the contract', () => expect(readingSchema.parse(reading)).toEqual(reading))

  test('quotes its article, word for word', () => {
    for (const { spans, quote } of passages(reading)) {
      expect(quote).toEqual(spans.map(({ from, to }) => reading.article.text.slice(from, to)))
    }
  })

  test('refers only to records that are there, each with an id of its own', () => {
    const { times, entities, events, statements, disputes } = reading
    const ids = [times, entities, events, statements, disputes].flatMap((records) =>
      records.map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(references(reading).filter((id) => !ids.includes(id))).toEqual([])
  })

  test('names no day outside its bounds, and all days within them when it lists them', () => {
    for (const { days, earliest, latest, value, known } of reading.times) {
      if (days !== null) expect([days[0], days.at(-1)]).toEqual([earliest, latest])
      if (known && /^\d{4}-\d{2}-\d{2}/.test(value)) expect(earliest).toBe(latest)
    }
  })

  test('is the same when read again', () =>
    expect(JSON.stringify(readBytes(readFileSync(join('samples', name)), name))).toBe(
      JSON.stringify(reading),
    ))
})

test('any text can be read, and quotes itself', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            ...[...readings.values()].flatMap(({ article, sentences }) =>
              sentences.map(({ from, to }) => article.text.slice(from, to)),
            ),
          ),
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc.constantFrom('„', '”', '"', "'", '\n\n', ' – ', '(', ')', '…'),
        ),
        { minLength: 1, maxLength: 12 },
      ),
      (pieces) => {
        const text = pieces.join(' ')
        fc.pre(/\p{L}/u.test(text) && !text.includes('\0'))
        const reading = readBytes(new TextEncoder().encode('date 2026-03 ' + text), 'any text')
        for (const { spans, quote } of passages(reading)) {
          expect(quote).toEqual(spans.map(({ from, to }) => reading.article.text.slice(from, to)))
        }
      },
    ),
    { numRuns: 60 },
  ))

describe('golden readings', () => {
  const golden = ['04-', '06-', '10-', '13-', '18-', '21-']
  test.each(samples.filter((name) => golden.some((start) => name.startsWith(start))))('%s', async (name) =>
    expect(readingPage(readings.get(name)!, name, palette(false), 100)).toMatchFileSnapshot(
      join('expected', name),
    ),
  )
})
