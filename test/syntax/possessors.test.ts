import { expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { settlePossessors } from '../../src/syntax/possessors.ts'
import { relationsOf, scored } from './draft.ts'

const lexicons = {
  prepositions: readLexicon('belonging-prepositions.tsv', 'preposition\tsubject\nbij\t\nvan\tyes'),
  verbs: readLexicon('speech-verbs.tsv', 'lemma\nzeggen'),
}

function settle(sentence: string, given: typeof lexicons | null = lexicons): string {
  const { draft } = scored(sentence)
  settlePossessors(draft, given)
  return `${relationsOf(draft).split(' ').at(-1)} ${draft.heads.at(-1)}`
}

const behind = (verb: string, preposition = 'van', subject = 'Jan') =>
  `${verb} is 0 root / Jan ${subject} 1 nsubj / ${preposition} ADP 4 case / bond man 1 obl`

test.each([
  ['whoever speaks', behind('zeggen'), 'nmod 2'],
  ['whoever does something else', behind('krijgen'), 'obl 1'],
  ['another preposition', behind('zeggen', 'bij'), 'obl 1'],
  ['a pronoun', behind('zeggen', 'van', 'hem'), 'obl 1'],
])('behind %s', (_, sentence, expected) => expect(settle(sentence)).toBe(expected))

test('what stands before the verb of a sentence is one phrase', () => {
  const opening = (first: string) => `${first} / van ADP 3 case / bond man 4 obl / vertrekken is 0 root`
  const complement = (sentence: string) => {
    const { draft } = scored(sentence)
    settlePossessors(draft, lexicons)
    return draft.heads[2]
  }
  expect(complement(opening('Jan Jan 4 nsubj'))).toBe(1)
  expect(complement(opening('Jan Jan 4 obj'))).toBe(4)
})

test('without lexicons nothing changes', () => expect(settle(behind('zeggen'), null)).toBe('obl 1'))
