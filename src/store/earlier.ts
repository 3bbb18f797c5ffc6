import type { Kysely } from 'kysely'
import type { Reading } from '../model/reading.ts'
import { write } from './database.ts'
import { keep, rowOf } from './keep.ts'
import { bytesOf } from './originals.ts'
import { outcomeOf, take } from './removal.ts'
import type { Tables } from './tables.ts'

/** By what an article was read. */
export interface Provenance {
  readonly article: string
  /** Language of the pack. */
  readonly language: string
  /** Engine version. */
  readonly engine: string
  /** The pack's version and hash. */
  readonly pack: string
  /** Whether the reading it had before is kept beside it. */
  readonly earlier: boolean
}

/**
 * What became of an article that was read again: `replaced`, or `same` where the reading is the one it has, to the byte. `clashes`: it has
 * come to be the same as another article here, so that its reading stays. Null: it is gone.
 */
export type Replacement = 'replaced' | 'same' | 'clashes' | null

/** By what each article was read, in the order of their ids. */
export async function provenances(db: Kysely<Tables>): Promise<Provenance[]> {
  const rows = await db
    .selectFrom('readings')
    .leftJoin('earlier_readings', 'earlier_readings.article', 'readings.article')
    .select(['readings.article', 'readings.language', 'readings.engine', 'readings.pack'])
    .select('earlier_readings.engine as before')
    .orderBy('readings.article')
    .execute()
  return rows.map(({ before, ...row }) => ({ ...row, earlier: before !== null }))
}

/** Puts a new reading of the same original in the place of the one that an article has, and keeps that one as its earlier reading. */
export function replaceReading(db: Kysely<Tables>, article: string, reading: Reading): Promise<Replacement> {
  const { id, text } = reading.article
  return write(db, async (writing) => {
    const before = await writing
      .selectFrom('readings')
      .selectAll()
      .where('article', '=', article)
      .executeTakeFirst()
    if (before === undefined) return null
    const row = rowOf(reading, before)
    if (before.json === row.json) return 'same'
    // An engine that takes another text from a file gives the article another id.
    if (id !== article && (await outcomeOf(writing, id)) !== null) return 'clashes'
    await take(writing, article)
    await keep(writing, row, text, (sha256) => bytesOf(writing, sha256, row.name))
    await writing.deleteFrom('earlier_readings').where('article', '=', article).execute()
    const { engine, pack, json } = before
    await writing.insertInto('earlier_readings').values({ article: id, engine, pack, json }).execute()
    return 'replaced'
  })
}

/** The reading that an article had before it was read again, or null. */
export async function earlierReading(db: Kysely<Tables>, article: string): Promise<Reading | null> {
  const row = await db
    .selectFrom('earlier_readings')
    .select('json')
    .where('article', '=', article)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.json) as Reading)
}
