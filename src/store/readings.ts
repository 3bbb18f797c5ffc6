import type { Kysely } from 'kysely'
import type { Reading } from '../model/reading.ts'
import type { Tables } from './tables.ts'

/** The reading of an article, or null. */
export async function readingOf(db: Kysely<Tables>, article: string): Promise<Reading | null> {
  const row = await db.selectFrom('readings').select('json').where('article', '=', article).executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.json) as Reading)
}
