import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { readSequenceRules } from '../../src/rules/sequence-reader.ts'

const months = readLexicon('months.tsv', 'word\tvalue\tshort\nmaart\t3\tmrt\nmei\t5\t\n')
const pack = {
  lexicon: (name: string) => {
    if (name !== 'months') throw new Error(`no lexicon ${name}`)
    return months
  },
}
const read = (text: string) => readSequenceRules('proef.rules', text, pack)

test('a rule with its values, patterns, contexts and examples', () => {
  const [rule] = read(`
part day
  [1..31 as day]

rule day-month
  says date day={day} month={month}
  <day> [@months as month]
  after op
  after sinds|vanaf
  unless before uur
  + (2024-06-26 past) Op 3 mei viel het. => 3 mei 2024-05-03
  - Van de 3 mei-betogers niet.
`)
  expect(rule).toMatchObject({
    name: 'day-month',
    file: 'proef.rules',
    line: 5,
    says: 'date',
    values: { day: '{day}', month: '{month}' },
    contexts: [
      { side: 'after', wanted: true },
      { side: 'before', wanted: false },
    ],
    examples: [
      { matches: true, setting: '2024-06-26 past', text: 'Op 3 mei viel het.', expected: '3 mei 2024-05-03' },
      { matches: false, setting: '', text: 'Van de 3 mei-betogers niet.', expected: '' },
    ],
  })
  expect(rule.patterns).toHaveLength(1)
  expect(rule.contexts[0].options).toHaveLength(3)
})

describe('what is wrong is said with its line', () => {
  test.each([
    [
      '  says date\n',
      'proef.rules:1: a line before the first rule; open with `rule name` at the left margin',
    ],
    ['regel x\n', "proef.rules:1: 'regel x' opens nothing; write `rule name` or `part name`"],
    ['rule x\n  [1..31 as day]\n', "proef.rules:1: rule 'x' says nothing; put `says KIND` on its first line"],
    ['rule x\n  says date\n', "proef.rules:1: rule 'x' has no pattern; draw the words it is found by"],
    ['rule x\n  says date day\n  mei\n', "proef.rules:2: 'day' is no value; write name=value"],
    [
      'rule x\n  says date day={day}\n  mei\n',
      "proef.rules:2: nothing is captured as 'day'; write [… as day] in a pattern",
    ],
    ['rule x\n  says date\n  <day> mei\n', 'proef.rules:3: no part <day>; define it above its first use'],
    ['rule x\n  says date\n  (mei\n', "proef.rules:3: a '(' left open; close it"],
    ['rule x\n  says date\n  mei)\n', "proef.rules:3: a ')' that closes nothing; take it out"],
    [
      'rule x\n  says date\n  ? mei\n',
      "proef.rules:3: a '?' after nothing; put it behind what may be missing",
    ],
    [
      'rule x\n  says date\n  [1-31]\n',
      "proef.rules:3: '[1-31]' is no element; write [1..31 as day] or [@months as month]",
    ],
    [
      'rule x\n  says date\n  [@months.long]\n',
      "proef.rules:3: months.tsv has no column 'long'; it has word, value, short",
    ],
    [
      'rule x\n  says date\n  mei\nrule x\n  says date\n  mei\n',
      "proef.rules:4: rule 'x' is there already; rename one of them",
    ],
  ])('%j', (text, message) => expect(() => read(text)).toThrow(message))
})
