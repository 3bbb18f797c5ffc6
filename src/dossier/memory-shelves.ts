import { byCodeUnit, groupBy } from './order.ts'
import { placeLiesWithin } from './placing.ts'
import type { Shelf, ShelfKind, Shelves, Stretch } from './shelf.ts'

/** Shelves that last as long as they are held: for linking a few articles once. */
export function memoryShelves(): Shelves {
  const shelves = new Map<string, unknown>()
  return {
    of<Row>(kind: ShelfKind<Row>) {
      const known = shelves.get(kind.name) as Shelf<Row> | undefined
      const shelf = known ?? new MemoryShelf(kind)
      shelves.set(kind.name, shelf)
      return shelf
    },
  }
}

class MemoryShelf<Row> implements Shelf<Row> {
  private readonly rows = new Map<string, Row>()
  private readonly ids = new Map<string, Set<string>>()

  constructor(private readonly kind: ShelfKind<Row>) {}

  async get(ids: Iterable<string>): Promise<ReadonlyMap<string, Row>> {
    return new Map([...new Set(ids)].flatMap((id) => (this.rows.has(id) ? [[id, this.rows.get(id)!]] : [])))
  }

  async by(...lists: readonly Iterable<string>[]): Promise<readonly Row[]> {
    const [first, ...others] = lists.map(
      (keys) => new Set([...keys].flatMap((key) => [...(this.ids.get(key) ?? [])])),
    )
    return this.inOrder([...first].filter((id) => others.every((ids) => ids.has(id))))
  }

  async beginning(start: string): Promise<readonly Row[]> {
    return this.by([...this.ids.keys()].filter((key) => key.startsWith(start)))
  }

  async stretch({ after, limit, backward = false, ...query }: Stretch): Promise<readonly Row[]> {
    const all = await this.placed(query)
    return (backward ? all.reverse() : all)
      .filter(({ place }) => after === null || (backward ? place < after : place > after))
      .slice(0, limit)
      .map(({ row }) => row)
  }

  async count(query: Pick<Stretch, 'having' | 'period'>): Promise<number> {
    return (await this.placed(query)).length
  }

  async tally(keys: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    return new Map(
      [...new Set(keys)].flatMap((key) => (this.ids.has(key) ? [[key, this.ids.get(key)!.size]] : [])),
    )
  }

  async beginnings(characters: number): Promise<ReadonlyMap<string, number>> {
    const groups = groupBy(await this.placed({}), ({ place }) => place.slice(0, characters))
    return new Map([...groups].map(([start, { length }]) => [start, length]))
  }

  private async placed({ having = [], period = {} }: Pick<Stretch, 'having' | 'period'>) {
    const rows = having.length === 0 ? await this.all() : await this.by(...having)
    return rows
      .map((row) => ({ row, place: this.kind.place!(row) }))
      .filter(({ place }) => placeLiesWithin(place, period))
      .sort((one, other) => byCodeUnit(one.place, other.place))
  }

  async all(): Promise<readonly Row[]> {
    return this.inOrder([...this.rows.keys()])
  }

  async *pages(size: number): AsyncGenerator<readonly Row[]> {
    const rows = await this.all()
    for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
  }

  async put(rows: Iterable<Row>): Promise<void> {
    for (const row of rows) {
      const id = this.kind.id(row)
      this.forget(id)
      this.rows.set(id, row)
      for (const key of this.kind.keys(row)) this.ids.set(key, (this.ids.get(key) ?? new Set()).add(id))
    }
  }

  async drop(ids: Iterable<string>): Promise<void> {
    for (const id of ids) this.forget(id)
  }

  private inOrder(ids: string[]): Row[] {
    return ids.sort(byCodeUnit).map((id) => this.rows.get(id)!)
  }

  private forget(id: string): void {
    const row = this.rows.get(id)
    if (row === undefined) return
    for (const key of new Set(this.kind.keys(row))) {
      const others = this.ids.get(key)!
      others.delete(id)
      if (others.size === 0) this.ids.delete(key)
    }
    this.rows.delete(id)
  }
}
