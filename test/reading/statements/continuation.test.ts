import { describe, expect, test } from 'vitest'
import { continueContent, endBeforeOther, reachBack } from '../../../src/reading/statements/continuation.ts'
import { draftOf } from './drafted.ts'

const zei = 'Jansen/PROPN:nsubj<zei zei=zeggen/VERB[VerbForm=Fin]'

describe('continueContent', () => {
  const warns =
    'Jansen/PROPN:nsubj<waarschuwt waarschuwt=waarschuwen/VERB[VerbForm=Fin] voor/ADP:case<algen algen:obl<waarschuwt in/ADP:case<plassen plassen:obl<waarschuwt'
  const holds = `${zei} dat/SCONJ:mark<staat het/PRON:nsubj<staat staat=staan/VERB[VerbForm=Fin]:ccomp<zei`

  test.each([
    ['a phrase', warns, 'voor algen in plassen'],
    [
      'a clause with the same conjunction',
      `${holds} ,:punct<valt maar/CCONJ:cc<valt dat/SCONJ:mark<10 morgen/ADV:advmod<valt valt=vallen/VERB[VerbForm=Fin]:ccomp<zei`,
      'dat het staat , maar dat morgen valt',
    ],
    [
      'a reason',
      `${holds} ,:punct<regent omdat/SCONJ:mark<regent hij/PRON:nsubj<regent regent=regenen/VERB[VerbForm=Fin]:advcl<zei`,
      'dat het staat , omdat hij regent',
    ],
    [
      'an apposition',
      `${holds} ,:punct<huis ons/PRON:nmod:poss<huis huis:parataxis<zei`,
      'dat het staat , ons huis',
    ],
  ])('takes in %s that follows at once', (_, line, expected) => {
    const { article, draft, words } = draftOf(line)
    expect(words(continueContent(article, draft, () => false).content)).toBe(expected)
  })

  test.each([
    [
      'another deed of the speaker',
      `${holds} ,:punct<zweeg maar/CCONJ:cc<zweeg zweeg=zwijgen/VERB[VerbForm=Fin]:conj<zei`,
    ],
    [
      'a sentence beside it',
      `${holds} ,:punct<regent het/PRON:nsubj<regent regent=regenen/VERB[VerbForm=Fin]:parataxis<zei`,
    ],
  ])('leaves out %s', (_, line) => {
    const { article, draft } = draftOf(line)
    expect(continueContent(article, draft, () => false)).toBe(draft)
  })

  test('leaves out what says when or through what', () => {
    const { article, draft } = draftOf(warns)
    expect(continueContent(article, draft, (token) => token === 5)).toBe(draft)
  })
})

test('a sentence joined behind the one somebody is named for is not theirs where somebody speaks in it', () => {
  const { article, draft, words } = draftOf(
    'Getuigen:nsubj<vluchtten vluchtten=vluchten/VERB[VerbForm=Fin] ,:punct<zei zei=zeggen/VERB[VerbForm=Fin]:parataxis<vluchtten Jansen/PROPN:nsubj<zei ,:punct<zweeg maar/CCONJ:cc<zweeg Smit/PROPN:nsubj<zweeg zweeg=zwijgen/VERB[VerbForm=Fin]:conj<vluchtten',
  )
  const zweeg = article.trees.lemma.indexOf('zwijgen')
  expect(words(endBeforeOther(article, draft, new Set([zweeg])).content)).toBe('Getuigen vluchtten')
  expect(endBeforeOther(article, draft, new Set())).toBe(draft)
})

test.each([
  [
    'at the end of the sentence it is about all of it',
    '.:punct<stalen',
    'Dieven stalen een auto die openstond',
  ],
  ['elsewhere it is about what it hangs on', 'in/ADP:case<mei mei:obl<stalen', 'die openstond'],
])('according to, behind a comma: %s', (_, rest, expected) => {
  const { article, draft, words } = draftOf(
    `Dieven:nsubj<stalen stalen=stelen/VERB[VerbForm=Fin] een/DET:det<auto auto:obj<stalen die/PRON:nsubj<openstond openstond=openstaan/VERB[VerbForm=Fin]:acl:relcl<auto ,:punct<Jansen volgens/ADP:case<Jansen Jansen/PROPN:obl<openstond ${rest}`,
  )
  expect(words(reachBack(article, draft).content)).toBe(expected)
})

test('he said, between two commas, is about what stands before and behind', () => {
  const { article, draft, words } = draftOf(
    'Slaap:nsubj<helpt helpt=helpen/VERB[VerbForm=Fin] ,:punct<zei zei=zeggen/VERB[VerbForm=Fin]:parataxis<dient Jansen/PROPN:nsubj<zei ,:punct<zei en/CCONJ:cc<dient dient=dienen/VERB[VerbForm=Fin]:conj<helpt',
  )
  expect(words(draft.content)).toBe('dient')
  expect(words(reachBack(article, draft).content)).toBe('Slaap helpt en dient')
})
