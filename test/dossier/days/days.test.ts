import fc from 'fast-check'
import { expect, test } from 'vitest'
import { link } from '../../../src/dossier/linking.ts'
import { memoryShelves } from '../../../src/dossier/memory-shelves.ts'
import { recordOf } from '../../../src/dossier/record.ts'
import { factsIn } from '../../../src/dossier/facts.ts'
import { digestsAmong, recordKnowing, shelvesOf } from '../folded.ts'
import { article, articles, names, pack, page } from './told.ts'

const facts = factsIn(pack.lexicon('dated-events'), pack, names)

const day = `Brug geraakt (2024-06-24): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Een dag eerder bezocht president Zelensky de stad Zaporizja.`
const month = `Na de brug (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twee dagen later belde de Russische minister Beloöesov met zijn Amerikaanse collega Austin. Gisteren reisde Beloöesov naar Minsk.`

test('an article of a known day dates one of a known month, and what hangs on it', async () => {
  expect(page(await recordKnowing(articles(`${day}\n\n${month}`)))).toMatchInlineSnapshot(`
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

test('an attack that names nobody is the one of the same place and weekday', async () => {
  const told = `
Raketaanval (2024-06-25): Bij een raketaanval op de haven van Sevran zijn zondag elf mensen omgekomen.

Ministers bellen (2024-06): Bij de raketaanval van zondag op de haven van Sevran kwamen elf mensen om. Twee dagen later belde de Russische minister Beloöesov met zijn Amerikaanse collega Austin.`
  const said = page(await recordKnowing(articles(told)))
  expect(said).toContain('Ministers bellen appeared [2024-06-25..2024-06-30]')
  expect(said).toContain('consult by telephone 2024-06-25: Ministers bellen')
})

test('what is known from outside dates what is counted from it, and is named', async () => {
  const told =
    'Reis (2025-04): Drie dagen na de inauguratie van Donald Trump reisde minister Rubio naar Panama.'
  expect(page(await recordKnowing(articles(told), { facts }))).toMatchInlineSnapshot(`
    "inauguration 2025-01-20: Reis
        Reis: outside knowledge: inauguratie van Donald Trump, 2025, 2025-01-20 (https://en.wikipedia.org/wiki/Second_inauguration_of_Donald_Trump) “inauguratie”
    travel 2025-01-23: Reis, Reis
        Reis: Drie dagen after “inauguratie” “Drie dagen”
        outside knowledge: inauguratie van Donald Trump, 2025, 2025-01-20 (https://en.wikipedia.org/wiki/Second_inauguration_of_Donald_Trump) “inauguratie”"
  `)
  expect((await recordKnowing(articles(told))).events.map(({ edtf }) => edtf)).toEqual([null, null])
})

test('where dates cannot hold together, the link that least speaks for is dropped, and said to be', async () => {
  const told = `
Brug geraakt (2024-06-17): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen.

Bezoek aan de stad (2024-06-08): President Zelensky heeft vrijdag de stad Zaporizja bezocht.

Terugblik (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Vijf dagen later heeft president Zelensky de stad Zaporizja bezocht.`
  expect(page(await recordKnowing(articles(told)))).toMatchInlineSnapshot(`
    "Terugblik appeared [2024-06-21..2024-06-23]
        Terugblik: past tense: at most seven days before publication “zondag”
        told in the past: not after publication “Vijf dagen later”
        Vijf dagen later, counted from “zondag” “Vijf dagen later”
        the same event as in “Brug geraakt” “aangevallen”
        Brug geraakt: published 2024-06-17
        a Sunday “zondag”
        past tense: at most seven days before publication “zondag”
    visit 2024-06-07: Terugblik !, Bezoek aan de stad, Bezoek aan de stad
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

const json = async (digests: typeof corpus) => JSON.stringify(await recordKnowing(digests, { facts }))

test('articles in any order give the same bytes', async () => {
  const expected = await json(corpus)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...corpus], { minLength: corpus.length }), async (shuffled) => {
      expect(await json(shuffled)).toBe(expected)
    }),
    { numRuns: 15 },
  )
})

test('after articles came and went, the dossier is what it is when made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.shuffledSubarray([...corpus]), { minLength: 2, maxLength: 4 }),
      async (states) => {
        const shelves = memoryShelves()
        let there: typeof corpus = []
        for (const state of states) {
          const gone = there.filter((one) => !state.includes(one)).map(({ summary }) => summary.id)
          const come = state.filter((one) => !there.includes(one))
          await link(shelves, { come, gone }, digestsAmong(corpus), { facts })
          expect(JSON.stringify(await recordOf(shelves))).toBe(await json(state))
          there = state
        }
      },
    ),
    { numRuns: 10 },
  )
})

