import type { Warning } from '../model/article.ts'
import type { Standing } from '../store/removal.ts'
import { StoreError } from '../store/store-error.ts'
import type { Store } from '../store/store.ts'
import { tombstoneOf } from '../store/tombstones.ts'
import type { RawArticle } from '../intake/raw-article.ts'
import {
  readArticles,
  readChunk,
  type Find,
  type ReadOptions,
  type Source,
  type Tried,
} from './read-articles.ts'
import type { Read } from './threads.ts'

/** What became of one article that was to be added. */
export interface Addition {
  readonly name: string
  /** `known`: the article was there already; `removed`: it is hidden; `purged`: it is not to come again. Nothing changed then. */
  readonly outcome: 'added' | Standing['outcome'] | 'unreadable'
  /** Id of the article; null when it could not be read, or is known by its tombstone alone. */
  readonly article: string | null
  /** Why it is not in the dossier and what to do, with its name in front; null when it is. */
  readonly message: string | null
  /** What a reader should know about it all the same. */
  readonly warnings: readonly Warning[]
}

/** How many articles ended in what. */
export type AddSummary = Readonly<Record<Addition['outcome'], number>>

/** How to add, and who wants to hear of each article when it is done. */
export interface AddOptions extends Omit<ReadOptions, 'find'> {
  readonly onProgress?: (addition: Addition) => void
}

/**
 * Reads articles and keeps them with what they say, in the order given. One that cannot be read is told of and the rest goes
 * on. It may be broken off at any moment and done again: what was told of as added is on disk, and is known the next time.
 * Throws a StoreError when the store itself can take no more.
 */
export async function addArticles(
  store: Store,
  source: Source,
  { onProgress, ...options }: AddOptions = {},
): Promise<AddSummary> {
  const summary = { added: 0, known: 0, removed: 0, purged: 0, unreadable: 0 }
  for await (const tried of readArticles(source, { ...options, find: findIn(store) })) {
    const addition = await keep(store, tried)
    summary[addition.outcome]++
    onProgress?.(addition)
  }
  return summary
}

/** Reads a few articles as `addArticles` reads many, and keeps them; what became of each, in their order, each told of as soon as it is on disk. */
export async function* addChunk(
  store: Store,
  articles: readonly RawArticle[],
  read: Read,
): AsyncGenerator<Addition> {
  for (const tried of await readChunk(articles, findIn(store), read)) yield await keep(store, tried)
}

function findIn(store: Store): Find {
  return (article) => store.find(article)
}

async function keep(store: Store, { name, bytes, hints, received, outcome }: Tried): Promise<Addition> {
  const unreadable = (message: string): Addition => ({
    ...{ name, outcome: 'unreadable', article: null, message, warnings: [] },
  })
  if ('message' in outcome) return unreadable(outcome.message)
  if ('standing' in outcome) return left(name, outcome.standing)
  const { article } = outcome.reading
  try {
    const kept = await store.add(outcome.reading, { name, bytes, hints, received })
    if (kept === 'purged') return left(name, { outcome: kept, tombstone: tombstoneOf(article.id) })
    const { message } =
      kept === 'added' ? { message: null } : left(name, { outcome: kept, article: article.id })
    return { name, outcome: kept, article: article.id, message, warnings: article.warnings }
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'not-verbatim')
      return unreadable(`${name}: ${error.message}`)
    throw error
  }
}

/** An article that was here before, and stays as it is. */
export function left(name: string, standing: Standing): Addition & Pick<Standing, 'outcome'> {
  const { outcome } = standing
  if (outcome === 'purged') {
    const message = `${name}: was purged and stays out; 'wederhoor unremove ${standing.tombstone.slice(0, 12)}' lets it in again`
    return { name, outcome, article: null, message, warnings: [] }
  }
  const { article } = standing
  const message =
    outcome === 'removed'
      ? `${name}: was removed; 'wederhoor unremove ${article.slice(0, 8)}' brings it back`
      : null
  return { name, outcome, article, message, warnings: [] }
}
