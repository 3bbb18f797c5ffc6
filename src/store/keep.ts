import type { Kysely } from 'kysely'
import type { Reading } from '../model/reading.ts'
import { keepOriginals, type OriginalOf } from './originals.ts'
import { index } from './search.ts'
import type { KeptReading, Tables } from './tables.ts'

/** A reading as a row, with what is known of its original. */
export function rowOf(
  reading: Reading,
  { name, original, received, hints }: Pick<KeptReading, 'name' | 'original' | 'received' | 'hints'>,
): KeptReading {
  const { article, pack, wederhoor: engine } = reading
  return {
    ...{ article: article.id, name, original, received, hints, language: pack.language, engine },
    pack: packName(pack),
    json: JSON.stringify(reading),
  }
}

/** A pack's version and hash, as they are kept with what was read with it. */
export function packName({ version, sha256 }: Pick<Reading['pack'], 'version' | 'sha256'>): string {
  return `${version} ${sha256}`
}

/** Keeps a reading with its originals, which are asked for where they are not there yet, its words and its change; false where there is one of that article already, and then nothing changes. */
export async function keep(
  writing: Kysely<Tables>,
  row: KeptReading,
  text: string,
  originalOf: OriginalOf,
): Promise<boolean> {
  const added = await writing
    .insertInto('readings')
    .values(row)
    .onConflict((conflict) => conflict.column('article').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (added === undefined) return false
  await keepOriginals(writing, row, originalOf)
  await index(writing, added.number, text, row.language)
  await countChange(writing, row.article)
  return true
}

/** Keeps an article as a hidden one, with its originals, unless it is there as such. */
export async function keepRemoved(
  writing: Kysely<Tables>,
  row: Tables['removals'],
  originalOf: OriginalOf,
): Promise<void> {
  await keepOriginals(writing, row, originalOf)
  await writing
    .insertInto('removals')
    .values(row)
    .onConflict((conflict) => conflict.column('article').doNothing())
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
