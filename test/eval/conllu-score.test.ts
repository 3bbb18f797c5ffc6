import { expect, test } from 'vitest'
import { scoreConllu } from '../../eval/conllu-score.ts'
import { numberedRows } from './rows.ts'

/** Rows as `form lemma UPOS features head relation`, sentences with an empty line between them. */
function conllu(...lines: readonly string[]): string {
  return numberedRows(lines, (id, [form, lemma, wordClass, features, head, relation]) => [
    id,
    form,
    lemma,
    wordClass,
    '_',
    features,
    head,
    relation,
    '_',
    '_',
  ])
}

const gold = conllu(
  'Zij zij PRON Person=3 2 nsubj',
  'zien zien VERB Number=Plur 0 root',
  'kloosterordes klooster_orde NOUN Number=Plur 2 obj',
  '. . PUNCT _ 2 punct',
)

test('gold against itself is all right', () => {
  const { words, predicates, ...scores } = scoreConllu(gold, gold)
  expect(Object.values(scores)).toEqual(Array(10).fill(100))
  expect([words, predicates]).toEqual([4, 1])
})

test('a wrong head costs attachment, a wrong subtype does not', () => {
  const scores = scoreConllu(gold, gold.replace('2\tpunct', '3\tpunct').replace('nsubj', 'nsubj:pass'))
  expect([scores.uas, scores.las, scores.clas, scores.arguments]).toEqual([75, 75, 100, 100])
})

test('a wrong relation costs labelled attachment and the set of arguments', () => {
  const scores = scoreConllu(gold, gold.replace('obj', 'obl'))
  expect([scores.uas, scores.las, scores.arguments]).toEqual([100, 75, 0])
  expect(scores.clas).toBeCloseTo(200 / 3)
})

test('an argument too many spoils the set', () => {
  expect(scoreConllu(gold, gold.replace('punct', 'iobj')).arguments).toBe(0)
})

test('a loose lemma has no compound mark and no capitals', () => {
  const scores = scoreConllu(gold, gold.replace('klooster_orde', 'Kloosterorde'))
  expect([scores.lemma, scores.looseLemma]).toEqual([75, 100])
})

test('features the shared task left out do not count', () => {
  expect(scoreConllu(gold, gold.replace('Person=3', 'ExtPos=PROPN|Person=3')).features).toBe(100)
})

test('a word cut in two costs only itself', () => {
  const cut = conllu(
    'Zij zij PRON Person=3 2 nsubj',
    'zien zien VERB Number=Plur 0 root',
    'klooster klooster NOUN Number=Sing 2 obj',
    'ordes orde NOUN Number=Plur 3 flat',
    '. . PUNCT _ 2 punct',
  )
  const scores = scoreConllu(gold, cut)
  for (const measure of [scores.tokens, scores.wordClass, scores.uas, scores.las]) {
    expect(measure).toBeCloseTo((200 * 3) / 9)
  }
  expect(scores.arguments).toBe(0)
  expect(scores.sentences).toBe(100)
})

test('a sentence cut in two costs sentences and the arc across', () => {
  const cut = conllu(
    'Zij zij PRON Person=3 2 nsubj',
    'zien zien VERB Number=Plur 0 root',
    'kloosterordes klooster_orde NOUN Number=Plur 2 obj',
    '',
    '. . PUNCT _ 0 root',
  )
  const scores = scoreConllu(gold, cut)
  expect([scores.sentences, scores.tokens, scores.uas]).toEqual([0, 100, 75])
})

test('another text is refused with the place', () => {
  expect(() => scoreConllu(gold, gold.replace('zien', 'zijn'))).toThrow('differ in text at character 5')
})
