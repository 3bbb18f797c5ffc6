import { describe, expect, test } from 'vitest'
import { form } from '../../src/model/tokens.ts'
import { clauses } from './drawn.ts'

/** The arcs filled in, as `head relation dependent`. */
function added(line: string): string[] {
  const article = clauses(line)
  const { first, dependent, relation, added } = article.clauses
  const found: string[] = []
  for (let head = 0; head + 1 < first.length; head++) {
    for (let arc = first[head]; arc < first[head + 1]; arc++) {
      if (added[arc] === 0) continue
      const name = article.trees.inventory.relations[relation[arc]]
      found.push(`${form(article, head)} ${name} ${form(article, dependent[arc])}`)
    }
  }
  return found
}

describe('normalise', () => {
  test.each([
    ['nothing where nothing is left unsaid', 'Zij:nsubj<zwijgt zwijgt/VERB', []],
    [
      'each member of a coordination has the role of the first',
      'Jan:nsubj<zwijgen en:cc<Piet Piet:conj<Jan zwijgen/VERB',
      ['zwijgen nsubj Piet'],
    ],
    [
      'a coordinated verb has the subject of the first',
      'Jan:nsubj<zweeg zweeg/VERB en:cc<ging ging/VERB:conj<zweeg',
      ['ging nsubj Jan'],
    ],
    [
      '… unless it has its own',
      'Jan:nsubj<zweeg zweeg/VERB en:cc<ging Piet:nsubj<ging ging/VERB:conj<zweeg',
      [],
    ],
    [
      'what follows both verbs belongs to both',
      'Jan:nsubj<koopt koopt/VERB[VerbForm=Fin] en:cc<leest leest/VERB[VerbForm=Fin]:conj<koopt boeken:obj<koopt',
      ['leest nsubj Jan', 'leest obj boeken'],
    ],
    [
      'what stands before two joined participles belongs to both, with the auxiliary',
      'Jan:nsubj<gekocht heeft/AUX:aux<gekocht boeken:obj<gekocht gekocht/VERB[VerbForm=Part] en/CCONJ:cc<gelezen gelezen/VERB[VerbForm=Part]:conj<gekocht',
      ['gelezen nsubj Jan', 'gelezen aux heeft', 'gelezen obj boeken'],
    ],
    [
      'the subject of an open complement is the subject above',
      'Jan:nsubj<weigert weigert/VERB te:mark<gaan gaan/VERB[VerbForm=Inf]:xcomp<weigert',
      ['gaan nsubj Jan'],
    ],
    [
      '… or the object, where there is one',
      'Jan:nsubj<dwingt dwingt/VERB Piet:obj<dwingt te:mark<gaan gaan/VERB[VerbForm=Inf]:xcomp<dwingt',
      ['gaan nsubj Piet'],
    ],
    [
      'a subject travels down a chain of complements',
      'Jan:nsubj<weigert weigert/VERB te:mark<proberen proberen/VERB[VerbForm=Inf]:xcomp<weigert te:mark<gaan gaan/VERB[VerbForm=Inf]:xcomp<proberen',
      ['proberen nsubj Jan', 'gaan nsubj Jan'],
    ],
    [
      'a purpose has the subject of an active verb',
      'Jan:nsubj<belt belt/VERB om:mark<vragen te:mark<vragen vragen/VERB[VerbForm=Inf]:advcl<belt',
      ['vragen nsubj Jan'],
    ],
    [
      '… but not of a passive one, whose object it becomes',
      'Jan:nsubj:pass<gebeld is/AUX:aux:pass<gebeld gebeld/VERB om:mark<vragen te:mark<vragen vragen/VERB[VerbForm=Inf]:advcl<gebeld',
      ['gebeld obj Jan'],
    ],
    [
      'a passive has the relations of an active verb as well',
      'Jan:nsubj:pass<gezien is/AUX:aux:pass<gezien door:case<Piet Piet:obl:agent<gezien gezien/VERB',
      ['gezien obj Jan', 'gezien nsubj Piet'],
    ],
    [
      'the antecedent takes the place of the relative pronoun',
      'De:det<man man:nsubj<zwijgt die/PRON[PronType=Rel]:nsubj<belde belde/VERB:acl:relcl<man zwijgt/VERB',
      ['belde nsubj man'],
    ],
  ])('%s', (_, line, expected) => expect(added(line)).toEqual(expected))

  test('a relative pronoun whose place is taken has no arc left', () => {
    const article = clauses('man die/PRON[PronType=Rel]:nsubj<belde belde/VERB:acl:relcl<man')
    const { first, dependent } = article.clauses
    expect([...dependent.slice(first[2], first[3])]).toEqual([0])
  })
})
