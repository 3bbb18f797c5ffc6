import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one run of a program took, and what it printed. */
export interface Run {
  /** CPU time of all its threads, by `getrusage`. */
  readonly seconds: number
  /** The most memory it had at once (peak RSS). */
  readonly megabytes: number
  readonly output: string
}

/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]
}

/** CPU seconds a piece of work takes in this process, the median of five after one to warm up. */
export function cpuSeconds(work: () => void): number {
  work()
  return median(
    Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1e6
    }),
  )
}

/** Whether a program is there and can tell its version. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

/** Runs a program under GNU `time`, in an empty folder of its own. Throws an Error when it fails. */
export function timeRun(program: string, args: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-run-'))
  try {
    const report = join(folder, 'time')
    const { stdout, stderr, status } = spawnSync(
      'time',
      ['--format=%U %S %M', `--output=${report}`, program, ...args],
      { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`)
    const [user, system, kilobytes] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
    return { seconds: user + system, megabytes: kilobytes / 1024, output: stdout }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
