import type { Reading } from '../../../src/model/reading.ts'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

/** The statements of a text. */
export function told(text: string): Reading['statements'] {
  return read(open(new TextEncoder().encode(text), 'text.txt', {}, reader.pack), reader).statements
}
