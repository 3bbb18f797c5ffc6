import { describe, expect, test } from 'vitest'
import { castOf, lines } from './cast.ts'

/** Sentences, and the whole cast that is read from them. */
const cases: Readonly<Record<string, readonly (readonly [readonly string[], readonly string[]])[]>> = {
  'names and what they are the names of': [
    [
      ['De Duitse minister Hofman sprak met Anne van den Berg.'],
      [
        'person Hofman: De Duitse minister Hofman',
        'country Duitsland: Duitse',
        'person Anne van den Berg: Anne van den Berg',
      ],
    ],
    [
      ['Het kabinet praat met Sjoerd de Wit over de dijken.'],
      ['organisation kabinet: Het kabinet', 'person Sjoerd de Wit: Sjoerd de Wit', 'place dijken: de dijken'],
    ],
    [
      ['Ursula von der Leyen reist naar Warschau.'],
      ['person Ursula von der Leyen: Ursula von der Leyen', 'place Warschau: Warschau'],
    ],
    [
      ['Het Europees Parlement stemt over de wet.'],
      ['organisation Europees Parlement: Het Europees Parlement'],
    ],
    [
      ['De veiligheidsdienst DSK waarschuwt voor hackers.'],
      ['organisation DSK: De veiligheidsdienst DSK', 'group hackers: hackers'],
    ],
    [
      ['Drukkerij Veldhof Groep ontslaat twintig mensen.'],
      [
        'organisation Drukkerij Veldhof Groep: Drukkerij Veldhof Groep',
        'group twintig mensen: twintig mensen',
      ],
    ],
    [
      ['De regio Mersland krijgt een nieuwe brug.'],
      ['place Mersland: De regio Mersland', 'place nieuwe brug: een nieuwe brug'],
    ],
    [
      ['Meneer Bakker woont in Lutterveen.'],
      ['person Bakker: Meneer Bakker', 'place Lutterveen: Lutterveen'],
    ],
    [
      ['Minister van Mobiliteit Griet Wouters stapt op.', 'Wouters bleef vier jaar.'],
      ['person Griet Wouters: Minister van Mobiliteit Griet Wouters | Wouters'],
    ],
  ],
  'a seat of government and the city': [
    [['Warschau eist uitleg van Berlijn.'], ['country Polen: Warschau', 'country Duitsland: Berlijn']],
    [
      ['De burgemeester van Warschau opende het museum.'],
      [
        'person burgemeester van Warschau: De burgemeester van Warschau',
        'place Warschau: Warschau',
        'organisation museum: het museum',
      ],
    ],
    [['In Warschau begon de conferentie.'], ['place Warschau: Warschau']],
  ],
  'a country and its people': [
    [
      ['De Polen wijzen het voorstel af.', 'Polen wijst het voorstel af.'],
      ['country Polen: De Polen | Polen'],
    ],
    [
      ['Twee Polen zijn aangehouden.', 'Polen wijst het voorstel af.'],
      ['group Twee Polen: Twee Polen', 'country Polen: Polen'],
    ],
  ],
  'somebody from a country': [
    [['Een Amerikaanse raakte gewond bij het ongeluk.'], ['person Amerikaanse: Een Amerikaanse']],
    [['De politie hield een Russin aan.'], ['organisation politie: De politie', 'person Russin: een Russin']],
    [['De Amerikaanse en de Chinese economie groeien.'], []],
  ],
  'a ministry without its country has that of the subject before': [
    [
      ['Het Franse ministerie van Financiën zwijgt.'],
      ['organisation Franse ministerie van Financiën: Het Franse ministerie van Financiën'],
    ],
    [
      ['Parijs noemt de eis onredelijk.', 'Het ministerie van Financiën geeft geen commentaar.'],
      [
        'country Frankrijk: Parijs',
        'organisation Franse ministerie van Financiën: Het ministerie van Financiën',
      ],
    ],
  ],
  'descriptions of one named before': [
    [
      [
        'De Spaanse premier Marta Olivar reist naar Lissabon.',
        'Daar ontmoet ze haar Portugese ambtgenoot Rui Tavares.',
        'De premier blijft twee dagen.',
        'Haar Portugese ambtgenoot gaf een diner.',
      ],
      [
        'person Marta Olivar: De Spaanse premier Marta Olivar | ze | haar | De premier | Haar',
        'country Spanje: Spaanse',
        'place Lissabon: Lissabon',
        'person Rui Tavares: haar Portugese ambtgenoot Rui Tavares | Haar Portugese ambtgenoot',
        'country Portugal: Portugese',
      ],
    ],
    [
      ['Het bedrijf Solvex bouwt een fabriek in Venlo.', 'Het bedrijf zegt dat het dit jaar winst maakt.'],
      [
        'organisation Solvex: Het bedrijf Solvex | Het bedrijf | het',
        'place fabriek in Venlo: een fabriek in Venlo',
        'place Venlo: Venlo',
      ],
    ],
    [
      ['Noorwegen stuurt hulp naar Malta.', 'Het land heeft daar veel ervaring mee.'],
      ['country Noorwegen: Noorwegen | Het land', 'country Malta: Malta'],
    ],
    [
      ['De agenten hielden drie mannen aan.', 'De mannen zwegen.', 'Ze worden vandaag verhoord.'],
      ['group agenten: De agenten', 'group drie mannen: drie mannen | De mannen | Ze'],
    ],
    [
      ['Directeur Wim Smit en bestuurder Els Prins overlegden een uur.', 'De twee zijn het eens.'],
      [
        'group Directeur Wim Smit en bestuurder Els Prins: Directeur Wim Smit en bestuurder Els Prins | De twee',
        'person Wim Smit: Directeur Wim Smit',
        'person Els Prins: bestuurder Els Prins',
      ],
    ],
    [
      ['Het Lagerhuis en de Tweede Kamer stemden tegen.', 'De Kamer debatteert morgen verder.'],
      [
        'organisation House of Commons: Het Lagerhuis',
        'organisation Tweede Kamer: de Tweede Kamer | De Kamer',
      ],
    ],
    [
      [
        'De Spaanse premier Marta Olivar reist naar Lissabon.',
        'Premier Olivar zei dat haar land niet wacht.',
      ],
      [
        'person Marta Olivar: De Spaanse premier Marta Olivar | Premier Olivar | haar',
        'country Spanje: Spaanse | haar land',
        'place Lissabon: Lissabon',
      ],
    ],
    [
      ['Een 30-jarige vrouw uit Venlo raakte gewond.', 'De vrouw belde de politie.'],
      [
        'person 30-jarige vrouw uit Venlo: Een 30-jarige vrouw uit Venlo | De vrouw',
        'place Venlo: Venlo',
        'organisation politie: de politie',
      ],
    ],
  ],
  'who or what is set beside another with a comma, one of several, and both': [
    [
      ['Anna Vos, directeur van Solvex, zwijgt.'],
      ['person Anna Vos: Anna Vos | directeur van Solvex', 'organisation Solvex: Solvex'],
    ],
    [
      ['Een van de getuigen belde de politie.'],
      [
        'person Een van de getuigen: Een van de getuigen',
        'group getuigen: de getuigen',
        'organisation politie: de politie',
      ],
    ],
    [
      ['Noorwegen en Zweden praten over de grens.', 'Beide landen houden vol.'],
      [
        'group Noorwegen en Zweden: Noorwegen en Zweden | Beide landen',
        'country Noorwegen: Noorwegen',
        'country Zweden: Zweden',
        'place grens: de grens',
      ],
    ],
  ],
  'one name in two spellings': [
    [
      ['President Sjojgin sprak in Almaty.', 'President Shoygin wilde niet reageren.'],
      ['person Sjojgin: President Sjojgin | President Shoygin', 'place Almaty: Almaty'],
    ],
  ],
  'what a pronoun means, or that it means nobody': [
    [
      ['Zweden zegt dat het zijn leger uitbreidt.'],
      ['country Zweden: Zweden | het | zijn', 'organisation leger: zijn leger'],
    ],
    [['Het regent in Venlo.'], ['place Venlo: Venlo']],
    [['Er zijn geen slachtoffers.'], []],
    [['De minister die het plan schreef, schaamt zich.'], ['person minister: De minister | die | zich']],
    [['De commissie zegt dat ze het plan steunt.'], ['organisation commissie: De commissie | ze']],
    [
      ['Bakker Wim Smit opent een winkel.', 'Hij noemde hem een held.'],
      ['person Wim Smit: Bakker Wim Smit | Hij', 'place winkel: een winkel', 'person held: een held'],
    ],
    [
      ['“We stoppen”, zegt directeur Wim Smit van Solvex.'],
      ['organisation Solvex: We | Solvex', 'person Wim Smit: directeur Wim Smit van Solvex'],
    ],
    [['Hij trad in dienst bij een bank.'], ['organisation bank: een bank']],
  ],
}

for (const [what, sentences] of Object.entries(cases)) {
  describe(what, () => {
    test.each(sentences.map(([text, cast]) => ({ text: text.join(' '), sentences: text, cast })))(
      '$text',
      ({ sentences: text, cast }) => expect(lines(castOf(...text))).toEqual(cast),
    )
  })
}

test('every mention quotes the text, and ids follow the order of first mention', () => {
  const text = [
    'Minister Dijkstra belde met zijn voorganger, Karel Oost.',
    "Dijkstra's opvolger Lies Kamp begint in juni.",
  ]
  const { entities, mentions } = castOf(...text)
  expect(entities.map(({ id }) => id)).toEqual(entities.map((_, index) => `e${index + 1}`))
  for (const { record, words, head } of mentions) {
    expect(words).toContain(head)
    expect(record.spans.map(({ from, to }) => text.join(' ').slice(from, to))).toEqual(record.quote)
  }
})

test('reading twice yields the same', () => {
  const text = ['De Spaanse premier Marta Olivar reist naar Lissabon.', 'De premier blijft twee dagen.']
  expect(castOf(...text)).toEqual(castOf(...text))
})
