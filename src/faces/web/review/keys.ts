import type { Doubted } from '../../../dossier/doubts/review-page.ts'

/** What can be done with what is looked at. */
export type Act = 'accept' | 'reject' | 'correct' | 'merge' | 'split' | 'skip' | 'back' | 'undo'

/** An act with its key, and whether it decides something. */
export interface Key {
  readonly act: Act
  readonly key: string
  readonly judges: boolean
}

/** The acts that there are for something, each with its key; with nothing to look at, the one that takes back. */
export function keysOf(item: Doubted | null): Key[] {
  const undo: Key = { act: 'undo', key: 'u', judges: true }
  if (item === null) return [undo]
  const { kind, other } = item
  const hasIdentity = kind === 'entity' || kind === 'event'
  const acts: (Key | null)[] = [
    { act: 'accept', key: 'a', judges: true },
    { act: 'reject', key: 'x', judges: true },
    kind === 'dispute' ? null : { act: 'correct', key: 'c', judges: true },
    kind === 'entity' || other !== null ? { act: 'merge', key: 'm', judges: true } : null,
    hasIdentity ? { act: 'split', key: 's', judges: true } : null,
    { act: 'skip', key: 'n', judges: false },
    { act: 'back', key: 'p', judges: false },
    undo,
  ]
  return acts.filter((key) => key !== null)
}
