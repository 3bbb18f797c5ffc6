/*
 * What kind of character a UTF-16 code unit is, looked up in a table that fills itself: splitting words asks this a few
 * times a character, and a regular expression each time would be ten times slower.
 */

const unknown = 0
const other = 1
const space = 2
const digit = 3
const lower = 4
const upper = 5
const letter = 6

const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  return kinds[code] === unknown ? (kinds[code] = classify(code)) : kinds[code]
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (/[\s\u200b\u200e\u200f\u2060]/.test(character)) return space
  if (/\p{N}/u.test(character)) return digit
  if (/\p{Lu}|\p{Lt}/u.test(character)) return upper
  if (/\p{Ll}/u.test(character)) return lower
  if (/\p{L}|\p{M}|\u00ad/u.test(character)) return letter
  return other
}

/** Whether the code unit is white space or a mark that takes no room (U+200B). NaN, past the end of a string, is not. */
export function isSpace(code: number): boolean {
  return kindOf(code) === space
}

/** Whether the code unit is a digit or another number sign (½, ², Ⅳ). */
export function isDigit(code: number): boolean {
  return kindOf(code) === digit
}

/** Whether the code unit is a capital letter. */
export function isUpper(code: number): boolean {
  return kindOf(code) === upper
}

/** Whether the code unit is a small letter. */
export function isLower(code: number): boolean {
  return kindOf(code) === lower
}

/** Whether the code unit is a letter of any script, a combining mark or a soft hyphen. */
export function isLetter(code: number): boolean {
  return kindOf(code) >= lower
}

/** Whether the code unit can stand in a word: a letter or a digit. */
export function isWordCharacter(code: number): boolean {
  return kindOf(code) >= digit
}
