import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { wederhoor: string } }

/** Runs a command on a data folder, as a user would beside a program that serves it; what it printed. */
export async function command(data: string, ...argv: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [bin.wederhoor, '--data', data, ...argv])
  return stdout
}

/** The built program, serving a dossier. */
export interface Program {
  readonly url: string
  /** Its data folder. */
  readonly data: string
  stop(): Promise<void>
}

/** Starts `wederhoor serve` as a user would, on a free port: of a data folder, or of an empty one of its own that is gone when it stops. */
export async function startProgram(folder?: string): Promise<Program> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'wederhoor-browser-')))
  const program = spawn(process.execPath, [bin.wederhoor, '--data', data, 'serve', '--port', '0'])
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/\S+/.exec(said)
      if (address !== null) resolve(address[0])
    }
    program.stdout.on('data', listen)
    program.stderr.on('data', listen)
    program.once('exit', () => reject(new Error(`The program stopped: ${said}`)))
  })
  return {
    url,
    data,
    async stop() {
      program.kill('SIGTERM')
      await ended
      if (folder === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}
