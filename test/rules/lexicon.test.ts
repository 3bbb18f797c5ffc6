import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'

const read = (...lines: string[]) => readLexicon('lang/nl/dieren.tsv', lines.join('\n'))

describe('readLexicon', () => {
  test('keys rows by their first column and keeps empty cells', () => {
    const lexicon = read('# dieren', 'woord\tsoort', 'bank\tmeubel', 'bank\tgeldzaak', 'kat\t', '')
    expect(lexicon.name).toBe('dieren')
    expect(lexicon.columns).toEqual(['woord', 'soort'])
    expect(lexicon.row('kat')).toEqual({ line: 5, values: { woord: 'kat', soort: '' } })
    expect(lexicon.all('bank').map(({ values }) => values.soort)).toEqual(['meubel', 'geldzaak'])
    expect([lexicon.has('bank'), lexicon.has('hond'), lexicon.has('Bank')]).toEqual([true, false, false])
    expect([lexicon.row('hond'), lexicon.all('hond')]).toEqual([undefined, []])
  })

  test('keeps the order of the file where it has meaning', () => {
    const lexicon = read('# order: given', 'dag', 'maandag', 'dinsdag')
    expect(lexicon.rows.map(({ values }) => values.dag)).toEqual(['maandag', 'dinsdag'])
  })

  test.each([
    ['no heading', [''], 'dieren.tsv: no heading'],
    ['cells missing', ['a\tb', 'kat'], 'dieren.tsv:2: 1 cells where the heading names 2 columns'],
    ['an empty word', ['a\tb', '\tx'], 'dieren.tsv:2: the first cell is empty'],
    ['the same row twice', ['a', 'kat', 'kat'], "dieren.tsv:3: 'kat' stands on line 2 already"],
    ['out of order', ['a', 'kat', 'hond'], "dieren.tsv:3: 'hond' should come before 'kat'"],
    ['a space around a cell', ['a', ' kat'], "dieren.tsv:2: a space around 'kat'"],
    ['an accent apart', ['a', 'e\u0301\u0301n'], 'dieren.tsv:2: letters and accents are stored apart'],
    [
      'a value outside a closed column',
      ['# values b: x y', 'a\tb', 'kat\tx z'],
      "dieren.tsv:3: 'z' is no b; take one of x, y",
    ],
    ['a carriage return', ['a\r'], 'dieren.tsv:1: a carriage return'],
    ['a byte order mark', ['\uFEFFa'], 'dieren.tsv:1: a byte order mark'],
    ['a strange column name', ['A b'], "dieren.tsv:1: 'A b' is no column name"],
    ['a column twice', ['a\ta'], "dieren.tsv:1: two columns are called 'a'"],
  ])('refuses %s, naming file and line', (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message)
  })
})
