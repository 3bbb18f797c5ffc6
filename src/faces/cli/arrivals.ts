import { watch, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Context } from './context.ts'
import { complainOf } from './inputs.ts'
import { findFiles, isForReading } from './source-files.ts'

/** A file counts as whole when it has not changed for so many milliseconds: it may be copied or downloaded still. */
const settling = 1000

/** A path that something has happened to: how it was when it was last looked at, and the timer for looking again. */
interface Touched {
  readonly before: Stats | null
  readonly timer: NodeJS.Timeout
}

/**
 * The files in folders, and then each that comes into them or changes, when it is whole, until `stopped` resolves. The folders
 * in them count too.
 */
export async function* arrivals(
  folders: readonly string[],
  stopped: Promise<void>,
  context: Context,
): AsyncGenerator<string> {
  const touched = new Map<string, Touched>()
  const whole: string[] = []
  let wake = () => {}
  let stopping = false

  const touch = (path: string, before: Stats | null = null) => {
    clearTimeout(touched.get(path)?.timer)
    touched.set(path, { before, timer: setTimeout(() => void look(path), settling) })
  }
  const look = async (path: string) => {
    const seen = touched.get(path)
    const now = await stat(path).catch(() => null)
    // What was touched meanwhile is looked at again later.
    if (stopping || seen === undefined || touched.get(path) !== seen) return
    if (now !== null && !same(now, seen.before)) return touch(path, now)
    touched.delete(path)
    // What has gone again was a step on the way of another file.
    if (now === null) return
    if (now.isDirectory()) for (const file of await findFiles([path], context)) touch(file)
    else whole.push(path)
    wake()
  }

  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name !== null && isForReading(basename(name))) touch(join(folder, name))
    }).on('error', (error) => complainOf(error, folder, context)),
  )
  void stopped.then(() => {
    stopping = true
    wake()
  })
  try {
    for (const file of await findFiles(folders, context)) touch(file)
    while (!stopping) {
      const next = whole.shift()
      if (next !== undefined) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    stopping = true
    for (const watcher of watchers) watcher.close()
    for (const { timer } of touched.values()) clearTimeout(timer)
  }
}

function same(one: Stats, other: Stats | null): boolean {
  return other !== null && one.size === other.size && one.mtimeMs === other.mtimeMs
}
