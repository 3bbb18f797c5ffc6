import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../../src/faces/cli/program.ts'

/** What a command line did. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/**
 * Runs a command line in this process, with streams that are kept. A command that goes on until it is stopped is stopped
 * when `meanwhile` is done; it gets what was printed so far.
 */
export async function wederhoor(
  argv: readonly string[],
  input = '',
  meanwhile: (printed: string) => Promise<void> = async () => {},
): Promise<Outcome> {
  let out = ''
  let err = ''
  const code = await run(argv, {
    out: async (text) => void (out += text),
    err: (line) => void (err += line + '\n'),
    terminal: null,
    colours: false,
    width: 100,
    environment: {},
    input: async () => new TextEncoder().encode(input),
    stopped: () => meanwhile(out),
    browse() {},
  })
  return { code, out, err }
}

/** A folder that is gone when the test is done, with these files in it; the result gives the path of a name. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): (name: string) => string {
  const directory = mkdtempSync(join(tmpdir(), 'wederhoor-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = (name: string) => join(directory, name)
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content)
  return path
}
