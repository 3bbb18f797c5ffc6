import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { megabytes, type Chunks, type ReceivedFile } from '../received-file.ts'

/** Text becomes some ten times smaller; what becomes larger than so many times itself was made to fill a disk. */
const most = { times: 200, beyond: 64 * 1024 * 1024 }

/** So many bytes are unpacked at a time: even of the worst, some 60 MB come out of that. */
const sliceSize = 64 * 1024

/** A file packed with gzip, in one part or many: what is in it is opened as a file of its own, as it is unpacked. */
export default async function* gzip({ name, chunks }: ReceivedFile, { inside }: Surroundings): Articles {
  yield* inside({ name: name.replace(/\.gz$/i, ''), chunks: unpacked(chunks, name) })
}

/** What could be unpacked before the damage comes first: a crawl that was broken off is whole up to there. */
async function* unpacked(chunks: Chunks, name: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  gunzip.on('data', (chunk: Uint8Array) => ready.push(chunk)).on('error', (error) => (failure = error))
  let packed = 0
  let size = 0
  const take = function* () {
    for (const chunk of ready.splice(0)) {
      size += chunk.length
      if (size > most.beyond + most.times * packed) throw tooMuch(name)
      yield chunk
    }
  }
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length && failure === null; from += sliceSize) {
        const slice = chunk.subarray(from, from + sliceSize)
        packed += slice.length
        await new Promise<void>((resolve) => gunzip.write(slice, () => resolve()))
        yield* take()
      }
    }
    if (failure === null) {
      gunzip.end()
      await finished(gunzip).catch(() => {})
    }
    yield* take()
    if (failure !== null) throw damaged(name, failure)
  } finally {
    gunzip.destroy()
  }
}

function tooMuch(name: string): IntakeError {
  return new IntakeError(
    name,
    `it unpacks to more than ${most.times} times its size and ${megabytes(most.beyond)}`,
    'unpack it yourself if you trust it, and add what is in it',
  )
}

function damaged(name: string, { message }: Error): IntakeError {
  return new IntakeError(
    name,
    `the gzip file is damaged or cut off (${message})`,
    'download or copy it again',
  )
}
