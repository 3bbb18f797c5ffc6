import { createHash } from 'node:crypto'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { byCodeUnit } from '../dossier/order.ts'
import { undated } from '../dossier/placing.ts'
import type { Shelf, ShelfKind, Shelves, Stretch } from '../dossier/shelf.ts'
import { differencesOf, type Differences } from './database.ts'
import { SeenRows, type SeenRow } from './seen-rows.ts'
import type { Tables } from './tables.ts'

/** The shelves of a store, seen and changed in one transaction. `seen` are rows as they are now, if any are known. */
export function storedShelves(db: Kysely<Tables>, seen = new SeenRows()): Shelves {
  return { of: (kind) => new StoredShelf(db, kind, seen) }
}

/** The numbers of the rows of a shelf that have any of these keys, to select from. */
export function rowsHaving<Row>(
  db: Kysely<Tables>,
  { name }: ShelfKind<Row>,
  keys: readonly string[],
): RawBuilder<{ readonly number: number }> {
  const asked = differencesOf(db).rows(keys.map((key) => [stored(key)]))
  return sql`select "row" as number from shelf_keys
    where shelf = ${name} and key in (select value ->> 0 from ${asked})`
}

/** A row as it is in the table. `id` is the stored one. */
interface StoredRow {
  readonly number: number
  readonly id: string
  readonly json: string
}

/** Comes after every letter that keys are written with. */
const last = '\uffff'

/** A stored key of a row, by its number. */
type Key = readonly [key: string, row: number]

class StoredShelf<Row> implements Shelf<Row> {
  private readonly differences: Differences

  constructor(
    private readonly db: Kysely<Tables>,
    private readonly kind: ShelfKind<Row>,
    private readonly seen: SeenRows,
  ) {
    this.differences = differencesOf(db)
  }

  async get(ids: Iterable<string>): Promise<ReadonlyMap<string, Row>> {
    const rows = await this.rows([...ids])
    return new Map(rows.map(({ row }) => [this.kind.id(row as Row), row as Row]))
  }

  async by(...lists: readonly Iterable<string>[]): Promise<readonly Row[]> {
    const asked = lists.map((keys) => [...new Set(keys)])
    if (asked.some(({ length }) => length === 0)) return []
    const having = asked.map((keys) => rowsHaving(this.db, this.kind, keys))
    const { rows } = await sql<{ number: number }>`${sql.join(having, sql` intersect `)}`.execute(this.db)
    return this.inOrder(await this.numbered([...new Set(rows.map(({ number }) => number))]))
  }

  async beginning(start: string): Promise<readonly Row[]> {
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where number in (
        select "row" from shelf_keys where shelf = ${this.kind.name} and key >= ${start} and key < ${start + last}
      )`.execute(this.db)
    return this.inOrder(rows.map((row) => this.see(row)))
  }

  async stretch({ after, limit, backward = false, ...query }: Stretch): Promise<readonly Row[]> {
    const beyond = after === null ? sql`true` : backward ? sql`place < ${after}` : sql`place > ${after}`
    const order = backward ? sql`place desc` : sql`place`
    const { rows } = await sql<StoredRow>`
      select shelf_rows.number, id, json from ${this.placed(query)}
      and ${beyond} order by ${order} limit ${limit}`.execute(this.db)
    return rows.map((row) => this.see(row).row as Row)
  }

  async count(query: Pick<Stretch, 'having' | 'period'>): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${this.placed(query)}`.execute(this.db)
    return Number(rows[0].count)
  }

  async tally(keys: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const asked = new Map(Array.from(keys, (key) => [stored(key), key]))
    const { rows } = await sql<{ key: string; count: number }>`
      select key, count(*) as count from shelf_keys where shelf = ${this.kind.name}
      and key in (select value ->> 0 from ${this.differences.rows(Array.from(asked.keys(), (key) => [key]))})
      group by key`.execute(this.db)
    return new Map(rows.map(({ key, count }) => [asked.get(key)!, Number(count)]))
  }

