import { describe, expect, test } from 'vitest'
import { form } from '../../../src/model/tokens.ts'
import { tenseOf, type Tense } from '../../../src/reading/time/tense.ts'
import { drawn } from '../../rules/drawn.ts'
import { pack } from './told.ts'

const past = 'Tense=Past|VerbForm=Fin'
const present = 'Tense=Pres|VerbForm=Fin'

describe('the tense that a weekday is told in', () => {
  test.each<[string, Tense]>([
    [`dinsdag:obl<viel viel=vallen/VERB[${past}]`, 'past'],
    [`dinsdag:obl<valt valt=vallen/VERB[${present}]`, 'present'],
    [`heeft=hebben/AUX[${present}]:aux<gezegd dinsdag:obl<gezegd gezegd=zeggen/VERB[VerbForm=Part]`, 'past'],
    [
      `heeft=hebben/AUX[${present}]:aux<laten dinsdag:obl<laten laten/VERB[VerbForm=Inf] weten/VERB[VerbForm=Inf]:xcomp<laten`,
      'past',
    ],
    [`is=zijn/AUX[${present}]:aux<zien dinsdag:obl<zien te/ADP:mark<zien zien/VERB[VerbForm=Inf]`, 'present'],
    [`is=zijn/AUX[${present}]:aux<gevallen dinsdag:obl<gevallen gevallen=vallen/VERB[VerbForm=Part]`, 'past'],
    [
      `is=zijn/AUX[${present}]:aux:pass<gesloten dinsdag:obl<gesloten gesloten=sluiten/VERB[VerbForm=Part]`,
      'result',
    ],
    [
      `wordt=worden/AUX[${present}]:aux:pass<gesloten dinsdag:obl<gesloten gesloten=sluiten/VERB[VerbForm=Part]`,
      'present',
    ],
    [
      `werd=worden/AUX[${past}]:aux:pass<gesloten dinsdag:obl<gesloten gesloten=sluiten/VERB[VerbForm=Part]`,
      'past',
    ],
    [`zal=zullen/AUX[${present}]:aux<vallen dinsdag:obl<vallen vallen/VERB[VerbForm=Inf]`, 'present'],
    [`zou=zullen/AUX[${past}]:aux<vallen dinsdag:obl<vallen vallen/VERB[VerbForm=Inf]`, null],
    [`dinsdag:obl<opgepakt Man:nsubj<opgepakt opgepakt=oppakken/VERB[VerbForm=Part]`, 'past'],
    [`viel=vallen/VERB[${past}]:parataxis<rood ;:punct<rood dinsdag:obl<viel rood/ADJ`, null],
    [`aanval van/ADP:case<dinsdag dinsdag:nmod<aanval`, null],
  ])('%s', (tree, tense) => {
    const article = drawn(tree)
    const token = article.trees.lemma.findIndex((_, index) => form(article, index) === 'dinsdag')
    expect(tenseOf(article, token, pack)).toBe(tense)
  })
})
