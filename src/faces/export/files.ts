import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Piece } from './exporting.ts'

/**
 * Writes an export to a file, or to a folder where it has several; the number of files. A file has its name only when it is whole, so that an
 * export that is broken off leaves what was there before.
 */
export async function writeFiles(pieces: AsyncIterable<Piece>, out: string, many: boolean): Promise<number> {
  await mkdir(many ? out : dirname(out), { recursive: true })
  let [written, path] = [0, out]
  let file: FileHandle | null = null
  const finish = async () => {
    if (file === null) return
    await file.close()
    file = null
    await rename(partOf(path), path)
    written++
  }
  try {
    for await (const piece of pieces) {
      if (typeof piece === 'object' && 'file' in piece) {
        await finish()
        path = many ? join(out, piece.file) : out
        file = await open(partOf(path), 'w')
      } else if (piece.length > 0) await file!.writeFile(piece)
    }
    await finish()
  } catch (error) {
    await (file as FileHandle | null)?.close()
    await rm(partOf(path), { force: true })
    throw error
  }
  return written
}

function partOf(path: string): string {
  return `${path}.part`
}
