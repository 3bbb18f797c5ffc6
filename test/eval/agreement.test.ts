import { expect, test } from 'vitest'
import { agreementWith } from '../../eval/agreement.ts'
import { numberedRows } from './rows.ts'

/** Rows as `form lemma UPOS XPOS features relation`, all of one sentence. */
function conllu(...lines: readonly string[]): string {
  return numberedRows(lines, (id, [form, lemma, wordClass, tag, features, relation]) => {
    return [id, form, lemma, wordClass, tag, features, 0, relation, '_', '_']
  })
}

const gold = conllu(
  'Zij zij PRON VNW|pers|pron|nomin _ nsubj',
  'zou zullen AUX WW|pv|verl|ev _ aux',
  'opstappen op_stappen VERB WW|inf|vrij|zonder _ root',
  ', , PUNCT LET _ punct',
)

test('gold against itself is all right', () =>
  expect(Object.values(agreementWith(gold, gold))).toEqual(Array(8).fill(100)))

test('an auxiliary may be called a verb, a noun may not', () => {
  expect(agreementWith(gold, gold.replace('AUX', 'VERB')).wordClass).toBe(100)
  expect(agreementWith(gold, gold.replace('AUX', 'NOUN')).wordClass).toBe(75)
})

test('where the tag cannot tell the class, the word can be left out', () => {
  const more = gold.replace('PRON\tVNW|pers|pron|nomin', 'PRON\tVNW|onbep|grad|stan|vrij|zonder|comp')
  const { wordClass, tellableClass } = agreementWith(more, more.replace('PRON', 'ADV'))
  expect([wordClass, tellableClass]).toEqual([75, 100])
})

test.each([
  ['op_stappen', 'opstappen', true],
  ['op_stappen', 'stappen', true],
  ['op_stappen', 'op', false],
  ['vrouw_wijding', 'vrouwenwijding', true],
  ['vrouw_wijding', 'vrouwenwijdingen', false],
  ['Europees', 'europees', true],
  ['één', 'een', true],
  ['stappen', 'opstappen', false],
])('for the lemma %s, %s is right: %s', (lemma, other, right) => {
  const marked = gold.replace('op_stappen', lemma)
  expect(agreementWith(marked, gold.replace('op_stappen', other)).lemma).toBe(right ? 100 : 75)
})

test('a subject is a subject whatever its subtype, and others than it cost precision', () => {
  expect(agreementWith(gold, gold.replace('nsubj', 'nsubj:pass')).subjects).toBe(100)
  const { subjectPrecision, subjectRecall, subjects } = agreementWith(gold, gold.replace('punct', 'nsubj'))
  expect([subjectPrecision, subjectRecall]).toEqual([50, 100])
  expect(subjects).toBeCloseTo(200 / 3)
})

test('a subject missed costs recall; found on half a word it is missed and one too many', () => {
  expect(agreementWith(gold, gold.replace('nsubj', 'obj')).subjectRecall).toBe(0)
  const halved = gold.replace(
    /^1\tZij.*$/m,
    (line) => line.replace('Zij', 'Z') + '\n' + line.replace('Zij', 'ij'),
  )
  const { subjectPrecision, subjectRecall } = agreementWith(gold, halved)
  expect([subjectPrecision, subjectRecall]).toEqual([0, 0])
})

test('a relative pronoun is neither asked for nor counted', () => {
  const relative = gold.replace('_\t0\tnsubj', 'PronType=Rel\t0\tnsubj').replace('punct', 'nsubj')
  for (const system of [relative, relative.replace('nsubj', 'mod')]) {
    const { subjectPrecision, subjectRecall } = agreementWith(relative, system)
    expect([subjectPrecision, subjectRecall]).toEqual([100, 100])
  }
})
