import type { RawArticle } from '../intake/raw-article.ts'
import type { Standing } from '../store/removal.ts'
import { IntakeError } from '../text/intake-error.ts'
import type { Chunk, Outcome } from './chunk.ts'
import { canStart, readHere, startThreads, type Read, type Readers } from './threads.ts'

/** Articles as they are taken out of their files, each when its turn comes; one that could not be taken out is an error in its place. */
export type Source = AsyncIterable<RawArticle | IntakeError> | Iterable<RawArticle | IntakeError>

/** What became of an article that was read before from the same, or null: such a one is not read again. */
export type Find = (article: RawArticle) => Promise<Standing | null>

/** How to read many articles. */
export interface ReadOptions extends Readers {
  readonly find?: Find
}

/** An article that was tried, without bytes where it could not be taken out of its file, and what became of it. */
export interface Tried extends RawArticle {
  readonly outcome: Outcome | { readonly standing: Standing }
}

/** Articles are sent to threads so many at a time: sending costs little then, and no thread waits long for the last. */
export const chunkSize = 16

/**
 * Reads articles and gives them back in the order they came. Fewer than sixteen are read right here; more are read by
 * threads, a few chunks ahead of whoever takes the results, so that memory stays flat however many there are. What cannot
 * be read is told in its place, and the rest goes on.
 */
export async function* readArticles(
  source: Source,
  { find = async () => null, ...readers }: ReadOptions,
): AsyncGenerator<Tried> {
  const chunks = opened(source, find)
  const first = await chunks.next()
  if (first.done) return
  if (first.value.length < chunkSize || !canStart(readers)) {
    const read = await readHere(readers)
    yield* readOneByOne(first.value, read)
    for await (const chunk of chunks) yield* readOneByOne(chunk, read)
    return
  }
  const threads = startThreads(readers)
  try {
    const ahead = [readTogether(first.value, threads.read)]
    for await (const chunk of chunks) {
      ahead.push(readTogether(chunk, threads.read))
      if (ahead.length > 2 * threads.count) yield* await ahead.shift()!
    }
    for (const chunk of ahead) yield* await chunk
  } finally {
    await threads.close()
  }
}

/** Reads one chunk of articles, as `readArticles` reads each of its own. */
export async function readChunk(articles: readonly RawArticle[], find: Find, read: Read): Promise<Tried[]> {
  const chunk: Opened[] = []
  for (const article of articles) chunk.push(await openOne(article, find))
  return readTogether(chunk, read)
}

/** A file on its way: `outcome` is null while it is still to be read. */
interface Opened extends RawArticle {
  readonly outcome: Tried['outcome'] | null
}

async function* opened(source: Source, find: Find): AsyncGenerator<Opened[], undefined> {
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

async function openOne(article: RawArticle | IntakeError, find: Find): Promise<Opened> {
  if (article instanceof IntakeError) {
    const { file: name, message } = article
    return { name, bytes: new Uint8Array(), hints: {}, outcome: { message } }
  }
  const standing = await find(article)
  return { ...article, outcome: standing === null ? null : { standing } }
}

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
