import { largestFile } from '../text/decode.ts'
import type { Chunks } from './received-file.ts'

/** One line of a stream, and how many bytes it has; of a line too large for an article, no bytes are kept. */
export interface Line {
  readonly bytes: Buffer
  readonly size: number
}

/** The lines of a stream of bytes, without the line feeds. */
export async function* splitLines(chunks: Chunks): AsyncGenerator<Line> {
  let open: Uint8Array[] = []
  let size = 0
  const take = (piece: Uint8Array) => {
    size += piece.length
    // A file of gigabytes without a line feed, one JSON array perhaps, would not fit in memory.
    if (size > largestFile) open = []
    else open.push(piece)
  }
  const close = (): Line => {
    const line = { bytes: Buffer.concat(open), size }
    open = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, end))
      yield close()
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  yield close()
}
