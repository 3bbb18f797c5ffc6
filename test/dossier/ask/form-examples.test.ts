import { describe, expect, test } from 'vitest'
import { tryForms } from '../../../src/dossier/ask/form-examples.ts'
import { questionLanguage, questionLanguages } from '../../../src/dossier/ask/question-language.ts'

test('questions may be put in Dutch and in English', () => {
  expect(questionLanguages()).toEqual(['en', 'nl'])
})

describe.each(questionLanguages())('the examples of every form of a question: %s', (code) => {
  test.each(
    tryForms(questionLanguage(code)).map(({ form, example, wrong }) => ({
      name: `${form.file}:${example.line} ${form.name}`,
      wrong,
    })),
  )('$name', ({ wrong }) => expect(wrong).toBeNull())
})
