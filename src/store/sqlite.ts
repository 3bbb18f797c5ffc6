import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  Kysely,
  sql,
  SqliteAdapter,
  SqliteDialect,
  type ColumnDefinitionBuilder,
  type MigrationLockOptions,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import Database from 'libsql'
import type { Term } from '../text/stems.ts'
import { patience, type DatabaseUse, type Differences } from './database.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** So much of the file is held in memory, at most. */
const cacheKibibytes: Readonly<Record<DatabaseUse, number>> = {
  'looking-up': 128 * 1024,
  'going-through': 16 * 1024,
}
/** So many pages (of 4 kB) the log grows to before it is emptied. */
const logPages = 8192

/** The one file of a data folder that holds the record (SQLite keeps two more beside it while the store is open). */
export const databaseName = 'dossier.sqlite'

/** Opens SQLite in a data folder, made with its folder where there is none. Throws a StoreError when the folder cannot be written. */
export function openSqlite(directory: string, use: DatabaseUse): Kysely<Tables> {
  const database = connect(directory, use)
  return new Kysely<Tables>({ dialect: new StoreDialect({ database }, directory) })
}

function connect(directory: string, use: DatabaseUse): SqliteDatabase {
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
          try {
            database.exec(text)
          } catch (error) {
            // Where the disk is full SQLite has rolled back by itself, and what went wrong is to be heard, not that.
            if (text !== 'rollback' || database.inTransaction) throw error
          }
          return { changes: 0, lastInsertRowid: 0 }
        }),
      iterate: (parameters) => explained(() => statement.iterate(parameters)),
    }
  }
  prepare(`pragma busy_timeout = ${patience}`).all([])
  prepare('pragma journal_mode = wal').all([])
  // In WAL mode this syncs the log at every commit: what was acknowledged survives a power cut.
  prepare('pragma synchronous = full').run([])
  // What is looked up while articles are linked is spread over the file; of the two megabytes that SQLite holds by itself most would be read again and again.
  prepare(`pragma cache_size = -${cacheKibibytes[use]}`).run([])
  // Linking changes the same pages again and again: they are copied from the log to the file once in so many.
  prepare(`pragma wal_autocheckpoint = ${logPages}`).all([])
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

/** Kysely's SQLite, with migrations in one transaction that shuts other processes out: two may open a new store at once. */
class StoreDialect extends SqliteDialect {
  constructor(
    config: ConstructorParameters<typeof SqliteDialect>[0],
    private readonly directory: string,
  ) {
    super(config)
  }

  override createAdapter(): SqliteAdapter {
    return new StoreAdapter(`the data folder ${this.directory}`)
  }
}

class StoreAdapter extends SqliteAdapter implements Differences {
  readonly bytes = 'blob'
  readonly number = 'integer'
  readonly sorted = sql`text`
  readonly keyed = sql`without rowid`
  readonly lockLinking = sql`update generations set number = number`
  readonly size = sql<{
    bytes: number
  }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`
  readonly tables = sql<{ name: string }>`select name from sqlite_master where type = 'table'`

  constructor(readonly place: string) {
    super()
  }

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

  numbered(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
    return column.autoIncrement()
  }

  rows(lists: readonly (readonly (string | number | null)[])[]) {
    return sql`json_each(${JSON.stringify(lists)})`
  }

  inReading(path: string) {
    return sql<string>`json_extract(json, ${sql.lit(`$.${path}`)})`
  }

  async createStems(db: Kysely<unknown>): Promise<void> {
    // Stems alone: texts stay in the readings, and hits are found again there by the same stemming.
    await sql`create virtual table stems using fts5(
      words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    )`.execute(db)
  }

  async insertStems(db: Kysely<Tables>, reading: number, words: readonly string[]): Promise<void> {
    await sql`insert into stems (rowid, words) values (${reading}, ${words.join(' ')})`.execute(db)
  }

  async scrub(db: Kysely<Tables>): Promise<void> {
    // The index keeps what was deleted until its parts are merged; the file keeps it until it is written anew, and the log until it is emptied.
    await sql`insert into stems (stems) values ('optimize')`.execute(db)
    await sql`vacuum`.execute(db)
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0].busy === 0) return
    throw new StoreError(
      'locked',
      `${this.place} is being read by another program, so that its log could not be emptied; close that program and do this again`,
    )
  }

  matching(terms: readonly (readonly Term[])[]) {
    const match = terms
      .map((forms) => `(${forms.map((form) => `"${form.join(' ')}"`).join(' OR ')})`)
      .join(' AND ')
    return sql`select rowid as number, rank from stems where stems match ${match}`
  }
}
