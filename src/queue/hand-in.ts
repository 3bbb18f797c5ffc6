import { left, type Addition } from '../batch/add.ts'
import type { Source } from '../batch/read-articles.ts'
import type { RawArticle } from '../intake/raw-article.ts'
import type { HandedIn } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { IntakeError } from '../text/intake-error.ts'

/** What became of one article that was handed in to be added now or later: `queued` are those that wait since now, `waiting` did before. */
export interface Entry extends Omit<Addition, 'outcome'> {
  readonly outcome: Addition['outcome'] | 'queued' | 'waiting'
}

/** So many articles are kept in one transaction. */
const atOnce = 64

/**
 * Keeps articles to be read later by workers, with their originals, and tells of each when it is on disk. It may be broken off at any moment
 * and done again. Whoever has a queue then tells it (`relay`).
 */
export async function handIn(store: Store, source: Source, onEntry: (entry: Entry) => void): Promise<void> {
  let some: RawArticle[] = []
  const keep = async () => {
    const outcomes = await store.jobs.handIn(some)
    for (const [at, outcome] of outcomes.entries()) onEntry(entryOf(some[at].name, outcome))
    some = []
  }
  for await (const article of source) {
    if (article instanceof IntakeError) onEntry(unopened(article))
    else if (some.push(article) === atOnce) await keep()
  }
  await keep()
}

function entryOf(name: string, outcome: HandedIn): Entry {
  if (typeof outcome !== 'string') return left(name, outcome)
  return { name, outcome, article: null, message: null, warnings: [] }
}

function unopened({ file: name, message }: IntakeError): Entry {
  return { name, outcome: 'unreadable', article: null, message, warnings: [] }
}
