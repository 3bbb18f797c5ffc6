import { expect, test } from 'vitest'
import * as syntax from '../src/syntax.ts'
import { valuesOf } from './readme-example.ts'

test('the example in README.md gives what it says', async () => {
  const values = await valuesOf('wederhoor/syntax', syntax)
  expect(values.length).toBeGreaterThan(2)
  for (const [is, should] of values) expect(is).toBe(should)
})

test('sentences and words say where they stand', () => {
  const text = 'De brug is dicht.\n\n  Dat zei Els Terpstra.'
  const parsed = syntax.parse(text)
  expect(parsed.text).toBe(text)
  for (const { text: own, from, to, words, root } of parsed.sentences) {
    expect(text.slice(from, to)).toBe(own)
    expect(words.map((word) => text.slice(word.from, word.to))).toEqual(words.map(({ form }) => form))
    expect(words.filter(({ head }) => head === null)).toEqual([root])
  }
})

test('CoNLL-U goes in and comes out with the same words', () => {
  const first = syntax.parse('De minister zegt niets.')
  const again = syntax.parseConllu(first.conllu())
  expect(again.conllu()).toBe(first.conllu())
  expect(() => syntax.parseConllu('De minister')).toThrow(syntax.ConlluError)
})

test('nothing in gives nothing out, and a language there is no pack of is named', () => {
  expect(syntax.parse('').sentences).toEqual([])
  expect(syntax.parse('').conllu()).toBe('')
  expect(() => syntax.parse('Dag.', { language: 'xx' })).toThrow(/lang\/xx/)
})
