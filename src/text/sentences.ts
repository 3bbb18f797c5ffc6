import type { Span } from '../model/span.ts'
import { isDigit, isLower, isSpace, isUpper, isWordCharacter } from './characters.ts'
import type { Signs } from './signs.ts'

/** The words of one stretch of text, as columns: word `i` is `text.slice(from[i], to[i])`. */
export interface Words {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** How many words a bracketed aside may have and still stay within one sentence, whatever stops it holds. */
const asideLength = 40

/**
 * The first word of each sentence in a stretch (a paragraph), by number. A sentence ends at a full stop, question or
 * exclamation mark or dots, with the closing quotes and brackets after it, when what follows looks like a beginning. A colon
 * or semicolon never ends one, nor does a mark within a quotation that the sentence goes on after.
 */
export function findSentences(text: string, words: Words, signs: Signs): number[] {
  const count = words.from.length
  const starts: number[] = count > 0 ? [0] : []
  const quotes = quotesOf(text, words)
  let start = 0
  let asideEnd = -1
  for (let word = 0; word < count; word++) {
    const character = text[words.from[word]]
    if (word > asideEnd && character === '(') asideEnd = closingBracket(word)
    const ending = endingOf(word)
    if (ending === 'none') continue
    const next = afterClosers(word + 1)
    if (next === count) break
    if (next <= asideEnd) continue
    if (word === start && word + 1 < count && ending === 'abbreviation') continue
    if (isListNumber(start, word) || !begins(next, ending, word)) continue
    starts.push(next)
    start = next
    word = next - 1
  }
  return starts

  function endingOf(word: number): 'none' | 'stop' | 'mark' | 'dots' | 'abbreviation' {
    const from = words.from[word]
    const to = words.to[word]
    switch (text[to - 1]) {
      case '.':
        if (to - from === 1) return 'stop'
        return text[from] === '.' ? 'dots' : 'abbreviation'
      case '!':
      case '?':
        return isWordCharacter(text.charCodeAt(from)) ? 'none' : 'mark'
      case '…':
        return 'dots'
      default:
        return 'none'
    }
  }

  /** The first word from `word` on that does not close a quotation or bracket. */
  function afterClosers(word: number): number {
    while (word < count && closes(word)) word++
    return word
  }

  function closes(word: number): boolean {
    const character = text[words.from[word]]
    if (words.to[word] - words.from[word] === 2)
      return character === "'" && (quotes[word] === closing || touches(word))
    if (words.to[word] - words.from[word] !== 1) return false
    switch (character) {
      case ')':
      case ']':
      case '”':
      case '»':
        return true
      case '"':
      case "'":
      case '’':
      case '“':
        return quotes[word] === closing
      default:
        return false
    }
  }

  function touches(word: number): boolean {
    return word > 0 && words.to[word - 1] === words.from[word]
  }

  /** The bracket that closes the one at `word`, if near; `word` itself if none. */
  function closingBracket(word: number): number {
    const end = Math.min(count, word + asideLength)
    for (let at = word + 1; at < end; at++) if (text[words.from[at]] === ')') return at
    return word
  }

  function isListNumber(start: number, stop: number): boolean {
    return stop === start + 1 && isDigit(text.charCodeAt(words.from[start]))
  }

  /** Whether a sentence may begin at `word` after an ending of this kind at `end`. */
  function begins(word: number, ending: string, end: number): boolean {
    const first = firstWord(word)
    const code = text.charCodeAt(words.from[first])
    if (ending === 'abbreviation') return isUpper(code) && endsSentence(end, first)
    if (isUpper(code)) return true
    if (isLower(code)) return text[words.from[word]] === '„' && ending !== 'mark'
    if (isDigit(code)) return ending !== 'dots'
    const character = text[words.from[first]]
    if (isApostrophe(character)) return isUpper(text.charCodeAt(words.from[Math.min(first + 1, count - 1)]))
    return !',;:.?!)]'.includes(character)
  }

  /** The first word from `word` on that is not an opening quote, bracket or dash. */
  function firstWord(word: number): number {
    const end = Math.min(word + 4, count - 1)
    while (word < end && isOpeningMark(word)) word++
    return word
  }

  function isOpeningMark(word: number): boolean {
    const length = words.to[word] - words.from[word]
    return text[words.from[word]] === ',' ? length === 2 : length < 3 && isOpening(text[words.from[word]])
  }

  /** Whether the abbreviation at `word` may be the last of a sentence, `next` being the first of the next. */
  function endsSentence(word: number, next: number): boolean {
    const form = text.slice(words.from[word], words.to[word])
    const entry = signs.abbreviation(form)
    if (entry) return entry.ends
    const opener = signs.openers.has(text.slice(words.from[next], words.to[next]).toLowerCase())
    if (!opener || next + 1 >= count) return false
    return !isUpper(text.charCodeAt(words.from[next + 1]))
  }
}

const opening = 1
const closing = 2

/** For each word that is a quote mark of a kind that looks the same on both sides: whether it opens or closes. */
function quotesOf(text: string, words: Words): Uint8Array {
  const count = words.from.length
  const sides = new Uint8Array(count)
  const open = new Map<string, boolean>()
  for (let word = 0; word < count; word++) {
    const length = words.to[word] - words.from[word]
    if (length > 2) continue
    const character = text[words.from[word]]
    if (length === 2) {
      if (character === ',') open.set("''", true)
      if (character === "'") {
        const closes = open.get("''") === true || !spaceBefore(word)
        sides[word] = closes ? closing : opening
        open.set("''", !closes)
      }
      continue
    }
    if (character === '„') open.set('“', true)
    if (!`"'’‘“`.includes(character)) continue
    const before = spaceBefore(word)
    const after = spaceAfter(word)
    const family = character === '‘' ? '’' : character
    const closes = word === count - 1 || (before !== after ? after : open.get(family) === true)
    sides[word] = character === '‘' || !closes ? opening : closing
    open.set(family, sides[word] === opening)
  }
  return sides

  function spaceBefore(word: number): boolean {
    return word === 0 || words.to[word - 1] < words.from[word] || isOpening(text[words.from[word - 1]])
  }
  function spaceAfter(word: number): boolean {
    const to = words.to[word]
    return word === count - 1 || to < words.from[word + 1] || !isWordCharacter(text.charCodeAt(to))
  }
}

function isOpening(character: string): boolean {
  return `"'‘’“„«([-–—,\``.includes(character)
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === '’' || character === '‘'
}

/** The stretch without the white space at its ends; empty (`from === to`) when there is nothing else. */
export function trim(text: string, stretch: Span): Span {
  let { from, to } = stretch
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { from, to }
}
