import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RawArticle } from '../../intake/raw-article.ts'
import { openStore, type Store } from '../../store/store.ts'
import { addArticles } from '../../batch/add.ts'
import { samplesDirectory } from '../places.ts'

/** The sample dossier: a store of its own, so that nothing invented ever gets among the user's articles. */
export interface Samples {
  readonly store: Store
  /** Closes the store and takes it off the disk. */
  close(): Promise<void>
}

/** Reads the sample articles that come with the program; some seconds. */
export async function openSamples(): Promise<Samples> {
  const directory = await mkdtemp(join(tmpdir(), 'wederhoor-samples-'))
  const store = await openStore(directory)
  const close = async () => {
    await store.close()
    await rm(directory, { recursive: true, force: true })
  }
  try {
    const names = (await readdir(samplesDirectory)).filter((name) => name.endsWith('.txt')).sort()
    await addArticles(store, articlesOf(names))
    return { store, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function* articlesOf(names: readonly string[]): AsyncGenerator<RawArticle> {
  for (const name of names) yield { name, bytes: await readFile(join(samplesDirectory, name)), hints: {} }
}
