import { monthLength, twoDigits } from '../model/day.ts'

/*
 * The part of EDTF (ISO 8601-2:2019) that a date of publication can take: days, months, years and seasons, with digits left
 * open (`2025-04-1X`), marks of doubt (`2025-04~`), intervals (`2025-04/2025-06`, `2025/..`) and sets (`[2025-04-10,2025-04-12]`).
 */

const date = /^[?~%]?(-?[\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?$/

/** A year, month or day without marks: of these the order can be told by their digits. */
const calendarDate = /^\d{4}(?:-[01]\d(?:-\d{2})?)?$/

/** Whether a string is an EDTF date that exists: `2025-02-30`, `2025-13` and `2025/2024` are not. */
export function isEdtf(value: string): boolean {
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(value)
  if (set) return (set[1] ?? set[2]).split(',').every((part) => isRange(part.trim()))
  const ends = value.split('/')
  if (ends.length === 1) return isDate(value)
  return (
    ends.length === 2 &&
    ends.some(isDate) &&
    ends.every((end) => end === '' || end === '..' || isDate(end)) &&
    inOrder(ends[0], ends[1])
  )
}

function isRange(part: string): boolean {
  const ends = part.split('..')
  return (
    ends.length < 3 &&
    ends.some(isDate) &&
    ends.every((end) => end === '' || isDate(end)) &&
    inOrder(ends[0], ends.at(-1)!)
  )
}

/** Whether two dates stand in order, as far as both say; open ends, open digits and seasons always do. */
function inOrder(first: string, last: string): boolean {
  if (!calendarDate.test(first) || !calendarDate.test(last)) return true
  const length = Math.min(first.length, last.length)
  return first.slice(0, length) <= last.slice(0, length)
}

function isDate(value: string): boolean {
  const match = date.exec(value)
  if (!match) return false
  const [, year, month, day] = match
  if (month === undefined) return true
  if (day === undefined) return fits(month, 1, 12) || fits(month, 21, 41)
  return fits(month, 1, 12) && fits(day, 1, longest(year, month))
}

/** Whether two digits, with `X` for any, can be a number from `low` to `high`. */
function fits(digits: string, low: number, high: number): boolean {
  for (let number = low; number <= high; number++) {
    const written = twoDigits(number)
    if ((digits[0] === 'X' || digits[0] === written[0]) && (digits[1] === 'X' || digits[1] === written[1]))
      return true
  }
  return false
}

/** The most days a month can have; February has 29 where the year is not wholly known. */
function longest(year: string, month: string): number {
  if (month.includes('X')) return 31
  return monthLength(year.includes('X') ? 2000 : Number(year), Number(month))
}
