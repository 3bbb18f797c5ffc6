import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { differencesOf } from './database.ts'
import { StoreError } from './store-error.ts'
import type { KeptReading, Tables } from './tables.ts'

/** Gives the bytes of an original by their hash. */
export type OriginalOf = (sha256: string) => Uint8Array | Promise<Uint8Array>

const hashes = new WeakMap<Uint8Array, string>()

/** SHA-256: of an original's bytes, by which it is kept; worked out once for a file that many articles come out of. */
export function hash(bytes: Uint8Array | string): string {
  const known = typeof bytes === 'string' ? undefined : hashes.get(bytes)
  if (known !== undefined) return known
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (typeof bytes !== 'string') hashes.set(bytes, sha256)
  return sha256
}

/** The originals of an article: its text, and the file that this was taken out of. */
export function originalsOf({ original, received }: Pick<KeptReading, 'original' | 'received'>): string[] {
  return received === null ? [original] : [original, received]
}

/** Keeps the originals of an article, which are asked for where they are not there yet: a file of many articles is large, and comes once for each. */
export async function keepOriginals(
  writing: Kysely<Tables>,
  row: Pick<KeptReading, 'original' | 'received'>,
  originalOf: OriginalOf,
): Promise<void> {
  for (const sha256 of originalsOf(row)) {
    const known = await writing
      .selectFrom('originals')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (known !== undefined) continue
    const bytes = await originalOf(sha256)
    await writing.insertInto('originals').values({ sha256, bytes }).execute()
  }
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

/** Deletes an original, unless an article, hidden or not, was made of it, or is to be; whether it is gone. */
export async function forgetOriginal(writing: Kysely<Tables>, sha256: string): Promise<boolean> {
  for (const table of ['readings', 'removals', 'jobs'] as const) {
    for (const column of ['original', 'received'] as const) {
      const user = await writing
        .selectFrom(table)
        .select('name')
        .where(column, '=', sha256)
        .executeTakeFirst()
      if (user !== undefined) return false
    }
  }
  await writing.deleteFrom('originals').where('sha256', '=', sha256).execute()
  return true
}
