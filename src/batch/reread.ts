import { loadPack, packDirectory } from '../rules/pack.ts'
import { version } from '../model/version.ts'
import type { Provenance, Replacement } from '../store/earlier.ts'
import { packName } from '../store/keep.ts'
import { StoreError } from '../store/store-error.ts'
import type { Store } from '../store/store.ts'
import { groupBy } from '../dossier/order.ts'
import type { RawArticle } from '../intake/raw-article.ts'
import { IntakeError } from '../text/intake-error.ts'
import { readArticles, type ReadOptions, type Tried } from './read-articles.ts'

/** What became of one article that was read again. */
export interface Reread {
  /** The id it was asked by; that of what it says now may be another. */
  readonly article: string
  readonly name: string
  /** `clashes`: it has come to be the same as another article; its reading stays, as that of an `unreadable` one does. */
  readonly outcome: NonNullable<Replacement> | 'unreadable'
  /** Why its reading stays, and what to do; null where it was replaced or is the same. */
  readonly message: string | null
}

/** How many articles ended in what. */
export type RereadSummary = Readonly<Record<Reread['outcome'], number>>

/** Who wants to hear of each article when it is done, and of how many there are. */
export interface RereadOptions extends Pick<ReadOptions, 'reader' | 'workers'> {
  readonly onStart?: (articles: number) => void
  readonly onProgress?: (reread: Reread) => void
}

/**
 * Reads originals again with the engine and the packs that are here now: those of these articles, or of all that were read with others (null). The
 * reading before is kept beside the new one. It may be broken off and done again: what was read is not read a second time.
 */
export async function rereadArticles(
  store: Store,
  articles: readonly string[] | null,
  { onStart, onProgress, reader, workers }: RereadOptions = {},
): Promise<RereadSummary> {
  const summary = { replaced: 0, same: 0, clashes: 0, unreadable: 0 }
  const due = await dueFor(store, articles)
  onStart?.(due.length)
  for (const [language, group] of groupBy(due, (one) => one.language)) {
    const ids = group.map(({ article }) => article)
    let at = 0
    for await (const tried of readArticles(originals(store, ids), { language, reader, workers })) {
      const reread = await replace(store, ids[at++], tried)
      if (reread === null) continue
      summary[reread.outcome]++
      onProgress?.(reread)
    }
  }
  return summary
}

/** The articles to read: those asked for, else those that another engine or pack has read. */
async function dueFor(store: Store, articles: readonly string[] | null): Promise<readonly Provenance[]> {
  const all = await store.provenances()
  if (articles !== null) {
    const asked = new Set(articles)
    return all.filter(({ article }) => asked.has(article))
  }
  const present = new Map<string, string>()
  for (const language of new Set(all.map((one) => one.language))) {
    present.set(language, packName(loadPack(packDirectory(language))))
  }
  return all.filter(({ engine, pack, language }) => engine !== version || pack !== present.get(language))
}

async function* originals(
  store: Store,
  articles: readonly string[],
): AsyncGenerator<RawArticle | IntakeError> {
  for (const article of articles) {
    const original = await store.original(article)
    if (original === null)
      yield new IntakeError(article, 'it was taken out meanwhile', 'nothing need be done')
    else yield { ...original, hints: original.hints ?? {} }
  }
}

async function replace(store: Store, article: string, { name, outcome }: Tried): Promise<Reread | null> {
  const kept = (why: string, what: 'unreadable' | 'clashes' = 'unreadable'): Reread => ({
    ...{ article, name, outcome: what, message: `${why}; the reading it had stays` },
  })
  if ('message' in outcome) return kept(outcome.message)
  if ('standing' in outcome) return null
  try {
    const replaced = await store.replace(article, outcome.reading)
    if (replaced === null) return null
    if (replaced !== 'clashes') return { article, name, outcome: replaced, message: null }
    return kept(`${name}: it is now the same as article ${outcome.reading.article.id.slice(0, 8)}`, 'clashes')
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'not-verbatim')
      return kept(`${name}: ${error.message}`)
    throw error
  }
}
