import type { Kysely } from 'kysely'
import type { Added } from '../dossier/answering.ts'
import { articlesOf } from '../dossier/pages.ts'
import type { Shelves } from '../dossier/shelf.ts'
import type { Tables } from './tables.ts'

/** The articles that came in after one with a number; null for all there are. What was only read again did not come in. */
export async function addedAfter(
  db: Kysely<Tables>,
  shelves: Shelves,
  after: number | null,
  limit: number,
): Promise<Added> {
  const come = db
    .selectFrom('readings')
    .leftJoin('earlier_readings', 'earlier_readings.article', 'readings.article')
    .where('earlier_readings.article', 'is', null)
    .where('number', '>', after ?? 0)
  const { total } = await come.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await come.select('readings.article').orderBy('number', 'desc').limit(limit).execute()
  const { last } = await db
    .selectFrom('readings')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const ids = rows.map(({ article }) => article)
  const found = await articlesOf(shelves, ids)
  return {
    last: Number(last ?? 0),
    total: Number(total),
    articles: ids.flatMap((id) => found.find((one) => one.id === id) ?? []),
  }
}
