import { createHash } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import { differencesOf } from './database.ts'
import { index } from './search.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** A reading as a row, before the database gives it its number. */
export type KeptReading = Omit<Insertable<Tables['readings']>, 'number'>

/** Keeps a reading with its originals, which are asked for where they are not there yet, its words and its change; false where there is one of that article already, and then nothing changes. */
export async function keep(
  writing: Kysely<Tables>,
  row: KeptReading,
  text: string,
  originalOf: (sha256: string) => Uint8Array | Promise<Uint8Array>,
): Promise<boolean> {
  const added = await writing
    .insertInto('readings')
    .values(row)
    .onConflict((conflict) => conflict.column('article').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (added === undefined) return false
  for (const sha256 of [row.original, row.received ?? row.original]) {
    if (await isKept(writing, sha256)) continue
    await writing
      .insertInto('originals')
      .values({ sha256, bytes: await originalOf(sha256) })
      .execute()
  }
  await index(writing, added.number, text, row.language)
  await countChange(writing, row.article)
  return true
}

/** Whether there is an original: a file of many articles comes once for each, and is large. */
async function isKept(db: Kysely<Tables>, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('originals')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

/** The bytes of an original. Throws a StoreError where they are not there, or not what was stored; `name` is what messages call it. */
export async function bytesOf(db: Kysely<Tables>, sha256: string, name: string): Promise<Uint8Array> {
  const row = await db.selectFrom('originals').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  const bytes = row === undefined ? null : new Uint8Array(row.bytes)
  if (bytes !== null && hash(bytes) === sha256) return bytes
  const { place } = differencesOf(db)
  const what = bytes === null ? `is not in ${place}` : `in ${place} is not what was stored`
  throw new StoreError('damaged', `the original of ${name} ${what}; restore it from a backup`)
}

/** Every change to the readings, or to what is judged of them, counts, so that each process knows when what it holds is old, and waits to be linked. */
export async function countChange(writing: Kysely<Tables>, article: string): Promise<void> {
  await writing.insertInto('changes').values({ article }).execute()
  await writing
    .updateTable('generations')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .execute()
}

const hashes = new WeakMap<Uint8Array, string>()

/** SHA-256 of an original's bytes, by which it is kept; worked out once for a file that many articles come out of. */
export function hash(bytes: Uint8Array): string {
  const known = hashes.get(bytes)
  if (known !== undefined) return known
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  hashes.set(bytes, sha256)
  return sha256
}
