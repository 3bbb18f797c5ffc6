import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Chunk, Outcome, ReadChunk } from './chunk.ts'

/** Reads some articles somewhere; rejects where that failed as a whole. */
export type Read = (articles: Chunk['articles']) => Promise<Outcome[]>

/** Who reads, and how. */
export interface Readers {
  /** Language of the pack to read with; `nl` when left out. */
  readonly language?: string
  /** URL of the module whose default export reads a chunk; the package's own when left out. */
  readonly reader?: string
  /** How many threads read; as many as there are cores when left out. */
  readonly workers?: number
}

/** Threads that read. */
export interface Threads {
  readonly count: number
  readonly read: Read
  /** Ends them, and whatever they are at. */
  close(): Promise<void>
}

/** The package's own reader, as a file that threads can start from: the source, or the build's entry from any of its parts. */
const ownReader = ['./reader.ts', './reader.js', '../reader.js']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url))!.href

/** Whether threads can start from the reader; not from TypeScript, as the tests run it. */
export function canStart({ reader = ownReader }: Readers): boolean {
  return !reader.endsWith('.ts')
}

/** Starts threads that read chunks, each as many as come. */
export function startThreads({ language = 'nl', reader = ownReader, workers }: Readers): Threads {
  const count = workers ?? availableParallelism()
  const pool = new Piscina({ filename: reader, minThreads: count, maxThreads: count })
  return {
    count,
    read: (articles) => pool.run({ language, articles } satisfies Chunk),
    close: () => pool.destroy(),
  }
}

/** Reads in the thread that asks: for a few articles, which would be read before a thread is there. */
export async function readHere({ language = 'nl', reader = ownReader }: Readers): Promise<Read> {
  const { default: readChunk } = (await import(/* @vite-ignore */ reader)) as { default: ReadChunk }
  return async (articles) => readChunk({ language, articles })
}
