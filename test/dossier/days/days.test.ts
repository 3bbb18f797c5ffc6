import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Solutions } from '../../../src/dossier/days/solutions.ts'
import { factsIn } from '../../../src/dossier/facts.ts'
import { foldRecord } from '../../../src/dossier/record.ts'
import { article, articles, names, pack, page } from './told.ts'

const facts = factsIn(pack.lexicon('dated-events'), pack, names)

const day = `Brug geraakt (2024-06-24): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Een dag eerder bezocht president Zelensky de stad Zaporizja.`
const month = `Na de brug (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twee dagen later belde de Russische minister Beloöesov met zijn Amerikaanse collega Austin. Gisteren reisde Beloöesov naar Minsk.`

test('an article of a known day dates one of a known month, and what hangs on it', () => {
  expect(page(foldRecord(articles(`${day}\n\n${month}`)))).toMatchInlineSnapshot(`
    "Na de brug appeared [2024-06-25..2024-06-30]
        Na de brug: published 2024-06
        told in the past: not after publication “Twee dagen later”
        Twee dagen later, counted from “zondag” “Twee dagen later”
        the same event as in “Brug geraakt” “aangevallen”
        Brug geraakt: published 2024-06-24
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”
    attack 2024-06-23: Na de brug, Brug geraakt
        Brug geraakt: published 2024-06-24
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”
    travel [2024-06-24..2024-06-29]: Na de brug
        Na de brug: published 2024-06
        told in the past: not after publication “Twee dagen later”
        Twee dagen later, counted from “zondag” “Twee dagen later”
        the day before that of publication “Gisteren”
        the same event as in “Brug geraakt” “aangevallen”
        Brug geraakt: published 2024-06-24
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”
    consult by telephone 2024-06-25: Na de brug
        Na de brug: Twee dagen later, counted from “zondag” “Twee dagen later”
        the same event as in “Brug geraakt” “aangevallen”
        Brug geraakt: published 2024-06-24
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”"
  `)
})

test('an attack that names nobody is the one of the same place and weekday', () => {
  const told = `
Raketaanval (2024-06-25): Bij een raketaanval op de haven van Sevran zijn zondag elf mensen omgekomen.

Ministers bellen (2024-06): Bij de raketaanval van zondag op de haven van Sevran kwamen elf mensen om. Twee dagen later belde de Russische minister Beloöesov met zijn Amerikaanse collega Austin.`
  const said = page(foldRecord(articles(told)))
  expect(said).toContain('Ministers bellen appeared [2024-06-25..2024-06-30]')
  expect(said).toContain('consult by telephone 2024-06-25: Ministers bellen')
})

test('what is known from outside dates what is counted from it, and is named', () => {
  const told =
    'Reis (2025-04): Drie dagen na de inauguratie van Donald Trump reisde minister Rubio naar Panama.'
  expect(page(foldRecord(articles(told), { facts }))).toMatchInlineSnapshot(`
    "inauguration 2025-01-20: Reis
        Reis: outside knowledge: inauguratie van Donald Trump, 2025, 2025-01-20 (https://en.wikipedia.org/wiki/Second_inauguration_of_Donald_Trump) “inauguratie”
    travel 2025-01-23: Reis, Reis
        Reis: Drie dagen after “inauguratie” “Drie dagen”
        outside knowledge: inauguratie van Donald Trump, 2025, 2025-01-20 (https://en.wikipedia.org/wiki/Second_inauguration_of_Donald_Trump) “inauguratie”"
  `)
  expect(foldRecord(articles(told)).events.map(({ edtf }) => edtf)).toEqual([null, null])
})

test('where dates cannot hold together, the link that least speaks for is dropped, and said to be', () => {
  const told = `
Brug geraakt (2024-06-17): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen.

Bezoek aan de stad (2024-06-08): President Zelensky heeft vrijdag de stad Zaporizja bezocht.

Terugblik (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Vijf dagen later heeft president Zelensky de stad Zaporizja bezocht.`
  expect(page(foldRecord(articles(told)))).toMatchInlineSnapshot(`
    "Terugblik appeared [2024-06-21..2024-06-23]
        Terugblik: past tense: at most seven days before publication “zondag”
        told in the past: not after publication “Vijf dagen later”
        Vijf dagen later, counted from “zondag” “Vijf dagen later”
        the same event as in “Brug geraakt” “aangevallen”
        Brug geraakt: published 2024-06-17
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”
    visit 2024-06-07: Terugblik !, Bezoek aan de stad
    attack 2024-06-16: Terugblik, Brug geraakt
        Brug geraakt: published 2024-06-17
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”"
  `)
})

