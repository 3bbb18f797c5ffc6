import { understandBy } from './understand.ts'
import type { FormExample, QuestionForm } from './form.ts'
import type { QuestionLanguage } from './question-language.ts'

/** The day on which the questions of examples are put. */
const today = '2026-08-15'

/** An example of a form, with what is wrong with it; null where it holds. */
export interface TriedExample {
  readonly form: QuestionForm
  readonly example: FormExample
  readonly wrong: string | null
}

/** Tries every example of every form: a form must take its `+`, with those words in its slots, and not its `-`. */
export function tryForms(language: QuestionLanguage): TriedExample[] {
  return language.forms.flatMap((form) =>
    form.examples.map((example) => ({ form, example, wrong: faultOf(form, example, language) })),
  )
}

function faultOf(
  form: QuestionForm,
  { text, slots }: FormExample,
  language: QuestionLanguage,
): string | null {
  const [first] = understandBy([form], text, language, today)
  if (slots === null)
    return first?.query === undefined ? null : `takes “${text}”: ${JSON.stringify(first.query)}`
  if (first?.query === undefined) return `does not take “${text}”`
  const found = first.query as Readonly<Record<string, unknown>>
  const wrong = Object.entries(slots).filter(([slot, words]) => {
    const value = found[slot === 'post' ? 'office' : slot]
    return (Array.isArray(value) ? value.join(' | ') : value) !== words
  })
  return wrong.length === 0
    ? null
    : `has ${JSON.stringify(found)} in “${text}”, not ${wrong.map(String).join('; ')}`
}
