import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { readRules } from '../../src/rules/rule-reader.ts'

const { manifest } = loadPack(packDirectory('nl'))
const lexicon = readLexicon('dieren.tsv', 'lemma\tgeluid\nhond\tblaf\n')
const pack = {
  manifest,
  lexicon(name: string) {
    if (name === 'dieren') return lexicon
    throw new Error(`no lexicon ${name}`)
  },
}
const read = (...lines: string[]) => readRules('proef.rules', lines.join('\n'), pack)

describe('readRules', () => {
  test('reads a drawing with its conditions, values and examples', () => {
    const [rule] = read(
      '# een proef',
      'rule blaft',
      '  says event, kind=sound, sound=@dieren.geluid',
      '  trigger VERB|AUX Tense=Past',
      '    animal nsubj lemma=@dieren before',
      '      _ det',
      '    where? obl|nmod',
      '    ! advmod word=niet',
      '  + De hond blafte.',
      '      trigger: blafte   animal: De hond',
      '      sound: blaf',
      '  - De hond blafte niet.',
    )
    expect(rule).toMatchObject({ name: 'blaft', line: 2, says: 'event' })
    expect(rule.anchor.role).toBe('trigger')
    expect(rule.lines.map(({ role, need }) => `${role} ${need}`)).toEqual([
      'trigger once',
      'animal once',
      'null once',
      'where optional',
      'null never',
    ])
    expect(rule.values.map(({ name }) => name)).toEqual(['kind', 'sound'])
    expect(rule.examples).toEqual([
      {
        line: 9,
        text: 'De hond blafte.',
        matches: true,
        expected: { trigger: 'blafte', animal: 'De hond', sound: 'blaf' },
      },
      { line: 12, text: 'De hond blafte niet.', matches: false, expected: null },
    ])
  })

  const sound = ['rule r', '  says event', '  trigger VERB', '  + ja', '  - nee']
  const changed = (line: number, text: string) => sound.map((old, index) => (index + 1 === line ? text : old))
  test.each<[string, string[], string]>([
    [
      'a relation',
      changed(3, '  trigger nsubjpass'),
      "proef.rules:3: no such relation 'nsubjpass' in the treebank; take one of acl",
    ],
    ['a word class', changed(3, '  trigger WERB'), "proef.rules:3: no such word class 'WERB'"],
    ['a feature', changed(3, '  trigger Tens=Past'), "proef.rules:3: no such feature 'Tens'"],
    [
      'a feature value',
      changed(3, '  trigger Tense=Future'),
      "proef.rules:3: no such value of Tense 'Future'",
    ],
    [
      'a lexicon column',
      changed(3, '  trigger lemma=@dieren.kleur=rood'),
      "proef.rules:3: lexicon 'dieren' has no column 'kleur'",
    ],
    [
      'a lexicon value',
      changed(3, '  trigger lemma=@dieren.geluid=miauw'),
      "proef.rules:3: no row of 'dieren' has 'miauw' for geluid",
    ],
    ['a stance', changed(2, '  says statement, stance=condems'), "proef.rules:2: 'condems' is no stance"],
    ['a role', changed(3, '  Trigger VERB'), "proef.rules:3: 'Trigger' is no role"],
    [
      'a cell of a row that no line above finds',
      changed(3, '  trigger lemma=@dieren.geluid'),
      'proef.rules:3: no line takes its word from @dieren',
    ],
    ['a second top', [...sound.slice(0, 3), '  other obj', ...sound.slice(3)], 'proef.rules:4: a second top'],
    [
      'a crooked indent',
      [...sound.slice(0, 3), '     other obj', ...sound.slice(3)],
      'proef.rules:4: indented by no whole step',
    ],
    ['a top that may be absent', changed(3, '  trigger? VERB'), 'proef.rules:3:'],
    ['a missing says', ['rule r', '  trigger VERB'], "proef.rules:1: rule 'r' says nothing"],
    [
      'a value nobody fills',
      changed(2, '  says event, sound=@dieren.geluid'),
      'proef.rules:2: no line takes its word from @dieren',
    ],
    [
      'a value of no column',
      changed(2, '  says event, sound=@dieren.kleur'),
      "proef.rules:2: lexicon 'dieren' has no column",
    ],
    [
      'an expectation of no role',
      [...sound.slice(0, 4), '      tigger: ja', sound[4]],
      "proef.rules:4: 'tigger' is neither a role",
    ],
    [
      'no sentence that matches',
      sound.filter((_, index) => index !== 3),
      "proef.rules:1: rule 'r' has no sentence that it must match",
    ],
    [
      'no sentence that does not',
      sound.slice(0, 4),
      "proef.rules:1: rule 'r' has no sentence that it must not match",
    ],
    ['a name twice', [...sound, ...sound], "proef.rules:6: 'r' is a rule on line 1"],
    ['a tab', changed(3, '\ttrigger VERB'), 'proef.rules:3: a tab'],
  ])('refuses %s, naming file and line', (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message)
  })
})
