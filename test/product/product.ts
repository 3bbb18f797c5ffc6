import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** The built program. */
export const program = resolve('dist/node/cli.js')

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-product-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs the built program to its end. */
export function wederhoor(parameters: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...process.env, ...environment },
  })
  return { code: status, out: stdout, err: stderr }
}

/** The built program as a server. */
export interface Server {
  readonly url: string
  readonly process: ChildProcessWithoutNullStreams
  /** What it has said on standard error so far. */
  told(): string
  /** When it is gone: its exit code, null when it was killed. */
  readonly gone: Promise<number | null>
}

/** Starts the built program as a server, and waits until it is there. */
export async function startServer(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const child = spawn(process.execPath, [program, ...parameters], { env: { ...process.env, ...environment } })
  const gone = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await gone
  })
  let told = ''
  child.stderr.on('data', (text) => (told += text))
  let printed = ''
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += text
    const url = /http:\S+/.exec(printed)?.[0]
    if (url !== undefined) return { url, process: child, told: () => told, gone }
  }
  throw new Error(`the server did not start: ${told}`)
}
