import { createHash } from 'node:crypto'

/** So many characters of JSON are enough for one answer to an assistant. */
const mostCharacters = 20_000

/** Some of the items of an answer, with how to go on. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** The number of the first of them, from 0, and how many there are in all. */
  readonly from: number
  readonly total: number
  /** What to give as `cursor`, with the same arguments, for those that follow; null at the end. */
  readonly next: string | null
}

/** The cursor was made for other arguments, or is none. The message says what to do. */
export class CursorError extends Error {}

/**
 * The items from a cursor on, as many as fit into one answer; at least one, whole, however long it is. `asked` is what the cursor belongs to: a tool with its
 * arguments.
 */
export function pageOf<Item>(items: readonly Item[], cursor: string | undefined, asked: unknown): Page<Item> {
  const mark = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 12)
  const from = cursor === undefined ? 0 : placeIn(cursor, mark, items.length)
  let to = from
  let characters = 0
  while (to < items.length) {
    characters += JSON.stringify(items[to]).length
    if (to > from && characters > mostCharacters) break
    to++
  }
  return {
    items: items.slice(from, to),
    ...{ from, total: items.length },
    next: to < items.length ? `${to}.${mark}` : null,
  }
}

function placeIn(cursor: string, mark: string, length: number): number {
  const [, place, made] = /^(\d+)\.([0-9a-f]{12})$/.exec(cursor) ?? []
  if (made !== mark) throw new CursorError('This cursor belongs to other arguments: ask again without one.')
  if (Number(place) > length) throw new CursorError('There is less than before: ask again without a cursor.')
  return Number(place)
}
