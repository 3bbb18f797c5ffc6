import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { RawArticle } from '../intake/raw-article.ts'
import type { Standing } from '../store/removal.ts'
import { IntakeError } from '../text/intake-error.ts'
import type { Chunk, Outcome, ReadChunk } from './chunk.ts'

/** Articles as they are taken out of their files, each when its turn comes; one that could not be taken out is an error in its place. */
export type Source = AsyncIterable<RawArticle | IntakeError> | Iterable<RawArticle | IntakeError>

/** How to read many articles. */
export interface ReadOptions {
  /** Language of the pack to read with; `nl` when left out. */
  readonly language?: string
  /** URL of the module whose default export reads a chunk; the package's own when left out. */
  readonly reader?: string
  /** What became of an article that was read before from the same, or null: such a one is not read again. */
  readonly find?: (article: RawArticle) => Promise<Standing | null>
}

/** An article that was tried, without bytes where it could not be taken out of its file, and what became of it. */
export interface Tried extends RawArticle {
  readonly outcome: Outcome | { readonly standing: Standing }
}

/** Articles are sent to threads so many at a time: sending costs little then, and no thread waits long for the last. */
const chunkSize = 16

/** The package's own reader, as a file that threads can start from: the source, or the build's entry from any of its parts. */
const ownReader = ['./reader.ts', './reader.js', '../reader.js']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url))!.href

/**
 * Reads articles and gives them back in the order they came. Fewer than sixteen are read right here; more are read by
 * threads, a few chunks ahead of whoever takes the results, so that memory stays flat however many there are. What cannot
 * be read is told in its place, and the rest goes on.
 */
export async function* readArticles(
  source: Source,
  { language = 'nl', reader = ownReader, find = async () => null }: ReadOptions,
): AsyncGenerator<Tried> {
  const chunks = opened(source, find)
  const first = await chunks.next()
  if (first.done) return
  // Threads cannot start from TypeScript, as the tests run it.
  if (first.value.length < chunkSize || reader.endsWith('.ts')) {
    const { default: readChunk } = (await import(/* @vite-ignore */ reader)) as { default: ReadChunk }
    const readHere = async (articles: Chunk['articles']) => readChunk({ language, articles })
    yield* readOneByOne(first.value, readHere)
    for await (const chunk of chunks) yield* readOneByOne(chunk, readHere)
    return
  }
  const threads = availableParallelism()
  const pool = new Piscina({ filename: reader, minThreads: threads, maxThreads: threads })
  const readThere = (articles: Chunk['articles']): Promise<Outcome[]> => pool.run({ language, articles })
  try {
    const ahead = [readTogether(first.value, readThere)]
    for await (const chunk of chunks) {
      ahead.push(readTogether(chunk, readThere))
      if (ahead.length > 2 * threads) yield* await ahead.shift()!
    }
    for (const chunk of ahead) yield* await chunk
  } finally {
    await pool.destroy()
  }
}

/** A file on its way: `outcome` is null while it is still to be read. */
interface Opened extends RawArticle {
  readonly outcome: Tried['outcome'] | null
}

async function* opened(
  source: Source,
  find: NonNullable<ReadOptions['find']>,
): AsyncGenerator<Opened[], undefined> {
  let chunk: Opened[] = []
  for await (const article of source) {
    chunk.push(await openOne(article, find))
    if (chunk.length === chunkSize) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
  return undefined
}

async function openOne(
  article: RawArticle | IntakeError,
  find: NonNullable<ReadOptions['find']>,
): Promise<Opened> {
  if (article instanceof IntakeError) {
    const { file: name, message } = article
    return { name, bytes: new Uint8Array(), hints: {}, outcome: { message } }
  }
  const standing = await find(article)
  return { ...article, outcome: standing === null ? null : { standing } }
}

type Read = (articles: Chunk['articles']) => Promise<Outcome[]>

async function* readOneByOne(chunk: readonly Opened[], read: Read): AsyncGenerator<Tried> {
  for (const one of chunk) yield* await readTogether([one], read)
}

/** Reads a chunk; where that fails as a whole (a thread that died), each article by itself, so that one costs only itself. */
async function readTogether(chunk: readonly Opened[], read: Read): Promise<Tried[]> {
  const articles = chunk
    .filter(({ outcome }) => outcome === null)
    .map(({ name, bytes, hints }) => ({ name, bytes, hints }))
  const outcomes = await read(articles).catch(() =>
    Promise.all(articles.map((article) => readAlone(article, read))),
  )
  const results = outcomes.values()
  return chunk.map((one) => ({ ...one, outcome: one.outcome ?? results.next().value! }))
}

async function readAlone(article: Chunk['articles'][number], read: Read): Promise<Outcome> {
  try {
    const [outcome] = await read([article])
    return outcome
  } catch (error) {
    return {
      message: `${article.name}: could not be read (${(error as Error).message}); please report this article`,
    }
  }
}
