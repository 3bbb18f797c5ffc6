import { digest, type Digest } from '../../src/dossier/digest.ts'
import type { Digests } from '../../src/dossier/days/linked-days.ts'
import { namesOf } from '../../src/dossier/entities/names.ts'
import { movesOf } from '../../src/dossier/links/moves.ts'
import { link, type Known } from '../../src/dossier/linking.ts'
import { memoryShelves } from '../../src/dossier/memory-shelves.ts'
import { recordOf } from '../../src/dossier/record.ts'
import type { Shelves } from '../../src/dossier/shelf.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { DossierRecord } from '../../src/model/record.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

/** The names of the Dutch pack. */
export const names = namesOf(loadPack(packDirectory('nl')))

/** Its words that take up what was said before. */
export const moves = movesOf(loadPack(packDirectory('nl')))

/** The record of readings, in the order given. */
export async function folded(...readings: Reading[]): Promise<DossierRecord> {
  return foldedKnowing({}, ...readings)
}

/** The same, where something is known from outside. */
export async function foldedKnowing(known: Known, ...readings: Reading[]): Promise<DossierRecord> {
  return recordKnowing(
    readings.map((one) => digest(one, names, moves)),
    known,
  )
}

/** The record of digests. */
export async function recordKnowing(articles: readonly Digest[], known: Known = {}): Promise<DossierRecord> {
  return recordOf(await shelvesOf(articles, known))
}

/** The shelves on which articles are linked, all at once. */
export async function shelvesOf(articles: readonly Digest[], known: Known = {}): Promise<Shelves> {
  const shelves = memoryShelves()
  await link(shelves, { come: articles, gone: [] }, digestsAmong(articles), known)
  return shelves
}

/** The digests of articles, by id. */
export function digestsAmong(articles: readonly Digest[]): Digests {
  const digests = new Map(articles.map((one) => [one.summary.id, one]))
  return async (ids) => new Map([...ids].map((id) => [id, digests.get(id)!]))
}
