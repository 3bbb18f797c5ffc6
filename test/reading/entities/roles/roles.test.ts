import { expect, test } from 'vitest'
import { castOf, offices } from '../cast.ts'

/** Sentences, and the offices that are read from them. */
const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['De Duitse minister Hofman sprak met Anne van den Berg.'], ['Hofman, minister, Duitsland']],
  [
    ['Minister van Mobiliteit Griet Wouters stapt op.'],
    ['Griet Wouters, minister van Mobiliteit, of nobody told'],
  ],
  [
    [
      'De Spaanse premier Marta Olivar reist naar Lissabon.',
      'Daar ontmoet ze haar Portugese ambtgenoot Rui Tavares.',
    ],
    ['Marta Olivar, premier, Spanje', 'Rui Tavares, premier, Portugal'],
  ],
  [
    [
      'De defensieministers van Noorwegen en Zweden tekenden een akkoord.',
      'De Noorse minister Berg noemde het een goede dag.',
    ],
    ['Berg, minister van Defensie, Noorwegen'],
  ],
  [
    [
      'Minister Dijkstra belde met zijn voorganger, Karel Oost.',
      "Dijkstra's opvolger Lies Kamp begint in juni.",
    ],
    [
      'Dijkstra, minister, of nobody told, after Karel Oost, before Lies Kamp',
      'Karel Oost, minister, of nobody told, to ../2026-05, before Dijkstra',
      'Lies Kamp, minister, of nobody told, after Dijkstra',
    ],
  ],
  [
    ['Oud-minister Karel Oost werkt nu bij een bank.'],
    ['Karel Oost, minister, of nobody told, to ../2026-05'],
  ],
  [['Anna Vos, directeur van Solvex, zwijgt.'], ['Anna Vos, directeur, Solvex']],
  [['Bakker Wim Smit opent een winkel.'], ['Wim Smit, bakker, of nobody told']],
  [
    ['Raadslid Piet Hoek (Dorpslijst) stemt tegen.'],
    ['Piet Hoek, raadslid, of nobody told', 'Piet Hoek, lid, Dorpslijst'],
  ],
  [
    ['Els Prins was sinds 2016 directeur van Solvex.'],
    ['Els Prins, directeur, Solvex, from 2016, to ../2026-05'],
  ],
  [
    ['Minister Anna Vos (Buitenlandse Zaken) zwijgt.'],
    ['Anna Vos, minister van Buitenlandse Zaken, of nobody told'],
  ],
]

test.each(cases.map(([sentences, roles]) => ({ text: sentences.join(' '), sentences, roles })))(
  '$text',
  ({ sentences, roles }) => expect(offices(castOf(...sentences))).toEqual(roles),
)
