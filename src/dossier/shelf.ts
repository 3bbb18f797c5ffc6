import type { Period } from './placing.ts'

/**
 * A kind of row that linking keeps from one article to the next: what it is called, its id, and the keys it is found by. Rows
 * are plain JSON and never changed in place.
 */
export interface ShelfKind<Row> {
  readonly name: string
  id(row: Row): string
  keys(row: Row): Iterable<string>
  /** For a kind that is shown a page at a time: where a row stands among all of its kind, in the order of code units. */
  place?(row: Row): string
}

/** Some rows in the order of their places. */
export interface Stretch {
  /** The place after which it begins; null for the first of all. */
  readonly after: string | null
  /** Whether it goes backward, from the last of all. */
  readonly backward?: boolean
  readonly limit: number
  /** Keys, as for `by`: only the rows that have them. */
  readonly having?: readonly (readonly string[])[]
  /** Only what may lie in a period, of a kind with places in time. */
  readonly period?: Period
}

/** Rows of one kind. What is put is found at once, by whoever holds the same shelves. */
export interface Shelf<Row> {
  /** The rows with these ids, as far as they are there. */
  get(ids: Iterable<string>): Promise<ReadonlyMap<string, Row>>
  /** The rows that have any of these keys, each once, in the order of their ids. With more lists, any of each. */
  by(...lists: readonly Iterable<string>[]): Promise<readonly Row[]>
  /** The rows that have a key which begins so. */
  beginning(start: string): Promise<readonly Row[]>
  /** Rows a page at a time, in the order of their places. */
  stretch(query: Stretch): Promise<readonly Row[]>
  /** How many rows there are that a stretch without end would have. */
  count(query: Pick<Stretch, 'having' | 'period'>): Promise<number>
  /** How many rows have each of these keys; a key that none has is not there. */
  tally(keys: Iterable<string>): Promise<ReadonlyMap<string, number>>
  /** How many rows have a place that begins with each text of so many characters, in order. */
  beginnings(characters: number): Promise<ReadonlyMap<string, number>>
  /** All rows, in the order of their ids. */
  all(): Promise<readonly Row[]>
  /** The same, so many at a time: for going through what may be more than memory holds. */
  pages(size: number): AsyncIterable<readonly Row[]>
  /** Keeps rows, in the place of those with the same ids. */
  put(rows: Iterable<Row>): Promise<void>
  drop(ids: Iterable<string>): Promise<void>
}

/** The shelves of a dossier. */
export interface Shelves {
  of<Row>(kind: ShelfKind<Row>): Shelf<Row>
}

/** Puts the rows of articles in the place of those that they had; what is the same stays untouched. The kind must be found by `article …`. */
export function replace<Row>(
  shelves: Shelves,
  kind: ShelfKind<Row>,
  articles: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const keys = articles.map((id) => `article ${id}`)
  return replaceHaving(shelves, kind, keys, rows)
}

/** The same for a kind whose rows belong to something else: puts rows in the place of all that have any of these keys. */
export async function replaceHaving<Row>(
  shelves: Shelves,
  kind: ShelfKind<Row>,
  keys: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const shelf = shelves.of(kind)
  const before = await shelf.by(keys)
  const known = new Map(before.map((row) => [kind.id(row), JSON.stringify(row)]))
  const now = new Set(rows.map((row) => kind.id(row)))
  await shelf.drop([...known.keys()].filter((id) => !now.has(id)))
  await shelf.put(rows.filter((row) => known.get(kind.id(row)) !== JSON.stringify(row)))
}
