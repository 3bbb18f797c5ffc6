import type { Pattern, QuestionForm } from './form.ts'
import type { QuestionToken } from './question-token.ts'

/** What stands in the slots of a form, as numbers of tokens, half-open. */
export type Slots = Readonly<Record<string, { readonly from: number; readonly to: number }>>

/** One way in which a question has a form. */
export interface FormMatch {
  readonly line: number
  readonly slots: Slots
}

/** More words than this are no name and no date. */
const longestSlot = 14

/**
 * Every way in which a question has a form: in the order of its patterns, and of one pattern those with short slots first. `skipped` tells of a
 * word that may stand anywhere without meaning anything for the question. `fits` tells whether words may fill a slot: what cannot is not tried further.
 */
export function* matches(
  form: QuestionForm,
  tokens: readonly QuestionToken[],
  skipped: (token: QuestionToken) => boolean,
  fits: (slot: string, words: readonly QuestionToken[]) => boolean,
): Generator<FormMatch> {
  for (const { line, pattern } of form.patterns) {
    for (const { at, slots } of along(pattern, 0, 0, {})) {
      if (afterSkipped(at) === tokens.length) yield { line, slots }
    }
  }

  function* along(
    pattern: Pattern,
    part: number,
    at: number,
    slots: Slots,
  ): Generator<{ at: number; slots: Slots }> {
    if (part === pattern.length) {
      yield { at, slots }
      return
    }
    const next = pattern[part]
    if (next.is === 'word') {
      const found = wordAt(next.word, at)
      if (found !== null) yield* along(pattern, part + 1, found + 1, slots)
    } else if (next.is === 'choice') {
      for (const one of next.of) {
        for (const inner of along(one, 0, at, slots)) yield* along(pattern, part + 1, inner.at, inner.slots)
      }
    } else {
      const from = afterSkipped(at)
      for (let to = from + 1; to <= Math.min(tokens.length, from + longestSlot); to++) {
        if (!fits(next.name, tokens.slice(from, to))) continue
        yield* along(pattern, part + 1, to, { ...slots, [next.name]: { from, to } })
      }
    }
  }

  /** Where a word stands, past what may be skipped; null where another comes first. */
  function wordAt(word: string, at: number): number | null {
    for (let place = at; place < tokens.length; place++) {
      if (tokens[place].folded === word) return place
      if (!skipped(tokens[place])) return null
    }
    return null
  }

  function afterSkipped(at: number): number {
    let place = at
    while (place < tokens.length && skipped(tokens[place])) place++
    return place
  }
}
