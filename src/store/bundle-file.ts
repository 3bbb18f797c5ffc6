import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { bundleFormat, bundleKinds } from './bundle.ts'
import { StoreError } from './store-error.ts'

/** The longest line that is taken, in bytes: an article of the largest size with all that was found in it is far shorter. */
const longestLine = 256 * 1024 * 1024

/** One line of a bundle. */
export interface BundleLine {
  readonly number: number
  readonly kind: string
  readonly value: Readonly<Record<string, unknown>>
}

/**
 * Goes through a whole bundle, has each line checked, and takes nothing in; how many lines there are of each kind. Throws a StoreError that names the file and the line
 * where it is no bundle, is not whole, is not what was written, or was made by a newer version.
 */
export async function checkBundle(
  file: string,
  check: (line: BundleLine) => void,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const sha256 = createHash('sha256')
  let manifest: BundleLine['value'] | null = null
  let end: BundleLine['value'] | null = null
  let lines = 0
  for await (const bytes of linesOf(file)) {
    const line = parse(bytes, lines + 1, file)
    const { number, kind, value } = line
    if (end !== null) throw broken(file, `line ${number} comes after the last one`)
    if (number === 1) {
      if (kind !== 'manifest') throw broken(file, 'it does not begin with a manifest, so it is no bundle')
      checkFormat(value, file)
      manifest = value
    } else if (kind === 'end') {
      end = value
      continue
    } else if (!(bundleKinds as readonly string[]).includes(kind)) {
      throw newer(file, `line ${number} is of a kind, '${kind}', that is not known here`)
    } else {
      check(line)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    sha256.update(bytes).update('\n')
    lines++
  }
  if (manifest === null) throw broken(file, 'it is empty')
  if (end === null) throw broken(file, `it breaks off after line ${lines}`)
  if (end.lines !== lines || end.sha256 !== sha256.digest('hex')) {
    throw broken(file, 'its lines are not those that were written')
  }
  return counts
}

/** The lines of a bundle that was checked, between the manifest and the end. */
export async function* bundleLines(file: string): AsyncGenerator<BundleLine> {
  let number = 0
  for await (const bytes of linesOf(file)) {
    const line = parse(bytes, ++number, file)
    if (line.kind !== 'manifest' && line.kind !== 'end') yield line
  }
}

/** A bundle, or a line of it, that cannot be taken in. */
export function broken(file: string, why: string): StoreError {
  return new StoreError(
    'broken',
    `${file}: ${why}; nothing of it was taken in: get the file again, or make the bundle again`,
  )
}

function newer(file: string, why: string): StoreError {
  return new StoreError('newer', `${file}: ${why}; install the version of Wederhoor that made the bundle`)
}

function checkFormat({ format }: BundleLine['value'], file: string): void {
  if (format === bundleFormat) return
  throw newer(file, `the bundle has format ${String(format)}, and ${bundleFormat} is known here`)
}

function parse(bytes: Buffer, number: number, file: string): BundleLine {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw broken(file, `line ${number} is not JSON`)
  }
  const { kind } = (value ?? {}) as { kind?: unknown }
  if (typeof kind !== 'string') throw broken(file, `line ${number} does not say of what kind it is`)
  return { number, kind, value: value as BundleLine['value'] }
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let open: Buffer[] = []
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, end)])
      open = []
      size = 0
      from = end + 1
    }
    open.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > longestLine) throw broken(file, 'it has a line that is far too long, so it is no bundle')
  }
  // What was not ended by a line feed was not written to its end.
  if (size > 0) throw broken(file, 'it breaks off in the middle of a line')
}
