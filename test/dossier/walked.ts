import { digest } from '../../src/dossier/digest.ts'
import { Walk } from '../../src/dossier/walk.ts'
import type { Reading } from '../../src/model/reading.ts'
import { moves, names, shelvesOf } from './folded.ts'

/** A walk through the dossier of some articles. */
export async function walkOf(...articles: readonly Reading[]): Promise<Walk> {
  const readings = new Map(articles.map((one) => [one.article.id, one]))
  const shelves = await shelvesOf(articles.map((one) => digest(one, names, moves)))
  return new Walk(shelves, async () => readings, names)
}
