import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  Kysely,
  Migrator,
  sql,
  SqliteAdapter,
  SqliteDialect,
  type MigrationLockOptions,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import Database from 'libsql'
import { migrations } from './migrations.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** The one file of a store's folder that holds it (SQLite keeps two more beside it while the store is open). */
export const databaseName = 'dossier.sqlite'

/** How long to wait for another process that is writing. */
const patience = 5000

/**
 * Opens the database of a data folder, made with its folder where there is none, its tables brought up to date. Throws a
 * StoreError when the folder cannot be written, is locked, damaged, or was made by a newer version.
 */
export async function openDatabase(directory: string): Promise<Kysely<Tables>> {
  const database = connect(directory)
  const db = new Kysely<Tables>({ dialect: new LockingDialect({ database }) })
  try {
    await migrate(db, directory)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return db
}

/**
 * Runs one transaction that writes. It takes SQLite's one write lock before anything else, and so waits for other
 * processes; a transaction that reads before it writes would fail where they have written in between.
 */
export function write<Result>(
  db: Kysely<Tables>,
  action: (writing: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (writing) => {
    await sql`update generations set number = number`.execute(writing)
    return action(writing)
  })
}

function connect(directory: string): SqliteDatabase {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw unwritable(directory, error as Error)
  }
  const explained = <Result>(action: () => Result): Result => {
    try {
      return action()
    } catch (error) {
      throw explain(error as Error & { code?: string }, directory)
    }
  }
  const database = explained(() => new Database(join(directory, databaseName)))
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const fresh = prepareAnew(text)
    // Those are few: the texts of statements hold no values and no lists.
    prepared.set(text, fresh)
    return fresh
  }
  const prepareAnew = (text: string): SqliteStatement => {
    const statement = explained(() => database.prepare(text))
    return {
      reader: statement.reader,
      all: (parameters) => explained(() => statement.all(parameters)),
      run: (parameters) =>
        explained(() => {
          if (parameters.length > 0) return statement.run(parameters)
          // libsql leaves a statement that failed open, and then no transaction can commit; `exec` closes it. What may
          // find the database locked (`write` above, begin, commit) has no parameters.
          database.exec(text)
          return { changes: 0, lastInsertRowid: 0 }
        }),
      iterate: (parameters) => explained(() => statement.iterate(parameters)),
    }
  }
  prepare(`pragma busy_timeout = ${patience}`).all([])
  prepare('pragma journal_mode = wal').all([])
  // In WAL mode this syncs the log at every commit: what was acknowledged survives a power cut.
  prepare('pragma synchronous = full').run([])
  return { prepare, close: () => database.close() }
}

/** SQLite's errors in words a user can act on. */
function explain(error: Error & { code?: string }, directory: string): Error {
  const code = error.code ?? ''
  if (code.startsWith('SQLITE_BUSY')) {
    return new StoreError(
      'locked',
      `the data folder ${directory} is in use by another program that has been writing for ${patience / 1000} seconds; try again when it is done`,
    )
  }
  if (code.startsWith('SQLITE_FULL')) {
    return new StoreError('full', `the disk of the data folder ${directory} is full; make room and try again`)
  }
  if (/^SQLITE_(READONLY|CANTOPEN)/.test(code) || error.message.startsWith('ConnectionFailed')) {
    return unwritable(directory, error)
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new StoreError(
      'damaged',
      `${join(directory, databaseName)} is not a dossier or is damaged (${error.message}); restore it from a backup or choose another data folder`,
    )
  }
  return error
}

function unwritable(directory: string, error: Error): StoreError {
  return new StoreError(
    'unwritable',
    `the data folder ${directory} cannot be written (${error.message}); choose another, or change who may write there`,
  )
}

/** Brings the tables up to date, and refuses a store that a newer version has been at. */
async function migrate(db: Kysely<Tables>, directory: string): Promise<void> {
  const done = await migrated(db)
  const unknown = done.find((name) => migrations[name] === undefined)
  if (unknown !== undefined) {
    throw new StoreError(
      'newer',
      `the data folder ${directory} was made by a newer version of Wederhoor (${unknown}); install that version to open it`,
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
  const tables = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db)
  if (tables.rows.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Kysely's SQLite with migrations in one transaction that shuts other processes out: two may open a new store at once. */
class LockingDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new LockingAdapter()
  }
}

class LockingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  override async acquireMigrationLock(
    db: Kysely<unknown>,
    { lockTable }: MigrationLockOptions,
  ): Promise<void> {
    // Any write takes SQLite's lock until the transaction ends.
    await sql`update ${sql.table(lockTable)} set is_locked = is_locked`.execute(db)
  }
}
