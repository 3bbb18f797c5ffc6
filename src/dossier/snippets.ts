import type { Snippet } from '../model/record.ts'
import { contains, type Span } from '../model/span.ts'
import { placesOf, type StemmedWord, type Term } from '../text/stems.ts'

const mostSnippets = 3

/** Where terms, each in any of its forms, stand in the words of a text, in its order; each word once. */
export function placesOfTerms(words: readonly StemmedWord[], terms: readonly (readonly Term[])[]): Span[] {
  const found = new Set<number>()
  for (const form of terms.flat()) {
    for (const at of placesOf(form, words)) {
      for (let offset = 0; offset < form.length; offset++) found.add(at + offset)
    }
  }
  return [...found]
    .sort((one, other) => one - other)
    .map((at) => ({ from: words[at].from, to: words[at].to }))
}

/** The sentences with the most hits, in the order of the text. */
export function snippets(text: string, sentences: readonly Span[], spans: readonly Span[]): Snippet[] {
  return sentences
    .map((sentence) => ({ sentence, within: spans.filter((span) => contains(sentence, span)) }))
    .filter(({ within }) => within.length > 0)
    .sort((one, other) => other.within.length - one.within.length || one.sentence.from - other.sentence.from)
    .slice(0, mostSnippets)
    .sort((one, other) => one.sentence.from - other.sentence.from)
    .map(({ sentence, within }) => ({ ...sentence, pieces: pieces(text, sentence, within) }))
}

function pieces(text: string, sentence: Span, within: readonly Span[]): Snippet['pieces'] {
  const cut: { text: string; hit: boolean }[] = []
  let at = sentence.from
  for (const { from, to } of within) {
    if (at < from) cut.push({ text: text.slice(at, from), hit: false })
    cut.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < sentence.to) cut.push({ text: text.slice(at, sentence.to), hit: false })
  return cut
}