test('only what hangs on an article that came is looked at again', async () => {
  const shelves = await shelvesOf(corpus, { facts })
  const asked: string[] = []
  const come = async (source: string) => {
    asked.length = 0
    const digests = digestsAmong(corpus)
    const one = article(source)
    await link(
      shelves,
      { come: [one], gone: [] },
      (ids) => {
        const all = [...ids]
        asked.push(...all.map((id) => corpus.find(({ summary }) => summary.id === id)!.summary.title!))
        return digests(all)
      },
      { facts },
    )
    return [...new Set(asked)].sort()
  }
  expect(await come('Markt (2025-10): In Zwolle was het druk.')).toEqual([])
  const more =
    'Nasleep (2025-09): Burgemeester Els Terpstra heeft dinsdag in Leeuwarden de fietsbrug geopend. Twee dagen later was er ruzie.'
  expect(await come(more)).toEqual(['Feest', 'Opening'])
})

test('no day that an article rules out, and never none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...corpus]), async (digests) => {
      const { articles: summaries, events, times } = await recordKnowing(digests, { facts })
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

test('where two events of the kind may be meant, none dates the other', async () => {
  const attack = (published: string) =>
    `Nieuws (${published}): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen.`
  const record = await recordKnowing(
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

test('articles whose dates are all open narrow one another', async () => {
  const record = await recordKnowing(
    articles(`
Eerst (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twintig dagen later reisde Beloöesov naar Minsk.

Dan (2024-07): Oekraïne heeft vorige maand de spoorbrug bij Melitopol aangevallen.`),
  )
  const attack = record.events.find(({ kind }) => kind === 'attack')!
  expect(attack.days).toEqual(['2024-06-02', '2024-06-09'])
  expect(new Set(attack.because.map(({ article: id }) => id)).size).toBe(2)
})

test('an article settles one event of another, while the two narrow one another by a second', async () => {
  const told = `
Eerst (2024-06): Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Op 23 juni 2024 bezocht president Zelensky de stad Zaporizja.

Dan (2024-07): Oekraïne heeft vorige maand de spoorbrug bij Melitopol aangevallen. In juni 2024 bezocht president Zelensky de stad Zaporizja.`
  expect(page(await recordKnowing(articles(told)))).toMatchInlineSnapshot(`
    "Eerst appeared [2024-06-02..2024-06-30]
        Eerst: published 2024-06
        a Sunday “zondag”
        told in the past: not after publication “zondag”
        the same event as in “Dan” “aangevallen”
        Dan: published 2024-07
        the month before that of publication “vorige maand”
    attack [2024-06-02,2024-06-09,2024-06-16,2024-06-23,2024-06-30]: Eerst, Dan
        Dan: published 2024-07
        the month before that of publication “vorige maand”
        the same event as in “Eerst” “aangevallen”
        Eerst: a Sunday “zondag”
    visit 2024-06-23: Eerst, Dan
        Eerst: the words name these days “23 juni 2024”"
  `)
})

/** Articles that tell of the same few events, each with a date more or less exact, and appeared on a day more or less known. */
const articleOfAffairs = fc
  .tuple(
    fc.constantFrom('', '2024', '2024-06', '2024-07', '2024-07-03'),
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(
          'heeft Oekraïne de spoorbrug bij Melitopol aangevallen',
          'bezocht president Zelensky de stad Zaporizja',
          'belde de Russische minister Beloöesov met zijn Amerikaanse collega Austin',
        ),
        fc.constantFrom(
          'Op 23 juni 2024',
          'Op zondag',
          'In juni 2024',
          'Vorige maand',
          'Een dag eerder',
          'Gisteren',
        ),
      ),
      { minLength: 2, maxLength: 3, selector: ([event]) => event },
    ),
  )
  .map(([published, told]) => `(${published}): ${told.map(([event, date]) => `${date} ${event}.`).join(' ')}`)

test('whatever is exact in one article and open in another, all orders give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(articleOfAffairs, { minLength: 2, maxLength: 4 }), async (told) => {
      const digests = told.map((source, at) => article(`Artikel ${at} ${source}`))
      expect(await json([...digests].reverse())).toBe(await json(digests))
    }),
    { numRuns: 40 },
  )
})
