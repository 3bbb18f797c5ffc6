import { describe, expect, test } from 'vitest'
import { quote } from '../../src/model/span.ts'
import { findAll, type Step } from '../../src/rules/match.ts'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { readRules } from '../../src/rules/rule-reader.ts'
import { clauses } from './drawn.ts'

const { manifest } = loadPack(packDirectory('nl'))
const verbs = readLexicon(
  'zegwerkwoorden.tsv',
  'lemma\tstance\tframe\topens\ndoen\tasserts\t\tverslag\ndoen\tcalls-for\t\tberoep\nkennen\tasserts\t\t\nontkennen\tdenies\tthat whether\tdat of\nzeggen\tasserts\tthat\tdat\nzwijgen\tno-comment\t\t\n',
)
const pack = { manifest, lexicon: () => verbs }

const examples = ['  + x', '  - x']
function rules(...drawings: string[][]) {
  const text = drawings.map((lines, index) => [`rule r${index}`, ...lines, ...examples].join('\n')).join('\n')
  return readRules('proef.rules', text, pack)
}

/** What a drawing finds, as `role: words`, values first. */
function found(drawings: string[][], sentence: string): string[] {
  const article = clauses(sentence)
  return findAll(article, rules(...drawings)).map(({ values, fills }) =>
    [
      ...Object.entries(values).map(([name, value]) => `${name}=${value}`),
      ...fills.map(({ role, extent }) => `${role}: ${quote(article.text, extent).join(' … ')}`),
    ].join('  '),
  )
}

const says = ['  says statement, stance=@zegwerkwoorden.stance', '  cue VERB lemma=@zegwerkwoorden']
const jan =
  'Jan/PROPN:nsubj<zegt zegt=zeggen/VERB[Tense=Pres] dat:mark<gaat het:nsubj<gaat gaat=gaan/VERB:ccomp<zegt'

