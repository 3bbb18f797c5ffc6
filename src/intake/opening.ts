import type { Chunks } from './received-file.ts'

/** So many bytes are looked at to see what a file is. */
const longest = 64 * 1024

/** How a file begins, by which it is recognised; its name says less, for names are given by people. */
export interface Opening {
  /** The first bytes as text, one character a byte, white space and byte order mark taken off. */
  readonly text: string
  /** The ending of the name, in small letters: `html`; empty where it has none. */
  readonly ending: string
  /** Whether the file ends here. */
  readonly whole: boolean
}

/** A file that was looked into: `chunks` has the first bytes still, and `close` lets go of what is not read. */
export interface Opened {
  readonly opening: Opening
  readonly chunks: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** Looks at the first bytes of a file. */
export async function openingOf(name: string, chunks: Chunks): Promise<Opened> {
  const all = iterate(chunks)
  const first: Uint8Array[] = []
  let size = 0
  let whole = false
  let failure: { readonly error: unknown } | null = null
  while (size < longest && !whole && failure === null) {
    try {
      const { value, done } = await all.next()
      if (done) whole = true
      else {
        first.push(value)
        size += value.length
      }
    } catch (error) {
      if (first.length === 0) throw error
      failure = { error }
    }
  }
  const bytes = Buffer.concat(first).subarray(0, longest)
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* first
    // What came before the damage is read; then it is told.
    if (failure !== null) throw failure.error
    yield* all
  }
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1].toLowerCase() ?? ''
  return {
    opening: { text: looselyDecoded(bytes), ending, whole: whole && size <= longest },
    chunks: again(),
    close: async () => void (await all.return(undefined)),
  }
}

async function* iterate(chunks: Chunks): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks
  return undefined
}

/** Marks of formats are ASCII, so that it is enough to take UTF-16 apart and every other encoding byte by byte. */
function looselyDecoded(bytes: Buffer): string {
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? bytes.subarray(2).toString('utf16le')
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? new TextDecoder('utf-16be').decode(bytes)
        : bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
  return text.trimStart()
}
