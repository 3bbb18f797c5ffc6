import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { link } from '../../src/dossier/linking.ts'
import { memoryShelves } from '../../src/dossier/memory-shelves.ts'
import { recordOf } from '../../src/dossier/record.ts'
import type { Shelves } from '../../src/dossier/shelf.ts'
import { corpus } from './corpus.ts'
import { moves, names } from './folded.ts'

const digests = new Map(corpus.map((reading) => [reading.article.id, digest(reading, names, moves)]))
const digestsOf = async (ids: Iterable<string>) => new Map([...ids].map((id) => [id, digests.get(id)!]))

/** A number is an article of the corpus, which comes where it is not there and goes where it is. */
async function turn(shelves: Shelves, there: Set<string>, numbers: readonly number[]): Promise<void> {
  const ids = [...new Set(numbers.map((number) => corpus[number].article.id))]
  const gone = ids.filter((id) => there.has(id))
  const come = ids.filter((id) => !there.has(id))
  await link(shelves, { come: come.map((id) => digests.get(id)!), gone }, digestsOf)
  for (const id of gone) there.delete(id)
  for (const id of come) there.add(id)
}

test('whatever comes and goes, the record is that of the articles that are there', async () => {
  const step = fc.array(fc.nat(corpus.length - 1), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const shelves = memoryShelves()
      const there = new Set<string>()
      for (const numbers of steps) await turn(shelves, there, numbers)
      const anew = memoryShelves()
      const come = [...there].map((id) => digests.get(id)!)
      await link(anew, { come, gone: [] }, digestsOf)
      expect(await recordOf(shelves)).toEqual(await recordOf(anew))
    }),
    { numRuns: 100 },
  )
})
