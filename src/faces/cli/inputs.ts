import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { PackError } from '../../rules/pack-error.ts'
import { checkSize, largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Hints } from '../../text/intake.ts'
import { Failure, type Context } from './context.ts'

/** One article to read: its bytes, what messages call it, and what is known beside its text. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
  readonly hints: Hints
}

/** How the articles stand in the files: one a file, or one a line as JSON. */
export type InputForm = 'text' | 'jsonl'

/**
 * The articles in files, in the order given; `-` is what is piped in. What cannot be read is complained of by name, and by
 * line in JSON Lines, and the rest goes on.
 */
export async function* readInputs(
  files: readonly string[],
  form: InputForm,
  context: Context,
): AsyncGenerator<Input> {
  for (const file of files) {
    try {
      if (form === 'jsonl') yield* readJsonLines(file, context)
      else yield { name: nameOf(file), bytes: await bytesOf(file, context), hints: {} }
    } catch (error) {
      complainOf(error, file, context)
    }
  }
}

/** Complains that a file or article could not be read, so that the rest can go on; throws on what would stop every other too. */
export function complainOf(error: unknown, name: string, context: Context): void {
  if (error instanceof PackError || error instanceof Failure) throw error
  context.complain(`${nameOf(name)}: ${reasonOf(error)}`)
}

/** Why a file or article could not be read, and what to do. */
export function reasonOf(error: unknown): string {
  if (error instanceof IntakeError) return `${error.reason}; ${error.advice}`
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return "this is a folder; name the files in it, or use 'wederhoor add' to read a folder into the dossier"
    case 'EACCES':
    case 'EPERM':
      return 'you may not read this file; ask for the right to, or copy it'
    default:
      return code === undefined ? `it could not be read (${message}); please report this` : message
  }
}

/** What messages call a file. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** The bytes of a file. Throws when it is larger than an article may be, without reading it. */
export async function bytesOf(file: string, context: Context): Promise<Uint8Array> {
  if (file === '-') return context.input()
  const { size } = await stat(file)
  checkSize(size, file)
  return readFile(file)
}

/** The articles in a file of JSON Lines; a line that holds none is complained of by its number. */
export async function* readJsonLines(file: string, context: Context): AsyncGenerator<Input> {
  const { parseJsonLine } = await import('./json-line.ts')
  let number = 0
  for await (const { bytes, size } of splitLines(await chunksOf(file, context))) {
    number++
    if (size < 100 && bytes.toString().trim() === '') continue
    const name = `${nameOf(file)}:${number}`
    try {
      checkSize(size, name)
      yield { name, ...parseJsonLine(bytes, name) }
    } catch (error) {
      complainOf(error, name, context)
    }
  }
}

/** The bytes of a file of any size, as they come in. */
export async function chunksOf(file: string, context: Context): Promise<Chunks> {
  return file === '-' ? [await context.input()] : createReadStream(file)
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** One line of a stream, and how many bytes it has; of a line too large for an article, no bytes are kept. */
interface Line {
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
