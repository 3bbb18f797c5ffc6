import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  sql,
  type ColumnDefinitionBuilder,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely'
import pg from 'pg'
import type { Term } from '../text/stems.ts'
import { patience, wordTables, type Differences } from './database.ts'
import { StoreError, type StoreTrouble } from './store-error.ts'
import type { Tables } from './tables.ts'

/** How long to wait for a server to answer, in milliseconds. */
const patienceToConnect = 10_000

/** Whole numbers come as text, since some are too large for JavaScript; none of ours is. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format: 'text') =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format)) as never,
}

/**
 * Opens a database of a PostgreSQL server, by its address `postgres://user@host:port/database`. A connection that is lost is made anew by whatever
 * is asked next. Throws a StoreError where the address is none; that nobody answers there shows in what is asked first.
 */
export function openPostgres(address: string): Kysely<Tables> {
  const place = placeOf(address)
  return new Kysely<Tables>({ dialect: new StoreDialect({ pool: connect(address, place) }, place) })
}

/** The place for people: what the address says, less the password. */
function placeOf(address: string): string {
  try {
    const { database, host, port } = new pg.Client({ connectionString: address })
    return `the database ${database} on ${host}${host.startsWith('/') ? '' : `:${port}`}`
  } catch {
    // What is wrong with it is not told on: the address may hold a password.
    throw new StoreError(
      'unreachable',
      'the address of the database cannot be understood; it looks like postgres://user:password@host:5432/database, with %-codes for odd letters in the password',
    )
  }
}

/** A pool of connections whose errors say what to do. */
function connect(address: string, place: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: address,
    ...{ lock_timeout: patience, keepAlive: true, application_name: 'wederhoor', types },
    Client: PatientClient,
  })
  // Connections that fail are dropped by the pool, and whoever was using one hears of it by the answer.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  const explained = async <Result>(action: () => Promise<Result>): Promise<Result> => {
    try {
      return await action()
    } catch (error) {
      throw explain(error as DatabaseError, place)
    }
  }
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await explained(() => pool.connect())
      const known = clients.get(client)
      if (known !== undefined) return known
      const query = (text: string, values: readonly unknown[]) =>
        explained(() => client.query(text, values.map(storable)))
      const fresh = { query, release: () => client.release() } as unknown as PostgresPoolClient
      clients.set(client, fresh)
      return fresh
    },
    end: () => pool.end(),
  }
}

/** A value as PostgreSQL takes it, whose texts hold no U+0000: what the store itself keeps has it escaped, in JSON. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value
}

/**
 * A client that does not wait for ever to be connected (the pool's own limit would count the time in which all connections are in use,
 * too), and that leaves the server when it is not let in: `pg` would keep that connection, and so the process, until the server ends it.
 */
class PatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: patienceToConnect })
  }

  override connect(): Promise<pg.Client>
  override connect(connected: (error: Error) => void): void
  override connect(connected?: (error: Error) => void): Promise<pg.Client> | void {
    if (connected === undefined) return super.connect()
    super.connect((error: Error) => {
      if (error) this.end(() => {})
      connected(error)
    })
  }
}

/** What `pg` throws. Codes of five are PostgreSQL's, others the system's. */
type DatabaseError = Error & { readonly code?: string }

/** Troubles by the codes of PostgreSQL and of the system, and what to do about them. */
const troubles: readonly [codes: RegExp, trouble: StoreTrouble, words: string][] = [
  [
    /^28|client password must be/,
    'refused',
    'does not let this user in; look at the user and the password in its address, in PGPASSWORD or in .pgpass',
  ],
  [/^3D000$/, 'refused', 'is not there; have it made (createdb), or mend its address'],
  [/^53300$/, 'unreachable', 'takes no more connections; try again later'],
  [/^53100$/, 'full', 'has a disk that is full; make room there and try again'],
  [
    /^55P03$/,
    'locked',
    `is in use by another program that has been writing for ${patience / 1000} seconds; try again when it is done`,
  ],
  [
    /^(42501|25006)$/,
    'unwritable',
    'may not be written by this user; give it the right to make tables there',
  ],
  [/^XX00[12]$/, 'damaged', 'is damaged; restore it from a backup'],
  [
    /^(08|57P0[12]|ECONNRESET|EPIPE)|^Connection terminated|^Client has encountered|^Client was closed|not queryable/,
    'lost',
    'broke the connection off; what was acknowledged is kept, and whatever was being done can safely be done again',
  ],
  [
    /^(57P03|ECONN|ENOENT|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EACCES)|timeout expired|support SSL|certificate/,
    'unreachable',
    'cannot be reached; see that the server runs, and that the address is right',
  ],
]

