import { sql, type Kysely } from 'kysely'
import { byCodeUnit } from '../dossier/order.ts'
import type { Shelf, ShelfKind, Shelves } from '../dossier/shelf.ts'
import type { Tables } from './tables.ts'

/** The shelves of a store, seen and changed in one transaction. */
export function storedShelves(db: Kysely<Tables>): Shelves {
  return { of: (kind) => new StoredShelf(db, kind) }
}

/** A row as it is in the table. */
interface StoredRow {
  readonly number: number
  readonly id: string
  readonly json: string
}

/** Comes after every letter that keys are written with. */
const last = '\uffff'

/** A key of a row, by its number. */
type Key = readonly [key: string, row: number]

/** Lists go into a statement as one JSON value, so that there are few statements, each prepared once. */
class StoredShelf<Row> implements Shelf<Row> {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly kind: ShelfKind<Row>,
  ) {}

  async get(ids: Iterable<string>): Promise<ReadonlyMap<string, Row>> {
    const found = await this.rows([...ids])
    return new Map(found.map(({ id, json }) => [id, JSON.parse(json) as Row]))
  }

  async by(...lists: readonly Iterable<string>[]): Promise<readonly Row[]> {
    const asked = lists.map((keys) => [...new Set(keys)])
    if (asked.some(({ length }) => length === 0)) return []
    const having = asked.map(
      (keys) => sql`number in (
        select row from shelf_keys
        where shelf = ${this.kind.name} and key in (select value from json_each(${JSON.stringify(keys)}))
      )`,
    )
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where ${sql.join(having, sql` and `)}`.execute(this.db)
    return inOrder(rows).map(({ json }) => JSON.parse(json) as Row)
  }

  async beginning(start: string): Promise<readonly Row[]> {
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where number in (
        select row from shelf_keys where shelf = ${this.kind.name} and key >= ${start} and key < ${start + last}
      )`.execute(this.db)
    return inOrder(rows).map(({ json }) => JSON.parse(json) as Row)
  }

  async all(): Promise<readonly Row[]> {
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows where shelf = ${this.kind.name}`.execute(this.db)
    return inOrder(rows).map(({ json }) => JSON.parse(json) as Row)
  }

  async put(rows: Iterable<Row>): Promise<void> {
    const fresh = new Map([...rows].map((row) => [this.kind.id(row), row]))
    const known = new Map((await this.rows([...fresh.keys()])).map((row) => [row.id, row]))
    const changed: [number, string][] = []
    const added: [string, string][] = []
    const gone: Key[] = []
    const come: Key[] = []
    for (const [id, row] of fresh) {
      const before = known.get(id)
      const json = JSON.stringify(row)
      if (before === undefined) added.push([id, json])
      else if (before.json !== json) {
        changed.push([before.number, json])
        const [old, now] = [this.keysOf(JSON.parse(before.json) as Row), this.keysOf(row)]
        for (const key of old) if (!now.has(key)) gone.push([key, before.number])
        for (const key of now) if (!old.has(key)) come.push([key, before.number])
      }
    }
    if (changed.length > 0) {
      await sql`
        update shelf_rows set json = fresh.value ->> 1 from json_each(${JSON.stringify(changed)}) as fresh
        where number = fresh.value ->> 0`.execute(this.db)
    }
    if (added.length > 0) {
      const { rows: numbers } = await sql<StoredRow>`
        insert into shelf_rows (shelf, id, json)
        select ${this.kind.name}, value ->> 0, value ->> 1 from json_each(${JSON.stringify(added)})
        returning number, id`.execute(this.db)
      for (const { number, id } of numbers) {
        for (const key of this.keysOf(fresh.get(id)!)) come.push([key, number])
      }
    }
    await this.forget(gone)
    if (come.length > 0) {
      await sql`
        insert into shelf_keys (shelf, key, row)
        select ${this.kind.name}, value ->> 0, value ->> 1 from json_each(${JSON.stringify(come)})`.execute(
        this.db,
      )
    }
  }

  async drop(ids: Iterable<string>): Promise<void> {
    const found = await this.rows([...ids])
    if (found.length === 0) return
    await this.forget(
      found.flatMap(({ number, json }) =>
        [...this.keysOf(JSON.parse(json) as Row)].map((key): Key => [key, number]),
      ),
    )
    const numbers = JSON.stringify(found.map(({ number }) => number))
    await sql`delete from shelf_rows where number in (select value from json_each(${numbers}))`.execute(
      this.db,
    )
  }

  private keysOf(row: Row): Set<string> {
    return new Set(this.kind.keys(row))
  }

  private async rows(ids: readonly string[]): Promise<readonly StoredRow[]> {
    if (ids.length === 0) return []
    const { rows } = await sql<StoredRow>`
      select number, id, json from shelf_rows
      where shelf = ${this.kind.name} and id in (select value from json_each(${JSON.stringify(ids)}))`.execute(
      this.db,
    )
    return rows
  }

  private async forget(keys: readonly Key[]): Promise<void> {
    if (keys.length === 0) return
    await sql`
      delete from shelf_keys where shelf = ${this.kind.name}
      and (key, row) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(keys)}))`.execute(
      this.db,
    )
  }
}

function inOrder(rows: readonly StoredRow[]): StoredRow[] {
  return [...rows].sort((one, other) => byCodeUnit(one.id, other.id))
}