describe('findAll', () => {
  test.each<[string, string[][], string, string[]]>([
    [
      'a role covers its word and what hangs on it, the cue its word alone',
      [[...says, '    source nsubj', '    content ccomp']],
      jan,
      ['stance=asserts  source: Jan  cue: zegt  content: dat het gaat'],
    ],
    [
      'a role leaves out the other roles, also in its middle',
      [['  says statement', '  content VERB', '    source obl', '      cue case lemma=volgens']],
      'Het:det<plan plan:nsubj<gaat gaat/VERB volgens:case<Jan Jan/PROPN:obl<gaat door:compound:prt<gaat .:punct<gaat',
      ['content: Het plan gaat … door  cue: volgens  source: Jan'],
    ],
    ['a line that must be there', [[...says, '    source nsubj', '    _ iobj']], jan, []],
    [
      'a line that may be there',
      [[...says, '    source nsubj', '    to? iobj']],
      jan,
      ['stance=asserts  source: Jan  cue: zegt'],
    ],
    ['a line that must not be there', [[...says, '    ! nsubj PROPN']], jan, []],
    ['a line that is not there', [[...says, '    ! nsubj PRON']], jan, ['stance=asserts  cue: zegt']],
    [
      'every word that fits a line',
      [[...says, '    source* nsubj']],
      'Jan/PROPN:nsubj<zeggen en:cc<Piet Piet/PROPN:conj<Jan zeggen/VERB niets:obj<zeggen',
      ['stance=asserts  source: Jan  source: Piet  cue: zeggen'],
    ],
    ['a feature', [says.map((line) => line.replace('VERB', 'VERB Tense=Past'))], jan, []],
    [
      'a feature ruled out',
      [says.map((line) => line.replace('VERB', 'VERB Tense!=Past'))],
      jan,
      ['stance=asserts  cue: zegt'],
    ],
    ['a lemma ruled out', [['  says statement', '  cue lemma!=zeggen Tense=Pres']], jan, []],
    ['a word, whatever its case', [['  says statement', '  cue word=ZEGT']], jan, ['cue: zegt']],
    [
      'rows of a lexicon with a word in a column',
      [['  says statement', '  cue lemma=@zegwerkwoorden.frame=whether']],
      jan,
      [],
    ],
    [
      '… and those that have it',
      [['  says statement', '  cue lemma=@zegwerkwoorden.frame=that']],
      jan,
      ['cue: zegt'],
    ],
    [
      'a word in a cell of the row found above',
      [[...says, '    _ ccomp', '      _ mark lemma=@zegwerkwoorden.opens']],
      jan,
      ['stance=asserts  cue: zegt'],
    ],
    [
      '… and a word that is not',
      [[...says, '    _ ccomp', '      _ mark lemma=@zegwerkwoorden.opens']],
      jan.replace('dat:', 'of:'),
      [],
    ],
    [
      'the row of several whose cell holds the word',
      [[...says, '    _ obj lemma=@zegwerkwoorden.opens']],
      'Jan:nsubj<doet doet=doen/VERB een:det<beroep beroep:obj<doet',
      ['stance=calls-for  cue: doet'],
    ],
    [
      'a compound only as the longest word of the lexicon that it ends in',
      [['  says statement', '  cue VERB ending=@zegwerkwoorden.stance=asserts']],
      'Jan:nsubj<miskent miskent=miskennen/VERB en:cc<herontkent herontkent=herontkennen/VERB:conj<miskent',
      ['cue: miskent'],
    ],
    ['an order', [[...says, '    source nsubj after']], jan, []],
    [
      'an order that holds',
      [[...says, '    source nsubj before']],
      jan,
      ['stance=asserts  source: Jan  cue: zegt'],
    ],
    [
      'a word serves one finding: the first rule wins',
      [
        [...says, '    source nsubj PRON'],
        [...says, '    source nsubj'],
        ['  says statement', '  cue VERB'],
      ],
      jan,
      ['stance=asserts  source: Jan  cue: zegt', 'cue: gaat'],
    ],
    [
      'a finding with two cues takes both words',
      [
        [...says, '    cue conj', '    source nsubj'],
        ['  says statement', '  cue VERB'],
      ],
      'Jan:nsubj<zegt zegt=zeggen/VERB noch:cc<zwijgt zwijgt=zwijgen/VERB:conj<zegt',
      ['stance=asserts  source: Jan  cue: zegt  cue: zwijgt'],
    ],
    [
      'two lines never take the same word',
      [[...says, '    one nsubj|obj', '    two nsubj']],
      'Jan:nsubj<zegt zegt=zeggen/VERB niets:obj<zegt',
      ['stance=asserts  two: Jan  cue: zegt  one: niets'],
    ],
    [
      'the doer of a passive as a subject, without its preposition',
      [['  says event', '  trigger VERB', '    actor nsubj', '    patient obj']],
      'Jan:nsubj:pass<gezien is/AUX:aux:pass<gezien door:case<agent de:det<agent agent:obl:agent<gezien gezien/VERB',
      ['patient: Jan  actor: de agent  trigger: gezien'],
    ],
    [
      'an antecedent without the clause it has its role in',
      [['  says event', '  trigger lemma=bellen', '    actor nsubj']],
      'De:det<man man:nsubj<zwijgt die/PRON[PronType=Rel]:nsubj<belde belde=bellen/VERB:acl:relcl<man zwijgt/VERB',
      ['actor: De man  trigger: belde'],
    ],
  ])('%s', (_, drawings, sentence, expected) => expect(found(drawings, sentence)).toEqual(expected))

  test('a listener hears every word held against every line and changes nothing', () => {
    const article = clauses(jan)
    const drawn = rules([...says, '    source nsubj PRON'], [...says, '    source nsubj'])
    const steps: Step[] = []
    expect(findAll(article, drawn, (step) => steps.push(step))).toEqual(findAll(article, drawn))
    const failed = steps.find(({ line, token }) => line.role === 'source' && token === 0)
    expect(failed?.failed?.written).toBe('PRON')
  })
})
