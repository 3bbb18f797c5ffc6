import type { Kysely } from 'kysely'
import { hash } from './originals.ts'
import type { Tables } from './tables.ts'

/** What is left of an article that was purged: hashes, so that it is known if it comes again, and nothing of what it said. */
export interface Tombstone {
  /** SHA-256 of the article's id, by which the tombstone is called. */
  readonly article: string
  /** SHA-256 of the file; null where another article was made of the same. */
  readonly original: string | null
  /** When it was purged, as an ISO time. */
  readonly purged: string
}

/** Whether an article was purged, and may not come again. */
export async function isPurged(db: Kysely<Tables>, article: string): Promise<boolean> {
  const row = await db
    .selectFrom('tombstones')
    .select('article')
    .where('article', '=', tombstoneOf(article))
    .executeTakeFirst()
  return row !== undefined
}

/** What the tombstone of an article is called. */
export function tombstoneOf(article: string): string {
  return hash(article)
}

/** The tombstones, the last first. */
export function tombstonesIn(db: Kysely<Tables>): Promise<Tombstone[]> {
  return db
    .selectFrom('tombstones')
    .select(['article', 'original', 'purged'])
    .orderBy('purged', 'desc')
    .orderBy('article')
    .execute()
}
