import { isWordCharacter } from './characters.ts'
import type { Words } from './words.ts'

/** What a quotation mark does. */
export type Side = 'opening' | 'closing'

/** For each quotation mark of one sign, a name for all with which it may make a pair. */
const families = new Map(
  ['"', "'`", '’‘‚', '“”„', '«»', '‹›'].flatMap((family) => [...family].map((mark) => [mark, family])),
)

/**
 * By number, for each word that is a quotation mark, which side of the quotation it is: told by the spaces around it and by what is
 * open. Other words have none.
 */
export function sidesOfQuotes(text: string, words: Words): ReadonlyMap<number, Side> {
  const count = words.from.length
  const sides = new Map<number, Side>()
  const open = new Map<string, boolean>()
  for (let word = 0; word < count; word++) {
    const length = words.to[word] - words.from[word]
    if (length > 2) continue
    const character = text[words.from[word]]
    if (length === 2) {
      if (text[words.from[word] + 1] !== character) continue
      if (character === ',' || character === '`') open.set("''", true)
      if (character === "'") {
        const closes = open.get("''") === true || !spaceBefore(word)
        sides.set(word, closes ? 'closing' : 'opening')
        open.set("''", !closes)
      }
      continue
    }
    const family = families.get(character)
    if (family === undefined) continue
    const before = spaceBefore(word)
    const after = spaceAfter(word)
    const closes =
      word === count - 1 ||
      (before !== after ? after : open.get(family) === true || (!before && '”’»›'.includes(character)))
    const opens = '„‚`‹'.includes(character) || !closes
    sides.set(word, opens ? 'opening' : 'closing')
    open.set(family, opens)
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

/** Whether a mark may stand before the first word of a sentence: an opening quotation mark, bracket or dash. */
export function isOpening(character: string): boolean {
  return `"'‘’‚“”„«»‹([-–—,\``.includes(character)
}

/** Whether a mark may close a quotation; most may open one too. */
export function isClosing(character: string): boolean {
  return character === '"' || character === '”' || character === '’' || character === "'" || character === '»'
}

/** Whether a character is written for an apostrophe, which may also be a single quotation mark. */
export function isApostrophe(character: string): boolean {
  return character === "'" || character === '’' || character === '‘'
}
