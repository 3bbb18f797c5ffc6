import { createHash } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import { index } from './search.ts'
import type { Tables } from './tables.ts'

/** A reading as a row, before the database gives it its number. */
export type KeptReading = Omit<Insertable<Tables['readings']>, 'number'>

/** Keeps a reading with its original, its words and its change; false where there is one of that article already, and then nothing changes. */
export async function keep(
  writing: Kysely<Tables>,
  row: KeptReading,
  text: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const added = await writing
    .insertInto('readings')
    .values(row)
    .onConflict((conflict) => conflict.column('article').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (added === undefined) return false
  await writing
    .insertInto('originals')
    .values({ sha256: row.original, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  await index(writing, added.number, text, row.language)
  await countChange(writing, row.article)
  return true
}

/** Every change to the readings, or to what is judged of them, counts, so that each process knows when what it holds is old, and waits to be linked. */
export async function countChange(writing: Kysely<Tables>, article: string): Promise<void> {
  await writing.insertInto('changes').values({ article }).execute()
  await writing
    .updateTable('generations')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .execute()
}

/** SHA-256 of an original's bytes, by which it is kept. */
export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
