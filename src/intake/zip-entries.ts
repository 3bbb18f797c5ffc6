import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry } from 'yauzl'
import { IntakeError } from '../text/intake-error.ts'
import { megabytes } from './received-file.ts'

/** The most that a ZIP file may hold: files, and bytes when it is unpacked. */
const most = { entries: 5000, bytes: 256 * 1024 * 1024 }

/** A file in a ZIP file. */
export interface ZipEntry {
  readonly name: string
  /** Its size when it is unpacked; unpacking stops with an error where there is more. */
  readonly size: number
  open(): Promise<Readable>
}

/**
 * The files in a ZIP file, folders left out. Throws an IntakeError where it is damaged or locked with a password, or where it holds more than is
 * unpacked: a file of some kilobytes can be made to stand for terabytes.
 */
export async function zipEntries(bytes: Uint8Array, name: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  let size = 0
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      refuseEncrypted(entry, name)
      size += entry.uncompressedSize
      if (size > most.bytes || entries.length === most.entries) throw tooMuch(name)
      entries.push({
        name: entry.fileName,
        size: entry.uncompressedSize,
        open: () => zip.openReadStreamPromise(entry),
      })
    }
  } catch (error) {
    if (error instanceof IntakeError) throw error
    throw damaged(name, error as Error)
  }
  return entries
}

/** What to say of a ZIP file that cannot be unpacked. */
export function damaged(name: string, error: Error): IntakeError {
  return new IntakeError(name, `the file is damaged (${error.message})`, 'download or copy it again')
}

function tooMuch(name: string): IntakeError {
  return new IntakeError(
    name,
    `it unpacks to more than ${megabytes(most.bytes)} or ${most.entries} files`,
    'unpack it yourself if you trust it, and add what is in it',
  )
}

function refuseEncrypted(entry: Entry, name: string): void {
  if (!entry.isEncrypted()) return
  throw new IntakeError(name, 'it is locked with a password', 'unpack it yourself and add what is in it')
}