  async beginnings(characters: number): Promise<ReadonlyMap<string, number>> {
    const start = sql<string>`substr(place, 1, ${sql.lit(characters)})`
    const { rows } = await sql<{ start: string; count: number }>`
      select ${start} as start, count(*) as count from ${this.placed({})}
      group by ${start} order by ${start}`.execute(this.db)
    return new Map(rows.map(({ start: text, count }) => [text, Number(count)]))
  }

  /** The placed rows of a stretch, to select from. Those that have keys are few, and found by these first. */
  private placed({ having = [], period: { from, to } = {} }: Pick<Stretch, 'having' | 'period'>) {
    const found = having.map((keys) => rowsHaving(this.db, this.kind, keys))
    const rows =
      having.length === 0
        ? sql`shelf_rows where true`
        : sql`(${sql.join(found, sql` intersect `)}) as found cross join shelf_rows
            where shelf_rows.number = found.number`
    const part = (at: number, length: number) => sql`substr(place, ${sql.lit(at)}, ${sql.lit(length)})`
    const dated = from === undefined && to === undefined ? sql`` : sql` and ${part(1, 10)} < ${undated}`
    const late = from === undefined ? sql`` : sql` and (${part(12, 10)} >= ${from} or ${part(23, 1)} = '>')`
    const early = to === undefined ? sql`` : sql` and (${part(1, 10)} <= ${to} or ${part(23, 1)} = '<')`
    return sql`${rows} and shelf = ${this.kind.name} and place is not null${dated}${late}${early}`
  }

  async all(): Promise<readonly Row[]> {
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where shelf = ${this.kind.name}`.execute(this.db)
    return this.inOrder(rows.map((row) => this.parsed(row)))
  }

  async *pages(size: number): AsyncGenerator<readonly Row[]> {
    for (let after = ''; ;) {
      const { rows } = await sql<StoredRow>`
        select number, id, json from shelf_rows where shelf = ${this.kind.name} and id > ${after}
        order by id limit ${size}`.execute(this.db)
      if (rows.length === 0) return
      yield this.inOrder(rows.map((row) => this.parsed(row)))
      after = rows[rows.length - 1].id
    }
  }

  async put(rows: Iterable<Row>): Promise<void> {
    const fresh = new Map([...rows].map((row) => [stored(this.kind.id(row)), row]))
    const known = new Map((await this.storedRows([...fresh.keys()])).map((row) => [row.id, row]))
    const changed: [number, string, string | null][] = []
    const added: [string, string, string | null][] = []
    const gone: Key[] = []
    const come: Key[] = []
    for (const [id, row] of fresh) {
      const before = known.get(id)
      const json = JSON.stringify(row)
      const place = this.kind.place?.(row) ?? null
      if (before === undefined) added.push([id, json, place])
      else if (before.json !== json) {
        changed.push([before.number, json, place])
        this.seen.set({ ...before, json, row })
        const [old, now] = [this.keysOf(before.row as Row), this.keysOf(row)]
        for (const key of old) if (!now.has(key)) gone.push([key, before.number])
        for (const key of now) if (!old.has(key)) come.push([key, before.number])
      }
    }
    if (changed.length > 0) {
      await sql`
        update shelf_rows set json = fresh.value ->> 1, place = fresh.value ->> 2 from ${this.differences.rows(changed)} as fresh
        where number = cast(fresh.value ->> 0 as ${this.number})`.execute(this.db)
    }
    if (added.length > 0) {
      const { rows: numbers } = await sql<StoredRow>`
        insert into shelf_rows (shelf, id, json, place)
        select ${this.kind.name}, value ->> 0, value ->> 1, value ->> 2 from ${this.differences.rows(added)}
        returning number, id`.execute(this.db)
      const written = new Map(added.map(([id, json]) => [id, json]))
      for (const { number, id } of numbers) {
        const row = fresh.get(id)!
        this.seen.set({ number, shelf: this.kind.name, id, json: written.get(id)!, row })
        for (const key of this.keysOf(row)) come.push([key, number])
      }
    }
    await this.forget(gone)
    if (come.length > 0) {
      await sql`
        insert into shelf_keys (shelf, key, "row")
        select ${this.kind.name}, value ->> 0, cast(value ->> 1 as ${this.number})
        from ${this.differences.rows(come)}`.execute(this.db)
    }
  }

  async drop(ids: Iterable<string>): Promise<void> {
    const found = await this.rows([...ids])
    if (found.length === 0) return
    await this.forget(
      found.flatMap(({ number, row }) => [...this.keysOf(row as Row)].map((key): Key => [key, number])),
    )
    const numbers = found.map(({ number }) => [number])
    for (const { number } of found) this.seen.delete(number)
    await sql`
      delete from shelf_rows where number in (
        select cast(value ->> 0 as ${this.number}) from ${this.differences.rows(numbers)}
      )`.execute(this.db)
  }

  private keysOf(row: Row): Set<string> {
    return new Set(Array.from(this.kind.keys(row), stored))
  }

  private inOrder(rows: readonly SeenRow[]): readonly Row[] {
    return rows
      .map(({ row }) => ({ id: this.kind.id(row as Row), row: row as Row }))
      .sort((one, other) => byCodeUnit(one.id, other.id))
      .map(({ row }) => row)
  }

  private rows(ids: readonly string[]): Promise<readonly SeenRow[]> {
    return this.storedRows(ids.map(stored))
  }

  /** Rows by the ids they are stored under. */
  private async storedRows(ids: readonly string[]): Promise<readonly SeenRow[]> {
    const known = ids.flatMap((id) => this.seen.find(this.kind.name, id) ?? [])
    const met = new Set(known.map(({ id }) => id))
    const missing = ids.filter((id) => !met.has(id))
    if (missing.length === 0) return known
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where shelf = ${this.kind.name}
      and id in (select value ->> 0 from ${this.differences.rows(missing.map((id) => [id]))})`.execute(
      this.db,
    )
    return [...known, ...rows.map((row) => this.see(row))]
  }

