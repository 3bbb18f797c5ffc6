import { LRUCache } from 'lru-cache'

/** Enough for what articles are linked with. */
const mostCharacters = 15_000_000

/** A row of a shelf as it was read. */
export interface SeenRow {
  readonly number: number
  readonly shelf: string
  /** As it is stored. */
  readonly id: string
  readonly json: string
  readonly row: unknown
}

/**
 * Rows of shelves that have been read, so that none is read and parsed again as long as it is the same: what articles are linked with is for the most
 * part what those before them were. Whoever keeps it beyond a transaction sees to it that nobody else has changed the shelves.
 */
export class SeenRows {
  private readonly numbers = new Map<string, number>()
  private readonly rows: LRUCache<number, SeenRow>

  /** `most` characters of rows are held at most; as objects they take some times as much memory. */
  constructor(most = mostCharacters) {
    this.rows = new LRUCache<number, SeenRow>({
      maxSize: most,
      sizeCalculation: ({ json }) => json.length + 1,
      dispose: ({ shelf, id }, number) => {
        const key = keyOf(shelf, id)
        if (this.numbers.get(key) === number) this.numbers.delete(key)
      },
      noDisposeOnSet: true,
    })
  }

  get(number: number): SeenRow | undefined {
    return this.rows.get(number)
  }

  /** The row of a shelf that is stored under an id. */
  find(shelf: string, id: string): SeenRow | undefined {
    const number = this.numbers.get(keyOf(shelf, id))
    return number === undefined ? undefined : this.rows.get(number)
  }

  set(seen: SeenRow): void {
    this.rows.set(seen.number, seen)
    if (this.rows.has(seen.number)) this.numbers.set(keyOf(seen.shelf, seen.id), seen.number)
  }

  delete(number: number): void {
    this.rows.delete(number)
  }

  clear(): void {
    this.rows.clear()
    this.numbers.clear()
  }
}

function keyOf(shelf: string, id: string): string {
  return `${shelf} ${id}`
}