/** Two affairs that have nothing to do with one another, an article of no known date, and one that tells of neither. */
const corpus = articles(`
${day}

${month}

Nog eens de brug (2024): Oekraïne heeft vorige maand de spoorbrug bij Melitopol aangevallen.

Zonder datum (): Oekraïne heeft op 23 juni 2024 de spoorbrug bij Melitopol aangevallen.

Opening (2025-09-03): Burgemeester Els Terpstra heeft gisteren in Leeuwarden de fietsbrug geopend.

Feest (2025-09): Burgemeester Els Terpstra heeft dinsdag in Leeuwarden de fietsbrug geopend. Drie dagen later was er feest.

Weer (2025-09-05): Het was warm.`)

const json = (digests: typeof corpus, solutions?: Solutions) =>
  JSON.stringify(foldRecord(digests, { facts, solutions }))

test('articles in any order give the same bytes', () => {
  const expected = json(corpus)
  fc.assert(
    fc.property(fc.shuffledSubarray([...corpus], { minLength: corpus.length }), (shuffled) => {
      expect(json(shuffled)).toBe(expected)
    }),
    { numRuns: 15 },
  )
})

test('after articles came and went, the dossier is what it is when made anew', () => {
  fc.assert(
    fc.property(fc.array(fc.shuffledSubarray([...corpus]), { minLength: 2, maxLength: 4 }), (states) => {
      const solutions = new Solutions()
      for (const state of states) expect(json(state, solutions)).toBe(json(state))
    }),
    { numRuns: 10 },
  )
})

test('only what hangs on an article that came is worked out anew', () => {
  const solutions = new Solutions()
  json(corpus, solutions)
  const all = solutions.solved
  expect(all).toBeGreaterThan(1)
  json(corpus, solutions)
  json([...corpus, article('Markt (2025-10): In Zwolle was het druk.')], solutions)
  expect(solutions.solved).toBe(all)
  const more = article(
    'Nasleep (2025-09): Burgemeester Els Terpstra heeft dinsdag in Leeuwarden de fietsbrug geopend. Twee dagen later was er ruzie.',
  )
  json([...corpus, more], solutions)
  expect(solutions.solved).toBe(all + 1)
})

test('no day that an article rules out, and never none', () => {
  fc.assert(
    fc.property(fc.subarray([...corpus]), (digests) => {
      const { articles: summaries, events, times } = foldRecord(digests, { facts })
      const own = new Map(
        digests.flatMap((one) => one.times.map((time) => [`${one.summary.id} ${time.id}`, time])),
      )
      for (const { article: id, record, days, because } of times) {
        const stated = own.get(`${id} ${record}`)!
        expect(because.length).toBeGreaterThan(0)
        if (days === null) continue
        expect(days.length).toBeGreaterThan(0)
        if (stated.days !== null) expect(stated.days).toEqual(expect.arrayContaining([...days]))
      }
      for (const { earliest, latest } of [...summaries, ...events]) {
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true)
      }
    }),
    { numRuns: 25 },
  )
})

test('where two events of the kind may be meant, none dates the other', () => {
  const attack = (published: string) =>
    `Nieuws (${published}): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen.`
  const record = foldRecord(
    articles([attack('2024-06-10'), attack('2024-06-24'), attack('2024-06')].join('\n\n')),
  )
  expect(record.times).toEqual([])
  expect(record.articles.map(({ dated }) => dated)).toEqual([null, null, null])
  expect(record.events.flatMap(({ sightings }) => sightings.map(({ dates }) => dates)).sort()).toEqual([
    'counted',
    'counted',
    'unsure',
  ])
})

test('articles whose dates are all open narrow one another', () => {
  const record = foldRecord(
    articles(`
Eerst (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twintig dagen later reisde Beloöesov naar Minsk.

Dan (2024-07): Oekraïne heeft vorige maand de spoorbrug bij Melitopol aangevallen.`),
  )
  const attack = record.events.find(({ kind }) => kind === 'attack')!
  expect(attack.days).toEqual(['2024-06-02', '2024-06-09'])
  expect(new Set(attack.because.map(({ article: id }) => id)).size).toBe(2)
})
