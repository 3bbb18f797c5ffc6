import type { Kysely } from 'kysely'
import type { Reading } from '../model/reading.ts'
import { differencesOf, write } from './database.ts'
import { forgetJudgements } from './judgements.ts'
import { countChange, keep } from './keep.ts'
import { bytesOf, forgetOriginal, originalsOf } from './originals.ts'
import { unindex } from './search.ts'
import type { KeptReading, Tables } from './tables.ts'
import { isPurged, tombstoneOf } from './tombstones.ts'

/** An article that is hidden, and can be brought back. */
export interface Removed {
  readonly id: string
  /** What the user called its file. */
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** When it was removed, as an ISO time. */
  readonly removed: string
}

/** What became of an article that was here before. */
export type Standing =
  | { readonly outcome: 'known' | 'removed'; readonly article: string }
  | { readonly outcome: 'purged'; readonly tombstone: string }

/** Hides an article: whatever is asked is answered as if it had never been there. False when there is none with that id. */
export function hide(db: Kysely<Tables>, article: string): Promise<boolean> {
  return write(db, async (writing) => {
    const row = await take(writing, article)
    if (row === null) return false
    await writing
      .insertInto('removals')
      .values({ ...row, removed: new Date().toISOString() })
      .execute()
    return true
  })
}

/**
 * Brings a hidden article back, or lifts a tombstone (by the article's id or by the tombstone's own name), so that the article may come
 * again. Null when there is neither.
 */
export function restore(db: Kysely<Tables>, id: string): Promise<'restored' | 'lifted' | null> {
  return write(db, async (writing) => {
    const row = await writing
      .deleteFrom('removals')
      .where('article', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (row !== undefined) {
      const { removed: _, ...reading } = row
      const { text } = (JSON.parse(row.json) as Reading).article
      await keep(writing, reading, text, (sha256) => bytesOf(writing, sha256, row.name))
      return 'restored'
    }
    const lifted = await writing
      .deleteFrom('tombstones')
      .where('article', 'in', [id, tombstoneOf(id)])
      .returning('article')
      .executeTakeFirst()
    return lifted === undefined ? null : 'lifted'
  })
}

/**
 * Deletes an article, hidden or not, with its original, every reading of it and what was judged of it, and puts up its tombstone. Its words are in the files of the
 * database still, until what hangs on it is linked anew and the files are scrubbed. False when there is none with that id, and none was purged.
 */
export function purge(db: Kysely<Tables>, article: string): Promise<boolean> {
  return write(db, async (writing) => {
    const hidden = await writing
      .deleteFrom('removals')
      .where('article', '=', article)
      .returning(['original', 'received'])
      .executeTakeFirst()
    const row = hidden ?? (await take(writing, article))
    // Whoever was broken off in the middle may do it again.
    if (row === null) return isPurged(writing, article)
    await writing.deleteFrom('earlier_readings').where('article', '=', article).execute()
    await forgetJudgements(writing, article)
    const erased: string[] = []
    for (const sha256 of originalsOf(row)) if (await forgetOriginal(writing, sha256)) erased.push(sha256)
    await writing
      .insertInto('tombstones')
      .values({
        article: tombstoneOf(article),
        original: erased.includes(row.original) ? row.original : null,
        purged: new Date().toISOString(),
      })
      .onConflict((conflict) => conflict.column('article').doNothing())
      .execute()
    return true
  })
}

/** Takes an article out of all that is asked; its row, or null. */
export async function take(writing: Kysely<Tables>, article: string): Promise<KeptReading | null> {
  const taken = await writing
    .deleteFrom('readings')
    .where('article', '=', article)
    .returningAll()
    .executeTakeFirst()
  if (taken === undefined) return null
  const { number, ...row } = taken
  await unindex(writing, number)
  await countChange(writing, article)
  return row
}

/** What became of an article that is here or was; null when it never was. */
export async function outcomeOf(db: Kysely<Tables>, article: string): Promise<Standing['outcome'] | null> {
  for (const { table, outcome } of places) {
    const row = await db.selectFrom(table).select('article').where('article', '=', article).executeTakeFirst()
    if (row !== undefined) return outcome
  }
  return (await isPurged(db, article)) ? 'purged' : null
}

/** Where an article with its reading may be. */
const places = [
  { table: 'readings', outcome: 'known' },
  { table: 'removals', outcome: 'removed' },
] as const

/** What became of the article that came from just these bytes (by their hash) and hints; null when there was none. */
export async function standing(
  db: Kysely<Tables>,
  original: string,
  hints: string,
): Promise<Standing | null> {
  for (const { table, outcome } of places) {
    const row = await db
      .selectFrom(table)
      .select('article')
      .where('original', '=', original)
      .where('hints', '=', hints)
      .executeTakeFirst()
    if (row !== undefined) return { outcome, article: row.article }
  }
  const tombstone = await db
    .selectFrom('tombstones')
    .select('article')
    .where('original', '=', original)
    .executeTakeFirst()
  return tombstone === undefined ? null : { outcome: 'purged', tombstone: tombstone.article }
}

/** The hidden articles, the last removed first. */
export async function removedIn(db: Kysely<Tables>): Promise<Removed[]> {
  const { inReading } = differencesOf(db)
  const rows = await db
    .selectFrom('removals')
    .select([
      'article',
      'name',
      'removed',
      inReading('article.title').as('title'),
      inReading('article.outlet').as('outlet'),
      inReading('article.published').as('published'),
    ])
    .orderBy('removed', 'desc')
    .orderBy('article')
    .execute()
  return rows.map(({ article: id, name, title, outlet, published, removed }) => ({
    ...{ id, name, title, outlet, published, removed },
  }))
}
