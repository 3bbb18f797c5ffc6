import { expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { settleRelatives } from '../../src/syntax/relatives.ts'
import { relationsOf, scored } from './draft.ts'

const lexicon = readLexicon(
  'relative-pronouns.tsv',
  'lemma\tgender\tnumber\tdeterminers\ndat\tNeut\tSing\thet dit',
)

function settle(sentence: string, pronouns: typeof lexicon | null = lexicon): string {
  const { draft } = scored(sentence)
  settleRelatives(draft, pronouns)
  return relationsOf(draft).split(' ').slice(-2).join(' ')
}

const clause = (noun: string) => `${noun} / dat die 4 nsubj / regenen is 2 acl:relcl`

test.each([
  ['a noun of another gender', clause('de DET 2 det / hoop man 0 root'), 'mark acl'],
  ['a plural', clause('de DET 2 det / plan mannen 0 root'), 'mark acl'],
  [
    'a noun of its gender',
    clause('een DET 2 det / plan NOUN|Gender=Neut|Number=Sing 0 root'),
    'nsubj acl:relcl',
  ],
  [
    'a noun whose gender its article shows',
    clause('het DET 2 det / zonnepark man 0 root'),
    'nsubj acl:relcl',
  ],
  ['a name', clause('de DET 2 det / Jan Jan 0 root'), 'nsubj acl:relcl'],
  ['a noun with a name', clause('Jan Jan 2 appos / groep man 0 root'), 'nsubj acl:relcl'],
])('beside %s', (_, sentence, expected) => expect(settle(sentence)).toBe(expected))

test('without a lexicon, or for another pronoun, nothing changes', () => {
  const sentence = clause('de DET 2 det / hoop man 0 root')
  expect(settle(sentence, null)).toBe('nsubj acl:relcl')
  expect(settle(sentence.replace('dat die', 'die die'))).toBe('nsubj acl:relcl')
})
