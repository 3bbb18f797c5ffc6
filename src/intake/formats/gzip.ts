import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { megabytes, type Chunks, type ReceivedFile } from '../received-file.ts'

/** Text becomes some ten times smaller; what becomes larger than so many times itself was made to fill a disk. */
const most = { times: 200, beyond: 64 * 1024 * 1024 }

/** A file packed with gzip, in one part or many: what is in it is opened as a file of its own, as it is unpacked. */
export default async function* gzip({ name, chunks }: ReceivedFile, { inside }: Surroundings): Articles {
  yield* inside({ name: name.replace(/\.gz$/i, ''), chunks: unpacked(chunks, name) })
}

async function* unpacked(chunks: Chunks, name: string): AsyncGenerator<Uint8Array> {
  let packed = 0
  let size = 0
  async function* counted() {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  // Errors of either end come out of the loop below.
  const gunzip = pipeline(Readable.from(counted()), createGunzip(), () => {})
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > most.beyond + most.times * packed) {
        throw new IntakeError(
          name,
          `it unpacks to more than ${most.times} times its size and ${megabytes(most.beyond)}`,
          'unpack it yourself if you trust it, and add what is in it',
        )
      }
      yield chunk
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('Z_')) throw error
    throw new IntakeError(name, `the gzip file is damaged or cut off (${message})`, 'download or copy it again')
  }
}
