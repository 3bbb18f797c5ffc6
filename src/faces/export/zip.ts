import { Zip, ZipDeflate } from 'fflate'
import type { Piece } from './exporting.ts'

/** The files of an export as one ZIP archive, made while it is read. The same export gives the same bytes. */
export async function* zip(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const archive = new Zip((error, bytes) => {
    if (error) throw error
    made.push(bytes)
  })
  const encoder = new TextEncoder()
  let file: ZipDeflate | null = null
  for await (const piece of pieces) {
    if (typeof piece === 'object' && 'file' in piece) {
      file?.push(new Uint8Array(), true)
      file = new ZipDeflate(piece.file, { level: 6 })
      // The first time that ZIP knows: that of now would be another each time.
      file.mtime = new Date(1980, 0, 1)
      archive.add(file)
    } else file!.push(typeof piece === 'string' ? encoder.encode(piece) : piece)
    yield* made
    made = []
  }
  file?.push(new Uint8Array(), true)
  archive.end()
  yield* made
}
