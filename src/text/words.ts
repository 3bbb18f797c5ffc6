import type { Span } from '../model/span.ts'
import { isAbbreviation } from './abbreviation.ts'
import { isDigit, isLetter, isLower, isSpace, isUpper, isWordCharacter } from './characters.ts'
import { isEnumerator } from './enumerator.ts'
import { isApostrophe, isClosing } from './quote-marks.ts'
import type { Signs } from './signs.ts'

/** The words and marks of one stretch of text, as columns: word `i` is `text.slice(from[i], to[i])`. */
export interface Words {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** The farthest a bracket inside a word is looked for: `televisie-uitzending(en)`. Also what keeps the work linear. */
const reach = 24

/**
 * Splits a stretch of text into words and punctuation marks, by the conventions of the Universal Dependencies treebanks:
 * a word is what stands between spaces, less the marks at its edges. Hyphens, slashes and apostrophes within a word stay, and
 * so do amounts, addresses, hashtags, initials and abbreviations. Time is linear in the length of the stretch, whatever it holds.
 */
export function splitWords(text: string, stretch: Span, signs: Signs): Words {
  const words: { from: number[]; to: number[] } = { from: [], to: [] }
  let singleQuoteOpen = false
  let enumerator = ''
  let at = stretch.from
  while (at < stretch.to) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < stretch.to && !isSpace(text.charCodeAt(end))) end++
    splitChunk(at, end)
    at = end
  }
  return words

  function add(from: number, to: number): void {
    words.from.push(from)
    words.to.push(to)
  }

  /** Splits what stands between two spaces. */
  function splitChunk(from: number, to: number): void {
    while (from < to) {
      const mark = leadingMark(from, to)
      if (mark > 0) {
        if (mark === 1 && opensSingle(text[from])) singleQuoteOpen = from + 1 < to
        add(from, from + mark)
        from += mark
      } else {
        const cut = cutWithin(from, to)
        splitTail(from, cut)
        from = cut
      }
    }
  }

  /** Adds a word and the marks behind it. */
  function splitTail(from: number, to: number): void {
    const ends: number[] = []
    let end = to
    for (let mark = trailingMark(from, end); mark > 0 && end > from; mark = trailingMark(from, end)) {
      if (mark === 1 && isApostrophe(text[end - 1])) singleQuoteOpen = false
      ends.push(end)
      end -= mark
    }
    if (end > from) add(from, end)
    for (let index = ends.length - 1; index >= 0; index--) {
      add(index === ends.length - 1 ? end : ends[index + 1], ends[index])
    }
  }

  /** The length of the mark that the chunk begins with, or 0 where a word begins. */
  function leadingMark(from: number, to: number): number {
    const code = text.charCodeAt(from)
    if (isWordCharacter(code)) return 0
    const character = text[from]
    const next = from + 1 < to ? text.charCodeAt(from + 1) : NaN
    const wordFollows = isWordCharacter(next)
    switch (character) {
      case '(':
      case '[':
      case '{':
        return closesInsideWord(from, to) ? 0 : 1
      case '.':
        return wordFollows ? 0 : runOf('.', from, to)
      case '!':
      case '?':
        return runOf('!?', from, to)
      case ',':
      case '`':
        return text[from + 1] === character && from + 1 < to ? 2 : 1
      case "'":
        if (text[from + 1] === "'" && from + 1 < to) return apostropheWordAt(from + 1, to) ? 1 : 2
        return apostropheWordAt(from, to) || quotedPartOfWord(from, to) ? 0 : 1
      case '‘':
      case '’':
        return apostropheWordAt(from, to) || quotedPartOfWord(from, to) ? 0 : 1
      case '"':
      case '“':
      case '„':
        return quotedPartOfWord(from, to) ? 0 : 1
      case '-':
      case '−':
        return wordFollows ? 0 : runOf(character, from, to)
      case '#':
      case '@':
      case '+':
      case '~':
      case '&':
      case '%':
      case '°':
      case '/':
      case '\\':
      case '_':
        return wordFollows ? 0 : runOf(character, from, to)
      case '*':
      case '=':
      case '|':
      case '<':
      case '>':
        return runOf(character, from, to)
      default:
        return code < 0x2190 ? 1 : symbols(from, to)
    }
  }

  /** The length of the mark that `from` … `to` ends with, or 0 where a word ends. */
  function trailingMark(from: number, to: number): number {
    const code = text.charCodeAt(to - 1)
    if (isWordCharacter(code)) return 0
    const character = text[to - 1]
    const before = to - 1 > from ? text.charCodeAt(to - 2) : NaN
    switch (character) {
      case '.':
        return trailingDots(from, to)
      case '!':
      case '?':
        return runBack('!?', from, to)
      case ',':
        return before === code && to - 2 > from ? 2 : 1
      case ')':
        return opensInsideWord(from, to) ? 0 : 1
      case "'":
        if (before === code) return 2
        return isGenitive(before) || isClipped(from, to) ? 0 : 1
      case '’':
        return isGenitive(before) || isClipped(from, to) ? 0 : 1
      case '–':
      case '—':
        return endsAmount(from, to) ? 0 : 1
      case '=':
        return endsAmount(from, to) ? 0 : runBack(character, from, to)
      case '-':
        return isWordCharacter(before) || endsAmount(from, to) || text[to - 2] === '"'
          ? 0
          : runBack('-', from, to)
      case '%':
      case '‰':
      case '°':
      case '+':
      case '#':
      case '&':
      case '/':
      case '\\':
      case '_':
        return isWordCharacter(before) || before === code ? 0 : runBack(character, from, to)
      case '*':
      case '|':
        return runBack(character, from, to)
      default:
        return code < 0x2190 ? 1 : symbolsBack(from, to)
    }
  }

  /** Where the first word of `from` … `to` ends because a mark inside shows that a space was forgotten; `to` if nowhere. */
  function cutWithin(from: number, to: number): number {
    let slash = false
    for (let at = from + 1; at < to; at++) {
      const code = text.charCodeAt(at)
      const before = text.charCodeAt(at - 1)
      switch (text[at]) {
        case '/':
          slash = true
          break
        case '@':
          if (isWordCharacter(before)) return to
          break
        case '—':
          if (at === to - 1 && endsAmount(from, to)) break
          return at
        case '-':
          if (isClosing(text[at - 1]) && isLetter(text.charCodeAt(at + 1)) && !opensQuote(text[from]))
            return at
          break
        default:
      }
      if (isWordCharacter(before)) continue
      const opens =
        isLetter(code) || (text[at] === '"' && !/[,.;!?]/.test(text[at - 1])) || isOpener(text[at])
      switch (text[at - 1]) {
        case ',':
        case ';':
        case '…':
          if (opens) return at
          break
        case '!':
        case '?':
          if (opens && !slash && at - 2 > from) return at
          break
        case ':':
          if (code === 0x2f && text[at + 1] === '/') return to
          if (opens && !isDigit(text.charCodeAt(at - 2)) && !isCapitals(at - 2)) return at
          break
        case '.':
          if (text[at - 2] === '.' && isLetter(code)) return at
          if (!slash && forgottenSpace(from, at)) return at
          break
        case '"':
        case '”':
        case '»':
          if (at - 1 > from && (isOpener(text[at]) || (isLetter(code) && !text.startsWith('"', from))))
            return at
          break
        case '’':
          if (at - 1 > from && isOpener(text[at])) return at
          break
        default:
      }
    }
    return to
  }

  /** Whether capitals stand on both sides of a colon, as in the number of a judgement. */
  function isCapitals(at: number): boolean {
    return (
      isUpper(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 2)) && isUpper(text.charCodeAt(at + 3))
    )
  }

  /**
   * Whether a sentence ended just before `at` without a space: two small letters, capitals or digits, or a word and a closing mark, then
   * a full stop, a capital and a small letter.
   */
  function forgottenSpace(from: number, at: number): boolean {
    const first = isOpener(text[at]) || text[at] === '‘' ? at + 1 : at
    if (at - 3 < from || !isUpper(text.charCodeAt(first)) || !isLower(text.charCodeAt(first + 1)))
      return false
    const last = text.charCodeAt(at - 2)
    const before = text.charCodeAt(at - 3)
    return (
      (isLower(last) && isLower(before)) ||
      (isUpper(last) && isUpper(before)) ||
      (isDigit(last) && isDigit(before)) ||
      ((text[at - 2] === ')' || isClosing(text[at - 2])) && isWordCharacter(before))
    )
  }

  function trailingDots(from: number, to: number): number {
    const run = runBack('.', from, to)
    if (run > 2) return run
    // A full stop after an abbreviation's own ("enz..") is a mark of its own.
    if (isAbbreviation(text, stretch, from, to - run + 1, signs)) return run - 1
    if (run > 1 || !isEnumerator(text, stretch, from, to, enumerator)) return run
    enumerator = text.slice(from, to - 1)
    return 0
  }

  function isGenitive(before: number): boolean {
    return !singleQuoteOpen && (before === 0x73 || before === 0x78 || before === 0x7a || before === 0x53)
  }

  /** A letter between two apostrophes: `'n'`. */
  function isClipped(from: number, to: number): boolean {
    return to - from === 3 && isApostrophe(text[from]) && isLower(text.charCodeAt(from + 1))
  }

  /** `'s`, `'t`, `'n` …, or a year without its century. With a capital only as one letter: `‘Er` opens a quotation. */
  function apostropheWordAt(from: number, to: number): boolean {
    let end = from + 1
    while (end < to && end - from < 5 && isWordCharacter(text.charCodeAt(end))) end++
    if (end === from + 3 && isDigit(text.charCodeAt(from + 1)) && isDigit(text.charCodeAt(from + 2)))
      return true
    const word = text.slice(from + 1, end)
    return signs.apostropheWords.has("'" + (word.length === 1 ? word.toLowerCase() : word))
  }

  /** `10.000,-`, `11.-` and `5,–`. */
  function endsAmount(from: number, to: number): boolean {
    return to - from > 2 && (text[to - 2] === ',' || text[to - 2] === '.') && isDigit(text.charCodeAt(to - 3))
  }

  /** A bracket that opens a word and closes inside it: `(werk)dag`. */
  function closesInsideWord(from: number, to: number): boolean {
    const end = Math.min(to - 1, from + reach)
    for (let at = from + 1; at < end; at++) {
      if (text[at] === ')')
        return at > from + 1 && (isLetter(text.charCodeAt(at + 1)) || text[at + 1] === '-')
      if (!isLetter(text.charCodeAt(at)) && text[at] !== '-') return false
    }
    return false
  }

  /** A bracket that closes at the end of the word it opened in: `artikel(en)`. */
  function opensInsideWord(from: number, to: number): boolean {
    const end = Math.max(from, to - reach)
    for (let at = to - 2; at > end; at--) {
      if (text[at] === '(')
        return at < to - 2 && (isWordCharacter(text.charCodeAt(at - 1)) || '-)'.includes(text[at - 1]))
      if (text[at] === ')') return false
    }
    return false
  }

  /** A quoted word that is the first part of a compound: `"zomer"-uitvoering`. */
  function quotedPartOfWord(from: number, to: number): boolean {
    const end = Math.min(to - 1, from + reach)
    for (let at = from + 1; at < end; at++) {
      if (isClosing(text[at])) return at > from + 1 && text[at + 1] === '-'
      if (!isWordCharacter(text.charCodeAt(at))) return false
    }
    return false
  }

  function runOf(characters: string, from: number, to: number): number {
    let end = from
    while (end < to && characters.includes(text[end])) end++
    return end - from
  }

  function runBack(characters: string, from: number, to: number): number {
    let start = to
    while (start > from && characters.includes(text[start - 1])) start--
    return to - start
  }

  /** The length of a run of pictures and other symbols outside the letters. */
  function symbols(from: number, to: number): number {
    let end = from
    while (end < to && isSymbol(text.charCodeAt(end))) end++
    return end - from
  }

  function symbolsBack(from: number, to: number): number {
    let start = to
    while (start > from && isSymbol(text.charCodeAt(start - 1))) start--
    return to - start
  }
}

function isSymbol(code: number): boolean {
  return (
    code === 0x200d ||
    (code >= 0x2190 && !isWordCharacter(code) && !isSpace(code)) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

function opensSingle(character: string): boolean {
  return isApostrophe(character) || character === '`' || character === '‚'
}

function opensQuote(character: string): boolean {
  return isApostrophe(character) || character === '"' || character === '“' || character === '„'
}

function isOpener(character: string): boolean {
  return character === '„' || character === '“' || character === '«' || character === '('
}
