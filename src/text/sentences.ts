import { isDigit, isLower, isUpper, isWordCharacter } from './characters.ts'
import { isApostrophe, isOpening, sidesOfQuotes } from './quote-marks.ts'
import type { Signs } from './signs.ts'
import type { Words } from './words.ts'

/** How many words a bracketed aside may have and still stay within one sentence, whatever stops it holds. */
const asideLength = 40

/**
 * The most words of a sentence: of 25,000 in Dutch treebanks the longest has 135. Text without stops (a table, a list, what somebody made to do harm)
 * would otherwise be one sentence of a whole article, and the time it takes grows with the square of its length.
 */
const longestSentence = 160

/**
 * The first word of each sentence in a stretch (a paragraph), by number. A sentence ends at a full stop, question or
 * exclamation mark or dots, with the closing quotes and brackets after it, when what follows looks like a beginning. A colon
 * or semicolon never ends one, nor does a mark within a quotation that the sentence goes on after. What is longer than 160 words
 * is cut, behind a comma or the like where there is one.
 */
export function findSentences(text: string, words: Words, signs: Signs): number[] {
  const count = words.from.length
  const starts: number[] = count > 0 ? [0] : []
  const quotes = sidesOfQuotes(text, words)
  let start = 0
  let asideEnd = -1
  for (let word = 0; word < count; word++) {
    const character = text[words.from[word]]
    if (word > asideEnd && word > start && character === '(') asideEnd = closingBracket(word)
    const ending = endingOf(word)
    if (ending === 'none') continue
    const next = afterClosers(word + 1)
    if (next === count) break
    if (next <= asideEnd) continue
    if (word === start && word + 1 < count && ending === 'abbreviation') continue
    if (!begins(next, ending, word)) continue
    starts.push(next)
    start = next
    word = next - 1
  }
  return starts.flatMap((from, index) => cut(from, starts[index + 1] ?? count))

  /** The first word of each piece of a sentence that is too long. */
  function cut(from: number, end: number): number[] {
    const pieces = [from]
    for (let piece = from; end - piece > longestSentence; pieces.push(piece)) {
      let to = piece + longestSentence
      const least = to - longestSentence / 2
      while (to > least && !/^[,;:.!?]$/.test(text.slice(words.from[to - 1], words.to[to - 1]))) to--
      piece = to > least ? to : piece + longestSentence
    }
    return pieces
  }

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
    if (quotes.get(word) === 'closing') return true
    return words.to[word] - words.from[word] === 1 && (character === ')' || character === ']')
  }

  /** The bracket that closes the one at `word`, if near; `word` itself if none. */
  function closingBracket(word: number): number {
    const end = Math.min(count, word + asideLength)
    for (let at = word + 1; at < end; at++) if (text[words.from[at]] === ')') return at
    return word
  }

  /** Whether a sentence may begin at `word` after an ending of this kind at `end`. */
  function begins(word: number, ending: string, end: number): boolean {
    const first = firstWord(word)
    const code = text.charCodeAt(words.from[first])
    if (ending === 'abbreviation') return capital(first) && endsSentence(end, first)
    if (isUpper(code)) return true
    if (isLower(code))
      return (
        isUpper(text.charCodeAt(words.from[first] + 1)) ||
        isLetterOfItem(first) ||
        (text[words.from[word]] === '„' && ending !== 'mark')
      )
    if (isDigit(code)) return ending !== 'dots'
    const character = text[words.from[first]]
    return isApostrophe(character) ? capital(first) : !',;:.?!)]'.includes(character)
  }

  /** Whether the word, or the one behind a word that begins with an apostrophe, has a capital: `De`, `'s Avonds`, `'s-Gravenhage`. */
  function capital(word: number): boolean {
    const from = words.from[word]
    if (!isApostrophe(text[from])) return isUpper(text.charCodeAt(from))
    for (let at = from + 1; at < Math.min(words.to[word], from + 4); at++)
      if (isUpper(text.charCodeAt(at))) return true
    return word + 1 < count && isUpper(text.charCodeAt(words.from[word + 1]))
  }

  /** The letter of an item in a list: `b.` */
  function isLetterOfItem(word: number): boolean {
    return words.to[word] - words.from[word] === 2 && text[words.to[word] - 1] === '.'
  }

  /** The first word from `word` on that is not an opening quote, bracket or dash. */
  function firstWord(word: number): number {
    const end = Math.min(word + 4, count - 1)
    while (word < end && isOpeningMark(word)) word++
    return word
  }

  function isOpeningMark(word: number): boolean {
    const length = words.to[word] - words.from[word]
    const character = text[words.from[word]]
    if (character === ',') return length === 2
    if (length === 2 && text[words.from[word] + 1] !== character) return false
    return length < 3 && isOpening(character)
  }

  /** Whether the abbreviation at `word` may be the last of a sentence, `next` being the first of the next. */
  function endsSentence(word: number, next: number): boolean {
    const form = text.slice(words.from[word], words.to[word])
    const from = word > 0 ? words.from[word - 1] : words.from[word]
    const entry = signs.abbreviation(text.slice(from, words.to[word])) ?? signs.abbreviation(form)
    if (entry) return entry.ends
    if (isDigit(form.charCodeAt(0)) || (isLower(form.charCodeAt(0)) && form.length === 2)) return false
    const opener = signs.openers.has(text.slice(words.from[next], words.to[next]).toLowerCase())
    if (!opener || next + 1 >= count) return false
    return !isUpper(text.charCodeAt(words.from[next + 1]))
  }
}