function explain(error: DatabaseError, place: string): Error {
  const { code = '', message } = error
  const known =
    troubles.find(([codes]) => codes.test(code)) ?? troubles.find(([codes]) => codes.test(message))
  if (known === undefined) return error
  const [, trouble, words] = known
  return new StoreError(trouble, `${place} ${words} (${message || code})`)
}

class StoreDialect extends PostgresDialect {
  constructor(
    config: ConstructorParameters<typeof PostgresDialect>[0],
    private readonly place: string,
  ) {
    super(config)
  }

  override createAdapter(): PostgresAdapter {
    return new StoreAdapter(this.place)
  }
}

class StoreAdapter extends PostgresAdapter implements Differences {
  readonly bytes = 'bytea'
  readonly number = 'bigint'
  readonly sorted = sql`text collate "C"`
  readonly keyed = sql``
  // Where this is the first statement the transaction sees what others have linked before, and not what was there when it began to wait.
  readonly lockLinking = sql`lock table linkings in exclusive mode`
  readonly size = sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
  readonly tables = sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = current_schema()`

  constructor(readonly place: string) {
    super()
  }

  numbered(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
    return column.generatedAlwaysAsIdentity()
  }

  rows(lists: readonly (readonly (string | number | null)[])[]) {
    return sql`json_array_elements(${JSON.stringify(lists)}::json)`
  }

  inReading(path: string) {
    // PostgreSQL takes the character U+0000 in JSON for a fault; here its place alone matters.
    const json = sql`replace(json, '\\u0000', '\\ufffd')::json`
    return sql<string>`json_extract_path_text(${json}, ${sql.join(path.split('.').map((name) => sql.lit(name)))})`
  }

  async createStems(db: Kysely<unknown>): Promise<void> {
    // The words themselves are for what stands together: an index forgets where words are beyond 16,383, and all but 256 times.
    await sql`create table stems (rowid bigint primary key, words text not null, vector tsvector not null)`.execute(
      db,
    )
    await sql`create index stems_by_word on stems using gin (vector)`.execute(db)
  }

  async insertStems(db: Kysely<Tables>, reading: number, words: readonly string[]): Promise<void> {
    await sql`insert into stems (rowid, words, vector) values (${reading}, ${together(words)}, ${vector(words)}::tsvector)`.execute(
      db,
    )
  }

  async scrub(db: Kysely<Tables>): Promise<void> {
    // Each table is written anew, and so are the samples of its values that the planner keeps.
    for (const table of wordTables) await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(db)
    await sql`vacuum full pg_catalog.pg_statistic`.execute(db)
  }

  matching(terms: readonly (readonly Term[])[]) {
    const any = (forms: readonly Term[]) =>
      `(${forms.map((form) => form.map(lexeme).join(' & ')).join(' | ')})`
    const query = sql`${terms.map(any).join(' & ')}::tsquery`
    const phrases = terms
      .filter(([form]) => form.length > 1)
      .map(
        (forms) =>
          sql`(${sql.join(
            forms.map((form) => sql`strpos(words, ${together(form)}) > 0`),
            sql` or `,
          )})`,
      )
    // Longer articles hold more words by chance: 1 divides by the logarithm of their length.
    return sql`select rowid as number, -ts_rank(vector, ${query}, 1) as rank from stems
      where ${sql.join([sql`vector @@ ${query}`, ...phrases], sql` and `)}`
  }
}

/** Words as one text in which what stands together can be found. */
function together(words: readonly string[]): string {
  return ` ${words.join(' ')} `
}

/** Words with their places, as the text that PostgreSQL takes for a tsvector. */
function vector(words: readonly string[]): string {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    const known = places.get(word)
    if (known === undefined) places.set(word, [at + 1])
    else known.push(at + 1)
  }
  return Array.from(places, ([word, at]) => `${lexeme(word)}:${at.join(',')}`).join(' ')
}

/** A word as PostgreSQL takes it; only so much of it as it takes. */
function lexeme(word: string): string {
  return `'${word.slice(0, 500)}'`
}
