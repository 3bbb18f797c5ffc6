import { expect, test } from 'vitest'
import { readLexicon } from '../../../src/rules/lexicon.ts'
import { readFileSync } from 'node:fs'
import { reasonTexts } from '../../../src/reading/time/reasons.ts'
import { timesIn } from './told.ts'

const textsOf = (language: string) => {
  const file = `lang/${language}/interface.tsv`
  const rows = readLexicon(file, readFileSync(file, 'utf8')).rows.map(({ values }) => [
    values.key,
    values.text,
  ])
  return Object.fromEntries(rows.filter(([key]) => key.startsWith('time.'))) as Record<string, string>
}
const places = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([place]) => place).sort()

test('each step of a derivation has a text in both languages, with the same places', () => {
  expect(textsOf('en')).toEqual(reasonTexts)
  const dutch = textsOf('nl')
  expect(Object.keys(dutch).sort()).toEqual(Object.keys(reasonTexts).sort())
  for (const [code, text] of Object.entries(reasonTexts)) expect(places(dutch[code])).toEqual(places(text))
})

test('the proof of a date holds what it needs and no more', () => {
  const [sunday, call] = timesIn('2024-06 past', 'Zondag was er een aanval. Twee dagen later werd er gebeld.')
  expect(sunday.because.map(({ rule, hard, quote }) => ({ rule, hard, quote }))).toEqual([
    { rule: 'published 2024-06', hard: true, quote: [] },
    { rule: 'a Sunday', hard: true, quote: ['Zondag'] },
    { rule: 'past tense: at most seven days before publication', hard: false, quote: ['Zondag'] },
    { rule: 'told in the past: not after publication', hard: true, quote: ['Twee dagen later'] },
    { rule: 'Twee dagen later, counted from “Zondag”', hard: true, quote: ['Twee dagen later'] },
  ])
  expect(call.because.map(({ code }) => code)).toEqual(sunday.because.map(({ code }) => code))
  const [year] = timesIn('2024-06 past', 'In 2014 was dat zo.')
  expect(year.because.map(({ rule }) => rule)).toEqual(['the words name these days'])
})

test('where not all can hold, a weekday gives way to its date and a habit to the words', () => {
  const [date] = timesIn('2024-06-26 past', 'Op zondag 3 mei 2021 was het stil.')
  expect(date.days).toEqual(['2021-05-03'])
  expect(date.because.map(({ code }) => code)).toEqual(['time.named'])
  const [weekday, later] = timesIn(
    '2024-06-26 past',
    'Woensdag was er een aanval. Zes dagen later werd er gebeld.',
  )
  expect([weekday.days, later.days]).toEqual([['2024-06-19'], ['2024-06-25']])
  expect(weekday.because.map(({ code }) => code)).not.toContain('time.today-by-name')
})
