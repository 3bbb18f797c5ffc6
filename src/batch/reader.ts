import { loadReader, read, type Reader } from '../read.ts'
import { IntakeError } from '../text/intake-error.ts'
import { open } from '../text/intake.ts'
import type { RawArticle } from '../intake/raw-article.ts'
import type { Chunk, Outcome } from './chunk.ts'

const readers = new Map<string, Reader>()

/** Reads some articles: what a reading thread runs, and what few articles are read with in the thread they are in. */
export default function readChunk({ language, articles }: Chunk): Outcome[] {
  const reader = readers.get(language) ?? loadReader(language)
  readers.set(language, reader)
  return articles.map((article) => readOne(article, reader))
}

function readOne({ name, bytes, hints }: RawArticle, reader: Reader): Outcome {
  try {
    return { reading: read(open(bytes, name, hints, reader.pack), reader) }
  } catch (error) {
    if (error instanceof IntakeError) return { message: error.message }
    return { message: `${name}: could not be read (${(error as Error).message}); please report this article` }
  }
}