  private async numbered(numbers: readonly number[]): Promise<readonly SeenRow[]> {
    const known = numbers.flatMap((number) => this.seen.get(number) ?? [])
    if (known.length === numbers.length) return known
    const met = new Set(known.map(({ number }) => number))
    const missing = numbers.filter((number) => !met.has(number)).map((number) => [number])
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where number in (
        select cast(value ->> 0 as ${this.number}) from ${this.differences.rows(missing)}
      )`.execute(this.db)
    return [...known, ...rows.map((row) => this.see(row))]
  }

  private see(stored: StoredRow): SeenRow {
    const known = this.seen.get(stored.number)
    if (known !== undefined) return known
    const fresh = this.parsed(stored)
    this.seen.set(fresh)
    return fresh
  }

  private parsed({ number, id, json }: StoredRow): SeenRow {
    return { number, shelf: this.kind.name, id, json, row: JSON.parse(json) }
  }

  private async forget(keys: readonly Key[]): Promise<void> {
    if (keys.length === 0) return
    await sql`
      delete from shelf_keys where shelf = ${this.kind.name}
      and (key, "row") in (
        select value ->> 0, cast(value ->> 1 as ${this.number}) from ${this.differences.rows(keys)}
      )`.execute(this.db)
  }

  private get number() {
    return sql.raw(this.differences.number)
  }
}

/** An id or key as it is stored: one that an index of PostgreSQL cannot hold, for its length or for a letter, by its hash (`beginning` finds none of those). */
function stored(text: string): string {
  const fits = text.length <= longest && !unstorable.test(text)
  return fits ? text : `sha256 ${createHash('sha256').update(text).digest('hex')}`
}

const longest = 500
const unstorable = /[\0\p{Surrogate}]/u
