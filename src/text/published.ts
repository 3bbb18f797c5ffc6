import { twoDigits } from '../model/day.ts'
import { isEdtf } from './edtf.ts'

/** No date is longer; to look for one in what is could take as long as the square of its length. */
const longestDate = 200

/**
 * The date of publication as EDTF from what a header or field says: EDTF itself, a date with a time of day, `14-03-2026` (day first),
 * or `14 maart 2026` and `maart 2026` in the language given or in English. Null where it names no date that exists.
 */
export function readPublished(value: string, language: string): string | null {
  const written = value.trim()
  if (written.length > longestDate) return null
  if (isEdtf(written)) return written
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(written)
  if (timed) return existing(timed[1])
  const short = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)
  if (short) return existing(`${short[1]}-${twoDigits(Number(short[2]))}-${twoDigits(Number(short[3]))}`)
  const numbers = /^(?:\p{L}+,? )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/u.exec(written)
  if (numbers)
    return existing(`${numbers[3]}-${twoDigits(Number(numbers[2]))}-${twoDigits(Number(numbers[1]))}`)
  const words = /(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?(\p{L}+)\.?(?: (\d{1,2}),)? (\d{4})\b/u.exec(written)
  if (!words) return null
  const month = monthNumber(words[2], language)
  if (month === null) return null
  const day = words[1] ?? words[3]
  const start = `${words[4]}-${twoDigits(month)}`
  return existing(day === undefined ? start : `${start}-${twoDigits(Number(day))}`)
}

function existing(date: string): string | null {
  return isEdtf(date) ? date : null
}

function monthNumber(word: string, language: string): number | null {
  const wanted = word.toLowerCase()
  for (const locale of [language, 'en']) {
    for (const width of ['long', 'short'] as const) {
      const names = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const name = names
          .format(Date.UTC(2000, month - 1, 1))
          .toLowerCase()
          .replace('.', '')
        if (name === wanted) return month
      }
    }
  }
  return null
}
