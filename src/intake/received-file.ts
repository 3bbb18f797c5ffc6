import { IntakeError } from '../text/intake-error.ts'

/** The bytes of a file of any size, as they come in. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file on its way in. */
export interface ReceivedFile {
  /** What messages call it. */
  readonly name: string
  /** Asked for once, when its turn comes. */
  readonly chunks: Chunks
}

/** The most bytes of a file that is read as a whole. */
export const largestWhole = 64 * 1024 * 1024

/** All bytes of a file. Throws an IntakeError as soon as there are more than `most`; `called` is what such a file is. */
export async function wholeOf(
  { name, chunks }: ReceivedFile,
  called: string,
  most: number = largestWhole,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) {
      throw new IntakeError(
        name,
        `${called} may be ${megabytes(most)} and this one is larger`,
        'split it, or save its articles one by one',
      )
    }
    pieces.push(chunk)
  }
  return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
}

/** A number of bytes as messages give it. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
