import { digest } from '../../src/dossier/digest.ts'
import { Walk, type Beside } from '../../src/dossier/walk.ts'
import type { Reading } from '../../src/model/reading.ts'
import { moves, names, shelvesOf } from './folded.ts'

/** A walk through the dossier of some articles. */
export async function walkOf(...articles: readonly Reading[]): Promise<Walk> {
  return new Walk(await shelvesOf(digestsOf(articles)), besideOf(articles), names)
}

/** What lies beside the shelves of some articles, of which none was judged. */
export function besideOf(articles: readonly Reading[]): Beside {
  const byId = new Map(articles.map((one) => [one.article.id, one]))
  return {
    readings: async () => byId,
    judgements: async () => new Map(),
    apart: (ids) => shelvesOf(digestsOf(ids.map((id) => byId.get(id)!))),
  }
}

function digestsOf(articles: readonly Reading[]) {
  return articles.map((one) => digest(one, names, moves))
}
