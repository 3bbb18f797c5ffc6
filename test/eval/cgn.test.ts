import { expect, test } from 'vitest'
import { wordClassOf } from '../../eval/cgn.ts'

test.each([
  ['N(soort,ev,basis,zijd,stan)', 'NOUN'],
  ['N(eigen,ev,basis,onz,stan)', 'PROPN'],
  ['SPEC(deeleigen)', 'PROPN'],
  ['SPEC(vreemd)', 'X'],
  ['SPEC(symb)', 'SYM'],
  ['ADJ(prenom,basis,met-e,stan)', 'ADJ'],
  ['WW(pv,tgw,met-t)', 'VERB'],
  ['TW(hoofd,vrij)', 'NUM'],
  ['TW(rang,prenom,stan)', 'ADJ'],
  ['LID(bep,stan,evon)', 'DET'],
  ['VNW(aanw,det,stan,prenom,zonder,evon)', 'DET'],
  ['VNW(bez,det,stan,vol,3,ev,prenom,zonder,agr)', 'PRON'],
  ['VNW(onbep,det,stan,nom,met-e,mv-n)', 'PRON'],
  ['VNW(onbep,grad,stan,prenom,met-e,mv,basis)', 'DET'],
  ['VNW(onbep,grad,stan,vrij,zonder,comp)', 'ADV'],
  ['VNW(aanw,adv-pron,stan,red,3,getal)', 'ADV'],
  ['VNW(pers,pron,nomin,vol,1,ev)', 'PRON'],
  ['VZ(init)', 'ADP'],
  ['VG(neven)', 'CCONJ'],
  ['VG(onder)', 'SCONJ'],
  ['BW()', 'ADV'],
  ['TSW()', 'INTJ'],
  ['LET()', 'PUNCT'],
])('%s is %s', (tag, wordClass) => expect(wordClassOf(tag)).toBe(wordClass))

test('the treebank writes tags with bars', () => {
  expect(wordClassOf('N|eigen|ev|basis|zijd|stan')).toBe('PROPN')
  expect(wordClassOf('VNW|aanw|adv-pron|obl|vol|3o|getal')).toBe('ADV')
  expect(wordClassOf('LET')).toBe('PUNCT')
})
