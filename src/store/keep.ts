import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Reading } from '../model/reading.ts'
import { index } from './search.ts'
import type { KeptReading, Tables } from './tables.ts'

/** A reading as a row, with what is known of its original. */
export function rowOf(
  reading: Reading,
  { name, original, hints }: Pick<KeptReading, 'name' | 'original' | 'hints'>,
): KeptReading {
  const { article, pack, wederhoor: engine } = reading
  return {
    ...{ article: article.id, name, original, hints, language: pack.language, engine },
    pack: packName(pack),
    json: JSON.stringify(reading),
  }
}

/** A pack's version and hash, as they are kept with what was read with it. */
export function packName({ version, sha256 }: Pick<Reading['pack'], 'version' | 'sha256'>): string {
  return `${version} ${sha256}`
}

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
  await keepOriginal(writing, row.original, bytes)
  await index(writing, added.number, text, row.language)
  await countChange(writing, row.article)
  return true
}

/** Keeps an article as a hidden one, with its original, unless it is there as such. */
export async function keepRemoved(
  writing: Kysely<Tables>,
  row: Tables['removals'],
  bytes: Uint8Array,
): Promise<void> {
  await keepOriginal(writing, row.original, bytes)
  await writing
    .insertInto('removals')
    .values(row)
    .onConflict((conflict) => conflict.column('article').doNothing())
    .execute()
}

async function keepOriginal(writing: Kysely<Tables>, sha256: string, bytes: Uint8Array): Promise<void> {
  await writing
    .insertInto('originals')
    .values({ sha256, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** Every change to the readings, or to what is judged of them, counts, so that each process knows when what it holds is old, and waits to be linked. */
export async function countChange(writing: Kysely<Tables>, article: string): Promise<void> {
  await writing.insertInto('changes').values({ article }).execute()
  await writing
    .updateTable('generations')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .execute()
}

/** SHA-256: of an original's bytes, by which it is kept. */
export function hash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
