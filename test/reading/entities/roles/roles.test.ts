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
  [['Commissaris van de Koning Anna Vos zwijgt.'], ['Anna Vos, commissaris van de Koning, of nobody told']],
  [['Els Prins en haar woordvoerder Karel Oost zwijgen.'], ['Karel Oost, woordvoerder, Els Prins']],
  [
    ['Ex-defensieminister Karel Oost zwijgt.'],
    ['Karel Oost, minister van Defensie, of nobody told, to ../2026-05'],
  ],
  [
    ['Adjunct-procureur-generaal Karel Oost zwijgt.'],
    ['Karel Oost, adjunct-procureur-generaal, of nobody told'],
  ],
  [
    ['Karel Oost, destijds fractieleider, zwijgt.'],
    ['Karel Oost, fractieleider, of nobody told, to ../2026-05'],
  ],
  [
    ['Van 1979 tot 1988 was Anna Vos voorzitter van de Textielbond.'],
    ['Anna Vos, voorzitter, Textielbond, from 1979, to 1988'],
  ],
  [
    ['Anna Vos, hoogleraar en voorzitter van de Gezondheidsraad, zwijgt.'],
    ['Anna Vos, hoogleraar, of nobody told', 'Anna Vos, voorzitter, Gezondheidsraad'],
  ],
  [
    ['Secretaris-generaal Karel Oost sprak met Anna Vos.', 'De oud-premier van Nederland wil naar huis.'],
    ['Karel Oost, secretaris-generaal, of nobody told', 'Karel Oost, premier, Nederland, to ../2026-05'],
  ],
  [
    ['Nurlan Asanov heeft minister Bolot Sydykov ontslagen.', 'Hij wordt opgevolgd door Anna Vos.'],
    [
      'Bolot Sydykov, minister, of nobody told, before Anna Vos',
      'Anna Vos, minister, of nobody told, after Bolot Sydykov',
    ],
  ],
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
  [['Anna Vos werd benoemd tot directeur van Solvex.'], ['Anna Vos, directeur, Solvex']],
  [['Piet Hoek trad in 2019 aan als wethouder van Breda.'], ['Piet Hoek, wethouder, Breda']],
  [['Per 1 juni wordt Anna Vos directeur van Solvex.'], ['Anna Vos, directeur, Solvex']],
  [
    ['Els Prins volgde Karel Oost op als voorzitter van Solvex.'],
    ['Els Prins, voorzitter, Solvex, after Karel Oost', 'Karel Oost, voorzitter, Solvex, before Els Prins'],
  ],
  [['Sara Bos van GroenLinks wil opheldering.'], ['Sara Bos, lid, GroenLinks']],
  [['Viroloog Anna Vos heeft haast.'], ['Anna Vos, viroloog, of nobody told']],
  [['Advocaat Anna Vos van Karel Oost zwijgt.'], ['Anna Vos, advocaat, Karel Oost']],
  // Of what an office is held may stand before it.
  [
    ['Het bedrijf Solvex maakt winst.', 'Directeur Els Prins noemt dat een opluchting.'],
    ['Els Prins, directeur, Solvex'],
  ],
  [
    ['De gemeenteraad praat over de brug.', 'Raadslid Piet Hoek stemde tegen.'],
    ['Piet Hoek, raadslid, gemeenteraad'],
  ],
]

test.each(cases.map(([sentences, roles]) => ({ text: sentences.join(' '), sentences, roles })))(
  '$text',
  ({ sentences, roles }) => expect(offices(castOf(...sentences))).toEqual(roles),
)
