import type { QuestionLanguage } from './question-language.ts'
import { tokensOf } from './question-token.ts'

/** So many questions are named that would be understood. */
const most = 3

/** Questions that are understood, of those that share most words with one that is not; of several forms. */
export function nearestForms(question: string, languages: readonly QuestionLanguage[]): string[] {
  const asked = new Set(tokensOf(question).map(({ folded }) => folded))
  const known = languages.flatMap(({ forms }, order) =>
    forms.flatMap(({ examples }) => {
      const alike = examples
        .filter(({ slots }) => slots !== null)
        .map(({ text }) => ({ text, order, shared: share(text, asked) }))
        .sort((one, other) => other.shared - one.shared)
      return alike.slice(0, 1)
    }),
  )
  const sorted = known.sort((one, other) => other.shared - one.shared || one.order - other.order)
  return sorted.slice(0, most).map(({ text }) => text)
}

function share(text: string, asked: ReadonlySet<string>): number {
  const words = new Set(tokensOf(text).map(({ folded }) => folded))
  let shared = 0
  for (const word of words) if (asked.has(word)) shared++
  return shared / Math.max(1, words.size + asked.size - shared)
}
