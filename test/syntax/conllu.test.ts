import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { form } from '../../src/model/tokens.ts'
import { packDirectory } from '../../src/rules/pack.ts'
import { ConlluError, fromConllu, toConllu } from '../../src/syntax/conllu.ts'
import { loadParser, parse } from '../../src/syntax/parser.ts'

const parser = loadParser(join(packDirectory('nl'), 'model'))
const row = (id: number | string, word: string, last = '_') => `${id}\t${word}${'\t_'.repeat(7)}\t${last}`

test('tokens, spaces and sentences come back', () => {
  const conllu = [
    '# sent_id = a',
    row(1, 'Zij', 'SpaceAfter=No'),
    row(2, '?'),
    '',
    row(1, 'Ja', 'SpaceAfter=No'),
    row(2, '.', 'Note=x|SpaceAfter=No'),
    '',
  ].join('\n')
  const { text, tokens } = fromConllu(conllu)
  expect(text).toBe('Zij?\nJa.')
  expect([...tokens.starts]).toEqual([0, 2, 4])
})

test('the words of a multiword token are tokens, an empty node is none', () => {
  const article = fromConllu(
    [row('1-2', 'ten'), row(1, 'te'), row(2, 'den'), row('2.1', 'leeg'), ''].join('\r\n'),
  )
  expect([0, 1].map((token) => form(article, token))).toEqual(['te', 'den'])
  expect(article.tokens.from.length).toBe(2)
})

test.each([
  ['1\tkort', 'line 1: 2 columns; CoNLL-U has 10, with tabs between them'],
  [[row(1, 'een'), row(3, 'drie')].join('\n'), 'line 2: word 3 where word 2 should stand'],
  [['# x', row(1, '')].join('\n'), 'line 2: word 1 is empty; give it a form'],
])('%j is refused', (conllu, message) => {
  expect(() => fromConllu(conllu)).toThrow(new ConlluError(0, '').constructor as typeof ConlluError)
  expect(() => fromConllu(conllu)).toThrow(message)
})

test('nothing in gives nothing out', () => {
  expect(toConllu(parse(fromConllu(''), parser))).toBe('')
})

test('what is written reads back as the same tokens', () => {
  const word = fc.stringMatching(/^[a-zA-Zé’.,"]{1,6}$/)
  const sentence = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
      const conllu = sentences
        .map((words) =>
          words
            .map(([one, glued], place) => row(place + 1, one, glued ? 'SpaceAfter=No' : '_') + '\n')
            .join(''),
        )
        .join('\n')
      const before = fromConllu(conllu)
      const after = fromConllu(toConllu(parse(before, parser)))
      expect(after).toEqual(before)
    }),
    { numRuns: 25 },
  )
})

test('a row has ten columns, a head that counts from one, and SpaceAfter', () => {
  const written = toConllu(
    parse(
      fromConllu([row(1, 'Zij'), row(2, 'spraken', 'SpaceAfter=No'), row(3, '.'), ''].join('\n')),
      parser,
    ),
  )
  const lines = written.split('\n')
  expect(lines.slice(0, 2)).toEqual(['# sent_id = 1', '# text = Zij spraken.'])
  expect(lines[3].split('\t')).toEqual([
    ...['2', 'spraken', 'spreken', 'VERB', '_', 'Number=Plur|Tense=Past|VerbForm=Fin', '0', 'root', '_'],
    'SpaceAfter=No',
  ])
  expect(written.endsWith('\n\n')).toBe(true)
})
