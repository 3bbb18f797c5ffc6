import type { Kysely } from 'kysely'
import { byCodeUnit } from '../dossier/order.ts'
import type { Shelf, ShelfKind, Shelves } from '../dossier/shelf.ts'
import type { Tables } from './tables.ts'

/** How many values one statement may carry: SQLite takes no more than 32,766, and a shorter list is planned faster. */
const atOnce = 500

/** The shelves of a store, seen and changed in one transaction. */
export function storedShelves(db: Kysely<Tables>): Shelves {
  return { of: (kind) => new StoredShelf(db, kind) }
}

class StoredShelf<Row> implements Shelf<Row> {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly kind: ShelfKind<Row>,
  ) {}

  async get(ids: Iterable<string>): Promise<ReadonlyMap<string, Row>> {
    const found = await this.rows(ids)
    return new Map(found.map(({ id, json }) => [id, JSON.parse(json) as Row]))
  }

  async by(keys: Iterable<string>): Promise<readonly Row[]> {
    const found = new Map<string, string>()
    for (const some of inParts([...new Set(keys)])) {
      const rows = await this.db
        .selectFrom('shelf_keys')
        .innerJoin('shelf_rows', 'shelf_rows.number', 'shelf_keys.row')
        .select(['id', 'json'])
        .where('shelf_keys.shelf', '=', this.kind.name)
        .where('shelf_keys.key', 'in', some)
        .execute()
      for (const { id, json } of rows) found.set(id, json)
    }
    return [...found]
      .sort(([one], [other]) => byCodeUnit(one, other))
      .map(([, json]) => JSON.parse(json) as Row)
  }

  async all(): Promise<readonly Row[]> {
    const rows = await this.db
      .selectFrom('shelf_rows')
      .select(['id', 'json'])
      .where('shelf', '=', this.kind.name)
      .execute()
    return rows.sort((one, other) => byCodeUnit(one.id, other.id)).map(({ json }) => JSON.parse(json) as Row)
  }

  async put(rows: Iterable<Row>): Promise<void> {
    const fresh = new Map([...rows].map((row) => [this.kind.id(row), row]))
    const known = new Map((await this.rows(fresh.keys())).map((row) => [row.id, row]))
    const added: [string, Row][] = []
    const gone: Key[] = []
    const come: Key[] = []
    for (const [id, row] of fresh) {
      const before = known.get(id)
      const json = JSON.stringify(row)
      if (before === undefined) added.push([id, row])
      else if (before.json !== json) {
        await this.db.updateTable('shelf_rows').set({ json }).where('number', '=', before.number).execute()
        const [old, now] = [this.keysOf(JSON.parse(before.json) as Row), this.keysOf(row)]
        for (const key of old) if (!now.has(key)) gone.push({ key, row: before.number })
        for (const key of now) if (!old.has(key)) come.push({ key, row: before.number })
      }
    }
    for (const some of inParts(added, 100)) {
      const values = some.map(([id, row]) => ({ shelf: this.kind.name, id, json: JSON.stringify(row) }))
      const numbers = await this.db
        .insertInto('shelf_rows')
        .values(values)
        .returning(['number', 'id'])
        .execute()
      for (const { number, id } of numbers) {
        for (const key of this.keysOf(fresh.get(id)!)) come.push({ key, row: number })
      }
    }
    await this.forget(gone)
    for (const some of inParts(come)) {
      const values = some.map((one) => ({ shelf: this.kind.name, ...one }))
      await this.db.insertInto('shelf_keys').values(values).execute()
    }
  }

  async drop(ids: Iterable<string>): Promise<void> {
    const found = await this.rows(ids)
    await this.forget(
      found.flatMap(({ number, json }) =>
        [...this.keysOf(JSON.parse(json) as Row)].map((key) => ({ key, row: number })),
      ),
    )
    for (const some of inParts(found.map(({ number }) => number))) {
      await this.db.deleteFrom('shelf_rows').where('number', 'in', some).execute()
    }
  }

  private keysOf(row: Row): Set<string> {
    return new Set(this.kind.keys(row))
  }

  private async rows(ids: Iterable<string>) {
    const found: { id: string; number: number; json: string }[] = []
    for (const some of inParts([...new Set(ids)])) {
      const rows = await this.db
        .selectFrom('shelf_rows')
        .select(['id', 'number', 'json'])
        .where('shelf', '=', this.kind.name)
        .where('id', 'in', some)
        .execute()
      found.push(...rows)
    }
    return found
  }

  private async forget(keys: readonly Key[]): Promise<void> {
    for (const some of inParts(keys, 200)) {
      await this.db
        .deleteFrom('shelf_keys')
        .where('shelf', '=', this.kind.name)
        .where(({ or, and, eb }) =>
          or(some.map(({ key, row }) => and([eb('key', '=', key), eb('row', '=', row)]))),
        )
        .execute()
    }
  }
}

/** A key of a row, by its number. */
interface Key {
  readonly key: string
  readonly row: number
}

function inParts<Value>(values: readonly Value[], size = atOnce): Value[][] {
  const parts: Value[][] = []
  for (let at = 0; at < values.length; at += size) parts.push(values.slice(at, at + size))
  return parts
}
