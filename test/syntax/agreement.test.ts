import { expect, test } from 'vitest'
import { numberOf } from '../../src/syntax/agreement.ts'
import { scored } from './draft.ts'

// Asked of the second word of each sentence.
test.each([
  ['a noun', 'zien is 0 root / man man 1 nsubj', 'Sing'],
  ['a plural', 'zien is 0 root / man mannen 1 nsubj', 'Plur'],
  ['two together', 'zien is 0 root / man man 1 nsubj / vrouw man 2 conj', 'Plur'],
  ['a name', 'zien is 0 root / Jan Jan 1 nsubj', null],
  ['so many of something', 'zien is 0 root / procent man 1 nsubj / tien NUM 2 nummod', null],
  ['a number of people', 'zien is 0 root / aantal man 1 nsubj / mens mannen 2 nmod', null],
  [
    'the house of the people',
    'zien is 0 root / huis man 1 nsubj / mens mannen 2 nmod / van ADP 3 case',
    'Sing',
  ],
  ['somebody', 'zien is 0 root / iemand iets 1 nsubj', 'Sing'],
  ['him', 'zien is 0 root / hem hem 1 nsubj', null],
  ['people who', 'mens mannen 0 root / die die 3 nsubj / komen is 1 acl:relcl', 'Plur'],
  ['who, of nobody', 'zien is 0 root / die die 1 nsubj', null],
  ['who, on top of the tree', 'zien is 2 obl / die die 0 root', null],
])('the number of %s', (_, sentence, expected) => {
  expect(numberOf(scored(sentence).draft, 1)).toBe(expected)
})
