import { expect, test } from 'vitest'
import { exported, jsonLines } from './exported.ts'

/** The fields of the codebook (PLOVER 0.6b2, "JSON Data Fields"), and ours. */
const fields = [
  'id',
  'date',
  'enddate',
  'source',
  'target',
  'event',
  'mode',
  'eventLoc',
  'eventText',
  'text',
  'textInfo',
  'citation',
  'url',
  'language',
  'publication',
  'coder',
]
const extensions = ['possible_dates', 'polarity', 'certainty', 'realis', 'voices', 'sources', 'articles']

interface Record {
  readonly id: string
  readonly date?: string
  readonly enddate?: string
  readonly event: string
  readonly source: readonly { readonly actorText: string; readonly identifier?: string }[]
  readonly possible_dates: {
    readonly edtf: string | null
    readonly earliest: string | null
    readonly latest: string | null
  }
}

const whole = await exported('plover')
const records = jsonLines<Record>(whole.text('plover.jsonl'))

test('records have the fields of the codebook and documented ones, with an id each', () => {
  expect(records.length).toBeGreaterThan(0)
  for (const record of records) {
    expect(Object.keys(record).filter((name) => ![...fields, ...extensions].includes(name))).toEqual([])
    expect(record.event).toMatch(/^[A-Z]+$/)
    expect(Array.isArray(record.source)).toBe(true)
  }
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
})

test('only a day that is known is a date', () => {
  for (const { date, enddate, possible_dates: possible } of records) {
    if (date === undefined) continue
    expect([date, enddate]).toEqual([possible.earliest, possible.latest])
    if (date !== enddate) expect(possible.edtf).toBe(`${date}/${enddate}`)
  }
  expect(records.some(({ date }) => date === undefined)).toBe(true)
  expect(records.some(({ date }) => date !== undefined)).toBe(true)
})

test('what the scheme has no category for is said to be left out', () => {
  expect(whole.left).toEqual([
    expect.stringMatching(/^\d+ events have no category in PLOVER and are left out\.$/),
  ])
})

test('an order for a party and a period gives theirs alone', async () => {
  const part = jsonLines<Record>(
    (await exported('plover', { actors: ['Rusland'], from: '2024-06-01', to: '2024-08-31' })).text(
      'plover.jsonl',
    ),
  )
  expect(part.length).toBeGreaterThan(0)
  expect(part.length).toBeLessThan(records.length)
  expect(part.every((one) => JSON.stringify(one).includes('Q159'))).toBe(true)
})
