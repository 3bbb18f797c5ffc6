import { expect, test } from 'vitest'
import * as time from '../src/time.ts'
import { valuesOf } from './readme-example.ts'

test('the example in README.md gives what it says', async () => {
  const values = await valuesOf('wederhoor/time', time)
  expect(values.length).toBeGreaterThan(2)
  for (const [is, should] of values) expect(is).toBe(should)
})

test('a date that does not exist is refused, and a language there is no pack of is named', () => {
  expect(() => time.readTimes('gisteren', { published: '2024-02-30' })).toThrow(
    new RangeError('2024-02-30: no date that exists; write it like 2024-06-26, 2024-06 or 2024'),
  )
  expect(() => time.readTimes('gisteren', { language: 'xx' })).toThrow(/lang\/xx/)
})

test('a text of several lines is read as it stands, and one without times has none', () => {
  const { text, times, whole } = time.readTimes('Door Mei de Vries\n\nOp 3 mei 2024 viel het besluit.')
  expect(times.map(({ quote, spans }) => [quote[0], text.slice(spans[0].from, spans[0].to)])).toEqual([
    ['3 mei 2024', '3 mei 2024'],
  ])
  expect(whole?.edtf).toBe('2024-05-03')
  expect(time.readTimes('')).toEqual({ text: '', published: null, times: [], whole: null })
})
