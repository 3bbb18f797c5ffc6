import { describe, expect, test } from 'vitest'
import { form } from '../../../src/model/tokens.ts'
import { joinParticle, shortenSource } from '../../../src/reading/statements/repair.ts'
import { draftOf, pack } from './drafted.ts'

describe('joinParticle', () => {
  const verbs = pack.lexicon('speech-verbs')

  test('gives a particle back to its verb, with the stance of the two together', () => {
    const { article, draft, words } = draftOf(
      'Jansen/PROPN:nsubj<zegt zegt=zeggen/VERB[VerbForm=Fin] toe/ADP:case<kosten de/DET:det<kosten kosten:obj<betalen te/ADP:mark<betalen betalen/VERB[VerbForm=Inf]:xcomp<zegt',
    )
    const { content, stance } = joinParticle(article, draft, verbs)
    expect([words(draft.content), draft.stance]).toEqual(['toe de kosten te betalen', 'asserts'])
    expect([words(content), stance]).toEqual(['de kosten te betalen', 'promises'])
  })

  test('what stands before the particle is whom the verb addresses', () => {
    const { article, draft, words } = draftOf(
      'Jansen/PROPN:nsubj<riep riep=roepen/VERB[VerbForm=Fin] de/DET:det<boeren boeren:iobj<gaan op/ADP:case<huis naar/ADP:case<huis huis:obl<gaan te/ADP:mark<gaan gaan/VERB[VerbForm=Inf]:xcomp<riep',
    )
    const { content, person, stance } = joinParticle(article, draft, verbs)
    expect([words(person!.words), words(content), stance]).toEqual([
      'de boeren',
      'naar huis te gaan',
      'calls-for',
    ])
  })

  test('leaves a preposition where it is', () => {
    const { article, draft } = draftOf(
      'Jansen/PROPN:nsubj<belooft belooft=beloven/VERB[VerbForm=Fin] in/ADP:case<mei mei:obl<betalen te/ADP:mark<betalen betalen/VERB[VerbForm=Inf]:xcomp<belooft',
    )
    expect(joinParticle(article, draft, verbs)).toBe(draft)
  })
})

describe('shortenSource', () => {
  const says = (last: string) =>
    `Smit/PROPN:nsubj<zei ${last} zei=zeggen/VERB[VerbForm=Fin] dat/SCONJ:mark<gaat het/PRON:nsubj<gaat gaat=gaan/VERB:ccomp<zei`

  test.each([
    ['dinsdag:nmod<Smit', 'Smit'],
    ['van/ADP:case<dinsdag dinsdag:nmod<Smit', 'Smit van dinsdag'],
  ])('Smit %s', (last, expected) => {
    const { article, draft, words } = draftOf(says(last))
    const isTime = (token: number) => form(article, token) === 'dinsdag'
    expect(words(shortenSource(article, draft, isTime).source!.words)).toBe(expected)
  })
})
