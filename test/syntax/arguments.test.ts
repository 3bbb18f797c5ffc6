import { expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { settleArguments } from '../../src/syntax/arguments.ts'
import { relationsOf, scored } from './draft.ts'

const lines = [
  'lemma\tindirect\tinfinitive',
  'bevallen\talone\t',
  'vallen\tseldom\tnobody',
  'vragen\tbeside\t',
]
const frames = readLexicon('verb-frames.tsv', lines.join('\n'))

function settle(lexicon: typeof frames | null, sentence: string): string {
  const { draft, labelScores } = scored(sentence)
  settleArguments(draft, labelScores, lexicon)
  return relationsOf(draft)
}

const both = 'nsubj=4 obj=3'
const other = 'nsubj=3 obj=4'

test.each([
  ['number decides', `treffen zijn 0 root / bom man 1 ${both} / huis mannen 1 ${other}`, 'root obj nsubj'],
  [
    'the finite verb tells',
    `zien gaan 0 root / man mannen 1 ${both} / kind man 1 ${other} / moeten moet 1 aux`,
    'root obj nsubj aux',
  ],
  [
    'not against clear scores',
    'treffen zijn 0 root / bom man 1 nsubj=4 obj=0 / huis mannen 1 nsubj=0 obj=4',
    'root nsubj obj',
  ],
  [
    'where both agree, nothing',
    `treffen is 0 root / bom man 1 ${both} / huis man 1 ${other}`,
    'root nsubj obj',
  ],
  [
    'names are unclear',
    `treffen zijn 0 root / Ajax Jan 1 ${both} / huis mannen 1 ${other}`,
    'root nsubj obj',
  ],
  [
    'amounts are unclear',
    `treffen zijn 0 root / procent man 1 ${both} / tien NUM 2 nummod / huis mannen 1 ${other}`,
    'root nsubj nummod obj',
  ],
  [
    'a number of people is unclear',
    `treffen zijn 0 root / aantal man 1 ${both} / mens mannen 2 nmod / huis mannen 1 ${other}`,
    'root nsubj nmod obj',
  ],
  [
    'the house of the people is one',
    `treffen zijn 0 root / huis man 1 ${both} / mens mannen 2 nmod / van ADP 3 case / bom mannen 1 ${other}`,
    'root obj nmod case nsubj',
  ],
  [
    'a coordination is plural',
    `treffen is 0 root / man man 1 ${both} / vrouw man 2 conj / bom man 1 ${other}`,
    'root obj conj nsubj',
  ],
  [
    'a relative pronoun is as its antecedent',
    `bom mannen 0 root / die die 4 nsubj=4 obj=3 / huis man 4 nsubj=3 obj=4 / treffen is 1 acl:relcl`,
    'root obj nsubj acl:relcl',
  ],
  [
    'an accusative is no subject',
    `zien is 0 root / hem hem 1 ${both} / Jan Jan 1 ${other}`,
    'root obj nsubj',
  ],
  [
    'a clause wants a subject',
    'dan ADV 2 advmod / botsen is 0 root / auto man 2 nsubj=3 obj=4',
    'advmod root nsubj',
  ],
  ['an imperative does not', 'openen is 0 root / kooi man 1 nsubj=3 obj=4', 'root obj'],
  [
    'a second verb shares that of the first',
    'man man 2 nsubj / komen is 0 root / en ADV 2 advmod / zien is 2 conj / huis man 4 nsubj=3 obj=4',
    'nsubj root advmod conj obj',
  ],
])('subject and object: %s', (_, sentence, expected) => {
  expect(settle(null, sentence)).toBe(expected)
})

test.each([
  [
    'who is asked',
    'vragen gaan 0 root / minister man 1 obj=4 iobj=2 / komen gaan 1 xcomp',
    'root iobj xcomp',
  ],
  ['what is asked', 'vragen gaan 0 root / iets iets 1 obj=4 iobj=2 / komen gaan 1 xcomp', 'root obj xcomp'],
  ['no clause, no doubt', 'vragen gaan 0 root / minister man 1 obj=4 iobj=2', 'root obj'],
  ['whom it pleases', 'bevallen gaan 0 root / minister man 1 obj=4 iobj=1', 'root iobj'],
  [
    'a verb without an indirect object',
    'dwingen gaan 0 root / minister man 1 obj=3 iobj=4 / komen gaan 1 xcomp',
    'root obj xcomp',
  ],
  ['a verb that seldom has one', 'vallen is 0 root / minister man 1 obj=3 iobj=4', 'root iobj'],
  [
    'what is done by nobody named',
    'vallen is 0 root / er ADV 1 advmod / zien gaan 1 xcomp=4 ccomp=3',
    'root advmod ccomp',
  ],
  [
    'what the subject does',
    'vragen is 0 root / er ADV 1 advmod / zien gaan 1 xcomp=4 ccomp=3',
    'root advmod xcomp',
  ],
])('frames: %s', (_, sentence, expected) => {
  expect(settle(frames, sentence)).toBe(expected)
})

test('without frames an indirect object is left alone', () => {
  expect(settle(null, 'dwingen gaan 0 root / minister man 1 obj=3 iobj=4')).toBe('root iobj')
})
