import { expect, test } from 'vitest'
import { keepFrameWhole } from '../../src/syntax/speech-frame.ts'

const width = 8
const keep = (forms: string[], tags: string[]) => {
  const scores = new Float32Array(forms.length * width)
  keepFrameWhole({ forms, tags }, scores, width)
  return forms.map((_, place) =>
    scores.subarray(place * width + 1, place * width + forms.length + 1).findIndex((score) => score < 0),
  )
}

const noun = 'NOUN|_'
const said = 'VERB|Tense=Past|VerbForm=Fin'

test('but for its verb, no word of a frame hangs in the quotation', () => {
  expect(
    keep(['Jan', 'zei', ':', '„', 'Ja', '”'], [noun, said, 'PUNCT|_', 'PUNCT|_', noun, 'PUNCT|_']),
  ).toEqual([3, -1, 3, -1, -1, -1])
})

test('what has no verb before its colon, or no quotation behind it, is left alone', () => {
  expect(keep(['Conclusie', ':', '„', 'Ja', '”'], [noun, noun, noun, said, noun]).every((at) => at < 0)).toBe(
    true,
  )
  expect(keep(['Jan', 'zei', ':', 'ja'], [noun, said, noun, noun]).every((at) => at < 0)).toBe(true)
})
