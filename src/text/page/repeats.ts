import type { Span } from '../../model/span.ts'
import type { Pack } from '../../rules/pack.ts'
import { isWordCharacter } from '../characters.ts'
import { findSentences } from '../sentences.ts'
import { signsOf } from '../signs.ts'
import { splitWords } from '../words.ts'

/** More lines than this are no page with pull quotes but a list; and a line with fewer words repeats nothing. */
const limits = { lines: 40, words: 5 }

/** The share of a line's words that a sentence must hold for the line to repeat it. */
const likeness = 0.8

interface Bag {
  readonly span: Span
  readonly words: ReadonlySet<string>
}

/**
 * For lines of the page (titles, pull quotes), the sentence of the running text that each repeats, word for word or nearly: the
 * sentence that holds most of its words, and at least four fifths of them.
 */
export function findRepeats<Line extends Span>(
  text: string,
  lines: readonly Line[],
  running: readonly Span[],
  pack: Pack,
): Map<Line, Span> {
  const found = new Map<Line, Span>()
  if (lines.length === 0 || lines.length > limits.lines) return found
  const sentences = running.flatMap((stretch) => sentenceBags(text, stretch, pack))
  for (const line of lines) {
    const wanted = new Set(sentenceBags(text, line, pack).flatMap(({ words }) => [...words]))
    if (wanted.size < limits.words) continue
    let best: Span | null = null
    let most = likeness * wanted.size
    for (const sentence of sentences) {
      if (sentence.words.size < most) continue
      let shared = 0
      for (const word of wanted) if (sentence.words.has(word)) shared++
      if (shared < most || (best !== null && shared === most)) continue
      best = sentence.span
      most = shared
    }
    if (best !== null) found.set(line, best)
  }
  return found
}

function sentenceBags(text: string, stretch: Span, pack: Pack): Bag[] {
  const signs = signsOf(pack)
  const words = splitWords(text, stretch, signs)
  const starts = findSentences(text, words, signs)
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? words.from.length
    const bag = new Set<string>()
    for (let word = start; word < end; word++) {
      if (isWordCharacter(text.charCodeAt(words.from[word]))) {
        bag.add(text.slice(words.from[word], words.to[word]).toLowerCase())
      }
    }
    return { span: { from: words.from[start], to: words.to[end - 1] }, words: bag }
  })
}
