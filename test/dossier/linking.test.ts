import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newsroom } from '../../eval/newsroom.ts'
import { digest } from '../../src/dossier/digest.ts'
import { linkedDoubts } from '../../src/dossier/doubts/doubt.ts'
import { linkedFacets } from '../../src/dossier/facets.ts'
import { link } from '../../src/dossier/linking.ts'
import { memoryShelves } from '../../src/dossier/memory-shelves.ts'
import { recordOf } from '../../src/dossier/record.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { ShelfKind, Shelves } from '../../src/dossier/shelf.ts'
import { corpus as affair } from './corpus.ts'
import { moves, names } from './folded.ts'
import { reading } from './notation.ts'

/** The affair, and what articles tell of once more, answer and count. */
const corpus = [
  ...affair,
  reading(
    '2024-07-03',
    'In [Kyiv|place|place] vielen bij de <aanval|attack|2024-07-02> 12 doden.',
    '[Andrej Beloöesov|person|says] zegt {dat [Rusland|country Q159] nooit iets <beloofde|promise> aan [Kyiv|place]|not asserts}.',
    '[Piet Jansen|person|says] antwoordt {dat [Rusland|country Q159] alles <beloofde|promise> aan [Kyiv|place]|asserts}.',
  ),
  reading('2024-07-09', 'De <aanval|attack> op [Kiev|place] kostte 15 doden het leven, geen 12 doden.'),
  reading(
    '2024-07-12',
    'Over de <ramp|attack> in [Kiev|place] zweeg men.',
    '[Belousov|person|says] herhaalt {dat [Rusland|country Q159] nooit iets <beloofde|promise> aan [Kiev|place]|not asserts}.',
  ),
].map(onOnePage)

/** Some of them are versions of one article, by their page alone. */
function onOnePage(one: Reading, number: number): Reading {
  const url = number % 3 === 0 ? 'https://bode.example/zaak' : null
  return { ...one, article: { ...one.article, url } }
}

/** Made-up news of some days, dense with the same parties: much of it hangs together. */
const news = [...take(newsroom(7), 48)]

const digests = new Map([...corpus, ...news].map((one) => [one.article.id, digest(one, names, moves)]))
const digestsOf = async (ids: Iterable<string>) => new Map([...ids].map((id) => [id, digests.get(id)!]))

/** A number is an article, which comes where it is not there and goes where it is. */
async function turn(
  shelves: Shelves,
  there: Set<string>,
  articles: readonly Reading[],
  numbers: readonly number[],
): Promise<void> {
  const ids = [...new Set(numbers.map((number) => articles[number].article.id))]
  const gone = ids.filter((id) => there.has(id))
  const come = ids.filter((id) => !there.has(id))
  await link(shelves, { come: come.map((id) => digests.get(id)!), gone }, digestsOf)
  for (const id of gone) there.delete(id)
  for (const id of come) there.add(id)
}

test.each([
  ['an affair', corpus, 3, 100],
  ['the news of some days', news, 20, 12],
])(
  'whatever comes and goes of %s, the record is that of the articles that are there',
  async (_, articles, most, numRuns) => {
    const step = fc.array(fc.nat(articles.length - 1), { minLength: 1, maxLength: most })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const shelves = memoryShelves()
        const there = new Set<string>()
        for (const numbers of steps) await turn(shelves, there, articles, numbers)
        const anew = memoryShelves()
        const come = [...there].map((id) => digests.get(id)!)
        await link(anew, { come, gone: [] }, digestsOf)
        expect(await recordOf(shelves)).toEqual(await recordOf(anew))
        for (const kind of [linkedFacets, linkedDoubts] as const) {
          const of = kind as ShelfKind<unknown>
          expect(await shelves.of(of).all()).toEqual(await anew.of(of).all())
        }
      }),
      { numRuns },
    )
  },
)

function* take<Value>(values: Iterable<Value>, count: number): Generator<Value> {
  for (const value of values) {
    if (count-- === 0) return
    yield value
  }
}
