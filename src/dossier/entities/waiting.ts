import type { ShelfKind } from '../shelf.ts'
import { mayBeShort, nameOf, type Bearer } from './bearer.ts'

/**
 * The names of an article that may be short for others, and its marks: what it waits for is that one of those others is spoken of in an article
 * with one of its marks.
 */
export interface Waiting {
  readonly article: string
  /** `nameOf` of its bearers. */
  readonly names: readonly string[]
  readonly marks: readonly string[]
}

/** The shelf of those. */
export const waitings: ShelfKind<Waiting> = {
  name: 'waiting',
  id: ({ article }) => article,
  *keys({ names, marks }) {
    for (const name of names) yield `name ${name}`
    for (const mark of marks) yield `mark ${mark}`
  },
}

/** What an article waits for; null where it has no such name. */
export function waitingOf(article: string, own: readonly Bearer[], marks: readonly string[]): Waiting | null {
  const names = [...new Set(own.filter(mayBeShort).map(nameOf))].sort()
  return names.length === 0 ? null : { article, names, marks }
}
