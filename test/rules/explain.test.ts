import { describe, expect, test } from 'vitest'
import { why, whyNot } from '../../src/rules/explain.ts'
import { findAll } from '../../src/rules/match.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { readRules } from '../../src/rules/rule-reader.ts'
import { clauses } from './drawn.ts'

const { manifest } = loadPack(packDirectory('nl'))
const text = `rule citaat
  says statement
  content VERB
    cue parataxis lemma=zeggen
      source nsubj
  + x
  - x
rule zegt-dat
  says statement
  cue VERB lemma=zeggen
    source nsubj PROPN
    content ccomp
    ! obj
  + x
  - x`
const rules = readRules('proef.rules', text, {
  manifest,
  lexicon: (name) => {
    throw new Error(name)
  },
})

describe('why', () => {
  test('gives each role with its words and the line that took them', () => {
    const article = clauses('Het:nsubj<gaat gaat=gaan/VERB zegt=zeggen/VERB:parataxis<gaat Jan:nsubj<zegt')
    const [finding] = findAll(article, rules)
    expect(why(article, finding, rules)).toEqual([
      { role: 'content', words: 'Het gaat', line: 3, asks: 'VERB' },
      { role: 'cue', words: 'zegt', line: 4, asks: 'parataxis lemma=zeggen' },
      { role: 'source', words: 'Jan', line: 5, asks: 'nsubj' },
    ])
  })
})

describe('whyNot', () => {
  test.each([
    [
      'Het:nsubj<gaat gaat=gaan/VERB hoopt=hopen/VERB:parataxis<gaat Jan/PROPN:nsubj<hoopt',
      "citaat 4 the lemma of 'hoopt', 'hopen', does not fit lemma=zeggen",
    ],
    [
      'Hij/PRON:nsubj<zegt zegt=zeggen/VERB dat:mark<gaat het:nsubj<gaat gaat=gaan/VERB:ccomp<zegt',
      "zegt-dat 11 'Hij' is PRON, not PROPN",
    ],
    ['Jan/PROPN:nsubj<zegt zegt=zeggen/VERB', "zegt-dat 12 nothing of 'zegt' is ccomp"],
    [
      'Jan/PROPN:nsubj<zegt zegt=zeggen/VERB niets:obj<zegt gaat=gaan/VERB:ccomp<zegt',
      "zegt-dat 13 'niets' of 'zegt' must not be there",
    ],
  ])('%s', (sentence, expected) => {
    const [{ rule, line, reason }] = whyNot(clauses(sentence), rules, 0)
    expect(`${rule.name} ${line} ${reason}`).toBe(expected)
  })

  test('says nothing of a rule that found its words', () => {
    const article = clauses('Jan/PROPN:nsubj<zegt zegt=zeggen/VERB gaat=gaan/VERB:ccomp<zegt')
    expect(whyNot(article, rules, 0).map(({ rule }) => rule.name)).toEqual(['citaat'])
  })
})
