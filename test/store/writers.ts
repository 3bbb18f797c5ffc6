import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Place } from '../../src/store/database.ts'

const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** A process that adds articles to a store. */
export interface Writer {
  readonly process: ChildProcess
  /** Numbers of the articles that it was told are kept. */
  readonly acknowledged: readonly number[]
  /** Resolves when these are so many, or it is gone. */
  acknowledges(count: number): Promise<void>
  /** When it is gone, and all that it printed is read: its exit code, null when it was killed. */
  readonly gone: Promise<number | null>
}

/** How to start processes that write to a store (`writer.ts`), built once. */
export interface Writers {
  start(place: Place, from: number, to: number): Writer
  clear(): void
}

export async function buildWriters(): Promise<Writers> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-writer-'))
  for (const name of ['node_modules', 'lang', 'package.json'])
    symlinkSync(join(root, name), join(folder, name))
  await build({
    ...{ root, configFile: false, logLevel: 'error' },
    build: {
      ssr: 'test/store/writer.ts',
      target: 'node20',
      outDir: join(folder, 'built'),
      emptyOutDir: true,
    },
  })
  const program = join(folder, 'built', 'writer.js')
  return {
    start: (place, from, to) => started(program, place, from, to),
    clear: () => rmSync(folder, { recursive: true }),
  }
}

function started(program: string, { directory, database }: Place, from: number, to: number): Writer {
  const child = spawn(process.execPath, [program, directory, database ?? '', String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: number[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => acknowledged.push(Number(line)))
  const gone = new Promise<number | null>((resolve) => child.on('close', resolve))
  const acknowledges = async (count: number) => {
    const going = gone.then(() => true)
    while (acknowledged.length < count) {
      if (await Promise.race([going, once(lines, 'line').then(() => false)])) return
    }
  }
  return { process: child, acknowledged, acknowledges, gone }
}
