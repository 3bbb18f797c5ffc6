import { describe, expect, test } from 'vitest'
import { loadInterface } from '../../../src/faces/interface.ts'
import { phrase } from '../../../src/faces/phrase.ts'
import { dateWords, publishedWords, type Speech } from '../../../src/faces/web/dates.ts'
import type { Dated } from '../../../src/model/dated.ts'

function speech(language: string): Speech {
  const texts = loadInterface(language)
  return { locale: texts['web.locale'], text: (key, values) => phrase(texts[key], values) }
}

/** `edtf | earliest | latest`; an empty place is null. */
function dated(notation: string): Dated {
  const [edtf, earliest, latest] = notation.split('|').map((part) => part.trim() || null)
  return { edtf, earliest: earliest ?? null, latest: latest ?? null }
}

describe('a date is said as exactly as it is known', () => {
  test.each([
    ['2024-06-25', 'dinsdag 25 juni 2024', 'Tuesday 25 June 2024'],
    ['2024-06', 'juni 2024', 'June 2024'],
    ['2024', '2024', '2024'],
    [
      '[2024-05-26,2024-06-02,2024-06-09]',
      'een zondag tussen 26 mei en 9 juni 2024',
      'a Sunday between 26 May and 9 June 2024',
    ],
    [
      '[2023-12-31,2024-01-07,2024-01-14]',
      'een zondag tussen 31 december 2023 en 14 januari 2024',
      'a Sunday between 31 December 2023 and 14 January 2024',
    ],
    [
      '[2024-06-01..2024-06-02]',
      'zaterdag 1 juni of zondag 2 juni 2024',
      'Saturday 1 June or Sunday 2 June 2024',
    ],
    [
      '[2024-06-01,2024-06-08]',
      'zaterdag 1 juni of zaterdag 8 juni 2024',
      'Saturday 1 June or Saturday 8 June 2024',
    ],
    ['2024-06-03/2024-06-10', 'tussen 3 en 10 juni 2024', 'between 3 and 10 June 2024'],
    [
      '|2022-12-01|2023-06-30',
      'tussen 1 december 2022 en 30 juni 2023',
      'between 1 December 2022 and 30 June 2023',
    ],
    ['|2024-06-01|2024-06-30', 'juni 2024', 'June 2024'],
    ['||2024-06-23', 'uiterlijk 23 juni 2024', '23 June 2024 at the latest'],
    ['|2024-06-23|', 'niet eerder dan 23 juni 2024', 'not before 23 June 2024'],
    ['../2024-06-23||2024-06-23', 'uiterlijk 23 juni 2024', '23 June 2024 at the latest'],
    ['||', 'datum onbekend', 'date unknown'],
  ])('%s', (notation, dutch, english) => {
    expect(dateWords(dated(notation), speech('nl')).replace(/,/g, '')).toBe(dutch)
    expect(dateWords(dated(notation), speech('en')).replace(/,/g, '')).toBe(english)
  })
})

test.each([
  ['2024-06-25', '25 juni 2024'],
  ['2024-06', 'juni 2024'],
  ['2024', '2024'],
  ['2024-21', '2024-21'],
])('published %s is %s', (edtf, words) => expect(publishedWords(edtf, speech('nl'))).toBe(words))
