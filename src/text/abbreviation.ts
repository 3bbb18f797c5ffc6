import type { Span } from '../model/span.ts'
import { isDigit, isLower, isSpace, isUpper } from './characters.ts'
import { isClosing } from './quote-marks.ts'
import type { Signs } from './signs.ts'

/** No abbreviation is longer, and no word before it is looked for farther. */
const reach = 24

/**
 * Whether `from` … `to`, which ends in a full stop, is an abbreviation here, so that the stop is a part of it: an initial, one that the
 * pack lists, or letters with a stop each.
 */
export function isAbbreviation(text: string, stretch: Span, from: number, to: number, signs: Signs): boolean {
  if (to - from < 2 || to - from > reach) return false
  const word = text.slice(from, to)
  let next = to
  while (next < stretch.to && isSpace(text.charCodeAt(next))) next++
  if (/^\p{Lu}\.$/u.test(word)) {
    const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(stretch.from, from - reach), from))?.[1] ?? ''
    return next < stretch.to && !isClosing(text[next]) && !signs.isLetterName(word[0], before)
  }
  const code = next < stretch.to ? text.charCodeAt(next) : NaN
  const last = word.slice(word.lastIndexOf('-') + 1)
  const letters = /^\p{L}(?:\.-?\p{L}{1,2})+\.$/u.test(word) || /^\p{L}(?:\.\p{L})+\.$/u.test(last)
  const entry = signs.abbreviation(word) ?? (letters ? undefined : signs.abbreviation(last))
  if (entry) {
    // Where a small letter follows, no sentence ends, whatever the abbreviation asks for.
    if (isLower(code)) return true
    if (entry.before === 'number') return amountAt(text, next) || followsNumber(text, stretch, from)
    if (entry.before === 'name') return isUpper(code)
    if (next < stretch.to || word.indexOf('.') < word.length - 1) return true
    // At the end of a paragraph the treebanks leave the stop of a unit or a name to the sentence: `4 pct.`, `Bos Ltd.`
    return entry.ends && isLower(word.charCodeAt(0)) && !followsNumber(text, stretch, from)
  }
  if (letters) return true
  const parts = word.match(/[^.]+\./g) ?? []
  return (
    parts.length > 1 &&
    parts.every((part) => /^\p{L}\.$/u.test(part) || signs.abbreviation(part) !== undefined)
  )
}

/** `5`, `€ 5`, `+31`, `(020)`, `'23`. */
function amountAt(text: string, at: number): boolean {
  return /^[€$£§+(−'’-]?\s?\d/.test(text.slice(at, at + 3))
}

function followsNumber(text: string, stretch: Span, from: number): boolean {
  return from - 2 >= stretch.from && isSpace(text.charCodeAt(from - 1)) && isDigit(text.charCodeAt(from - 2))
}
