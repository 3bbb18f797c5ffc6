import { describe, expect, test } from 'vitest'
import { questionLanguage } from '../../../src/dossier/ask/question-language.ts'
import { readDate, readQuestionTime } from '../../../src/dossier/ask/question-time.ts'
import { tokensOf } from '../../../src/dossier/ask/question-token.ts'

const today = '2026-08-15'

describe.each([
  ['en', 'since 5 June 2026', { since: '2026-06-05' }],
  ['en', 'since June 5, 2026', { since: '2026-06-05' }],
  ['en', 'in 2025', { since: '2025', until: '2025' }],
  ['en', 'between March 2026 and May 2026', { since: '2026-03', until: '2026-05' }],
  ['en', 'last month', { since: '2026-07', until: '2026-07' }],
  ['en', 'since the explosion', { since: 'explosion' }],
  ['en', 'since 5 June', { fault: 'year-missing', words: '5 June' }],
  ['en', 'since 31 June 2026', { fault: 'no-such-date', words: '31 June 2026' }],
  ['en', 'in the pumping station', null],
  ['nl', 'sinds 5 juni 2026', { since: '2026-06-05' }],
  ['nl', 'vorige week', { since: '2026-08-03', until: '2026-08-03' }],
  ['nl', 'tot mei 2026', { until: '2026-05' }],
  ['nl', 'sinds de ontploffing', { since: 'ontploffing' }],
  ['nl', 'na 2026-06-05', { since: '2026-06-05' }],
] as const)('%s: %s', (code, words, time) => {
  test(`is ${JSON.stringify(time)}`, () => {
    expect(readQuestionTime(tokensOf(words), questionLanguage(code), today)).toEqual(time)
  })
})

test('a date may be a day, a month, a year or a word', () => {
  const date = (words: string) => readDate(tokensOf(words), questionLanguage('nl'), today)
  expect(date('14 mei 2026')).toEqual({ date: '2026-05-14' })
  expect(date('mei 2026')).toEqual({ date: '2026-05' })
  expect(date('gisteren')).toEqual({ date: '2026-08-14' })
  expect(date('de sluis')).toBeNull()
})
