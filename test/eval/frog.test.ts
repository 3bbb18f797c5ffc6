import { expect, test } from 'vitest'
import { frogConllu } from '../../eval/frog.ts'
import { numberedRows } from './rows.ts'

/** Frog's columns from `form lemma tag head relation`, sentences with an empty line between them. */
function columns(...lines: readonly string[]): string {
  return numberedRows(lines, (id, [form, lemma, tag, head, relation]) => [
    id,
    form,
    lemma,
    `[${lemma}]`,
    tag,
    '0.99',
    'O',
    'O',
    head,
    relation,
  ])
}

/** The columns that matter, `id form lemma UPOS head relation`. */
function words(conllu: string): string[] {
  return conllu.split('\n').map((line) => {
    const [id, form, lemma, wordClass, , , head, relation] = line.split('\t')
    return [id, form, lemma, wordClass, head, relation].join(' ').trim()
  })
}

test('tags become word classes, a subject becomes nsubj, other labels stay', () =>
  expect(
    words(
      frogConllu(
        columns('Zij zij VNW(pers,pron,nomin,vol,3v,ev,fem) 2 su', 'lacht lachen WW(pv,tgw,met-t) 0 ROOT') +
          '\n\n',
      ),
    ),
  ).toEqual(['1 Zij zij PRON 2 nsubj', '2 lacht lachen VERB 0 ROOT']))

test('joined words are separate again, and the numbers after them move up', () =>
  expect(
    words(
      frogConllu(
        columns(
          'Jan_Tops Jan_Tops SPEC(deeleigen)_SPEC(deeleigen) 2 su',
          'is zijn WW(pv,tgw,ev) 0 ROOT',
          'aan_het aan_het VZ(init)_LID(bep,stan,evon) 2 ld',
          'werk werk N(soort,ev,basis,onz,stan) 3 body',
        ),
      ),
    ),
  ).toEqual([
    '1 Jan Jan PROPN 3 nsubj',
    '2 Tops Tops PROPN 1 flat',
    '3 is zijn VERB 0 ROOT',
    '4 aan aan ADP 3 ld',
    '5 het het DET 4 flat',
    '6 werk werk NOUN 4 body',
  ]))

test('an underscore of the text joins nothing', () =>
  expect(words(frogConllu(columns('een_naam een_naam N(soort,ev,basis,zijd,stan) 0 ROOT')))).toEqual([
    '1 een_naam een_naam NOUN 0 ROOT',
  ]))

test('a subject that is a conjunction is its first member, however deep', () => {
  const relations = words(
    frogConllu(
      columns(
        'Jan Jan N(eigen,ev,basis,zijd,stan) 2 cnj',
        'en en VG(neven) 4 cnj',
        'Piet Piet N(eigen,ev,basis,zijd,stan) 2 cnj',
        'of of VG(neven) 6 su',
        'Kees Kees N(eigen,ev,basis,zijd,stan) 4 cnj',
        'komen komen WW(pv,tgw,mv) 0 ROOT',
      ),
    ),
  ).map((word) => word.split(' ').at(-1))
  expect(relations).toEqual(['nsubj', 'cc', 'cnj', 'cc', 'cnj', 'ROOT'])
})

test('a subject with a clause beneath it is no nominal subject', () => {
  const [subordinator] = words(
    frogConllu(
      columns(
        'Dat dat VG(onder) 4 su',
        'hij hij VNW(pers,pron,nomin,vol,3,ev,masc) 3 su',
        'zwijgt zwijgen WW(pv,tgw,met-t) 1 body',
        'helpt helpen WW(pv,tgw,met-t) 0 ROOT',
      ),
    ),
  )
  expect(subordinator).toBe('1 Dat dat SCONJ 4 csubj')
})

test('sentences stay apart, and the end of the columns makes none', () =>
  expect(
    frogConllu(columns('Ja ja TSW() 0 ROOT', '', 'Nee nee TSW() 0 ROOT') + '\n\n').split('\n\n'),
  ).toHaveLength(2))

test('a line with too few columns is refused', () =>
  expect(() => frogConllu('1\tJa\tja')).toThrow('ten columns'))
