import {
  Migrator,
  type ColumnDefinitionBuilder,
  type ControlledTransaction,
  type Kysely,
  type RawBuilder,
} from 'kysely'
import { sql } from 'kysely'
import type { Term } from '../text/stems.ts'
import { migrations } from './migrations.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** How long to wait for another process that is writing, in milliseconds. */
export const patience = 5000

/** Where a dossier is kept. */
export interface Place {
  /** The data folder: the user's own tables, and the record too where there is no database. */
  readonly directory: string
  /** The address of the PostgreSQL database with the record, `postgres://…`; null for SQLite in the data folder. */
  readonly database: string | null
}

/** What a database is opened for: what is asked lies anywhere, or all is gone through once, and then little is held in memory. */
export type DatabaseUse = 'looking-up' | 'going-through'

/**
 * What SQLite and PostgreSQL do each in its own way; all else in the store is the same for both. It hangs on Kysely's adapter of
 * each, so that it is at hand wherever the database is, in a transaction too (`differencesOf`).
 */
export interface Differences {
  /** The place as messages name it; never with a password. */
  readonly place: string
  /** The type of a column of bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** The type of a column of whole numbers. */
  readonly number: 'integer' | 'bigint'
  /** A column whose numbers the database gives out, none twice. */
  numbered(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder
  /** The type of a column of texts that are sorted by their code units. */
  readonly sorted: RawBuilder<unknown>
  /** What ends the making of a table that is one index on its primary key. */
  readonly keyed: RawBuilder<unknown>
  /**
   * Keeps everybody else from linking until the transaction ends; the first statement of one, which sees the database as it is when this
   * is had. In SQLite it is the one write lock.
   */
  readonly lockLinking: RawBuilder<unknown>
  /** How many bytes the database takes, as `bytes`. */
  readonly size: RawBuilder<{ readonly bytes: number }>
  /** The names of all tables, each as `name`. */
  readonly tables: RawBuilder<{ readonly name: string }>
  /**
   * Rows to select from, one for each of these lists; `value ->> 0` is the first thing of the list, as a text. Whatever is listed goes into a
   * statement as one value, so that there are few statements, each prepared once.
   */
  rows(lists: readonly (readonly (string | number | null)[])[]): RawBuilder<unknown>
  /** What stands under a path in the column `json` of readings: a text as it is, anything else as JSON. */
  inReading(path: string): RawBuilder<string>
  /** Makes the table `stems`: the words of each article, by the number of its reading in `rowid`. */
  createStems(db: Kysely<unknown>): Promise<void>
  /** Keeps the words of an article there. */
  insertStems(db: Kysely<Tables>, reading: number, words: readonly string[]): Promise<void>
  /**
   * Lets nothing of what was deleted stay in the files of the database, outside any transaction. Throws a StoreError where another program
   * is in the way.
   */
  scrub(db: Kysely<Tables>): Promise<void>
  /** The readings that hold every term in any of its forms, as `number` with a `rank`, the lowest of which is the best. */
  matching(terms: readonly (readonly Term[])[]): RawBuilder<unknown>
}

/** What the database behind this does in its own way. */
export function differencesOf(db: Kysely<Tables> | Kysely<unknown>): Differences {
  return db.getExecutor().adapter as unknown as Differences
}

/**
 * Opens the database of a dossier, its tables made or brought up to date. Throws a StoreError when it cannot be reached or written, is
 * locked, damaged, or was made by a newer version.
 */
export async function openDatabase(
  { directory, database }: Place,
  use: DatabaseUse = 'looking-up',
): Promise<Kysely<Tables>> {
  // The program opens one of the two, and loads no other.
  const db =
    database === null
      ? (await import('./sqlite.ts')).openSqlite(directory, use)
      : (await import('./postgres.ts')).openPostgres(database)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return db
}

/**
 * Runs one transaction that writes, when all others that write or link are done: one that reads before it writes would go wrong where they
 * have written in between.
 */
export function write<Result>(
  db: Kysely<Tables>,
  action: (writing: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (writing) => {
    await differencesOf(writing).lockLinking.execute(writing)
    await lockWriting(writing)
    return action(writing)
  })
}

/** Runs one transaction that brings something new and takes nothing away that linking looks at, when all others that write are done: others may link meanwhile. */
export function bring<Result>(
  db: Kysely<Tables>,
  action: (writing: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (writing) => {
    await lockWriting(writing)
    return action(writing)
  })
}

/** Runs one transaction that links, one at a time for a dossier. It sees one moment, whatever is brought meanwhile. */
export function linkAlone<Result>(
  db: Kysely<Tables>,
  action: (linking: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (linking) => {
      await differencesOf(linking).lockLinking.execute(linking)
      return action(linking)
    })
}

/** In SQLite this takes its one write lock, in PostgreSQL that of the one row there is. */
async function lockWriting(writing: Kysely<Tables>): Promise<void> {
  await sql`update generations set number = number`.execute(writing)
}

/** The tables that hold words of articles, or are made from these. */
export const wordTables = [
  'originals',
  'readings',
  'removals',
  'earlier_readings',
  'judgements',
  'judged',
  'stems',
  'shelf_rows',
  'shelf_keys',
  'facets',
  'changes',
  'jobs',
] as const

/** Runs one transaction that changes nothing, and sees the database as it is when it begins. */
export function read<Result>(
  db: Kysely<Tables>,
  action: (reading: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((reading) => action(reading))
}

/** Begins such a transaction for as long as it is needed; whoever is done with it rolls it back. */
export function startReading(db: Kysely<Tables>): Promise<ControlledTransaction<Tables>> {
  return db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
}

/** Brings the tables up to date, and refuses a store that a newer version has been at. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  const done = await migrated(db)
  const unknown = done.find((name) => migrations[name] === undefined)
  if (unknown !== undefined) {
    throw new StoreError(
      'newer',
      `${differencesOf(db).place} was made by a newer version of Wederhoor (${unknown}); install that version to open it`,
    )
  }
  if (done.length === Object.keys(migrations).length) return
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error !== undefined) throw error
}

async function migrated(db: Kysely<Tables>): Promise<string[]> {
  const tables = await differencesOf(db).tables.execute(db)
  if (!tables.rows.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
