import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedDirectory } from './gold.ts'

/** A Dutch article of the set: its sentences in words, and the day it was published. */
export interface CrossdocText {
  readonly doc: string
  readonly dct: string
  readonly sentences: readonly (readonly string[])[]
}

/** Where the set lies: thirty Wikinews articles in Dutch, with marks of their English originals. */
export const crossdocDirectory = join(sharedDirectory, 'data/meantime-nl-crossdoc')

/** The articles of the set; null when they are not there. */
export function readCrossdocTexts(): readonly CrossdocText[] | null {
  if (!existsSync(crossdocDirectory)) return null
  return readFileSync(join(crossdocDirectory, 'texts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CrossdocText)
}

/** An article as a file to read, each sentence on a line of its own. */
export function bytesOf({ dct, sentences }: CrossdocText): Uint8Array {
  const body = sentences.map((words) => words.join(' ')).join('\n')
  return new TextEncoder().encode(`Datum: ${dct}\n\n${body}`)
}
