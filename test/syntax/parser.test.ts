import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Word } from '../../src/model/trees.ts'
import { packDirectory } from '../../src/rules/pack.ts'
import { toConllu } from '../../src/syntax/conllu.ts'
import { wasmKernel } from '../../src/syntax/kernel.ts'
import { loadParser, parse } from '../../src/syntax/parser.ts'
import { plainKernel } from '../../src/syntax/plain-kernel.ts'
import { tokensOf } from './tokens.ts'

const model = join(packDirectory('nl'), 'model')
const parser = loadParser(model, undefined, wasmKernel)

/** Each word as `form>head relation`, for the words asked for. */
function arcs(sentence: string, ...forms: readonly string[]): string[] {
  const article = parse(tokensOf(sentence), parser)
  return forms.map((form) => {
    const word = new Word(article, sentence.split(' ').indexOf(form))
    return `${form}>${word.head?.form ?? ''} ${word.relation}`
  })
}

test.each([
  ['De minister zegt dat het plan doorgaat .', ['minister>zegt nsubj', 'doorgaat>zegt ccomp', 'zegt> root']],
  ['Volgens de burgemeester komt het geld er .', ['burgemeester>komt obl', 'Volgens>burgemeester case']],
  ['De brug werd door soldaten verwoest .', ['brug>verwoest nsubj:pass', 'soldaten>verwoest obl:agent']],
  ['„ Wij wachten af ” , zei een woordvoerder .', ['zei>wachten parataxis', 'woordvoerder>zei nsubj']],
  ['“ Wij wachten af ” , zei een woordvoerder .', ['zei>wachten parataxis', 'woordvoerder>zei nsubj']],
  ["' Wij wachten af ' , zei een woordvoerder .", ['zei>wachten parataxis', 'woordvoerder>zei nsubj']],
  ['KAMER STEMT TEGEN NIEUWE WET', ['KAMER>STEMT nsubj', 'STEMT> root']],
])('%s', (sentence, expected) => {
  expect(arcs(sentence, ...expected.map((arc) => arc.split('>')[0]))).toEqual(expected)
})

test.each([
  ['De minister riep iedereen op om te blijven .', 'riep', 'oproepen'],
  ['De voorzitter trad gisteren af .', 'trad', 'aftreden'],
  ['Zij namen het voorstel aan .', 'namen', 'aannemen'],
])('%s: the lemma of %s is %s', (sentence, form, lemma) => {
  const article = parse(tokensOf(sentence), parser)
  expect(article.trees.lemma[sentence.split(' ').indexOf(form)]).toBe(lemma)
})

const passage = [
  'De ministers spraken gisteren twee uur met elkaar over de grens .',
  '„ Er is niets besloten ” , zei een woordvoerder na afloop , maar volgens diplomaten ligt er een voorstel dat beide landen kunnen steunen .',
  'Nee .',
  "Zo'n 1.250 inwoners , onder wie veel kinderen , werden in de nacht van 3 op 4 mei 2023 geëvacueerd – zonder hun bezittingen .",
  'VOORZITTER TREEDT TERUG',
  '🙂 naïef œuvre ﬁn',
].join('\n')

test('WebAssembly and plain TypeScript give the same trees', () => {
  const plain = loadParser(model, undefined, plainKernel)
  expect(toConllu(parse(tokensOf(passage), plain))).toBe(toConllu(parse(tokensOf(passage), parser)))
})

test('the same sentences give the same trees, whatever was parsed before and beside them', () => {
  const alone = passage.split('\n').map((line) => parse(tokensOf(line), parser).trees)
  const together = parse(tokensOf(passage), loadParser(model)).trees
  expect(alone.flatMap(({ relation }) => [...relation])).toEqual([...together.relation])
  expect(alone.flatMap(({ lemma }) => lemma)).toEqual(together.lemma)
})

test('a sentence of three thousand tokens is parsed, as one tree', () => {
  const { tokens, trees } = parse(tokensOf(Array(1500).fill('woord ,').join(' ') + ' .'), parser)
  expect(tokens.starts.length).toBe(2)
  expect([...trees.head].filter((head) => head < 0)).toHaveLength(1)
  const depths = Array.from(trees.head, (_, token) => {
    let depth = 0
    for (let here = token; here >= 0 && depth <= trees.head.length; here = trees.head[here]) depth++
    return depth
  })
  expect(Math.max(...depths)).toBeLessThanOrEqual(trees.head.length)
})

test('whatever the tokens, a sentence is one tree with a lemma for each', () => {
  const odd = ['ge', 'opge', '„', '\u0308', '\ud800', 'İ', 'ǅ', '\u0000', 'x'.repeat(3000), '_', 'é']
  const token = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...odd))
  const sentence = fc.array(
    token.filter((form) => !/\s/.test(form)),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(sentence, (forms) => {
      const { head, lemma } = parse(tokensOf(forms.join(' ')), parser).trees
      expect(Array.from(head).filter((above) => above < 0)).toHaveLength(1)
      expect(lemma.every((one) => one !== '')).toBe(true)
    }),
  )
})

test('many sentences are taken in turns', () => {
  const lines = Array<string>(200).fill('De raad stemde gisteren in met het voorstel .')
  const { trees } = parse(tokensOf(lines.join('\n')), parser)
  expect(trees.head.slice(-9)).toEqual(trees.head.slice(0, 9).map((head) => (head < 0 ? -1 : head + 199 * 9)))
})

test('a mark beneath a particle does not part it from its verb', () => {
  const { trees } = parse(tokensOf('Jansen spreekt dat tegen : er zou alarm zijn geslagen .'), parser)
  expect(trees.lemma[1]).toBe('tegenspreken')
})

test('what a rule can ask for is in the inventory', () => {
  expect(parser.inventory.wordClasses).toContain('PROPN')
  expect(parser.inventory.relations).toEqual(
    expect.arrayContaining(['nsubj:pass', 'obl:agent', 'compound:prt']),
  )
  expect(parser.inventory.features).toContain('_')
})
