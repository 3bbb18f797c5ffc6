import { Worker } from 'node:worker_threads'

/** How long an input may hold the program up before it counts as a hang, in milliseconds. */
const longest = 60_000

/** Ends the process, and names the target and the seed, when an input never ends: a loop of its own cannot tell on itself. */
export class Watchdog {
  private readonly shared = new Float64Array(new SharedArrayBuffer(16))
  private readonly worker: Worker

  constructor() {
    this.worker = new Worker(source, { eval: true, workerData: { shared: this.shared, longest } })
  }

  /** Tells that another input begins. */
  readonly beginning = (seed: number): void => {
    this.shared[0] = seed
    this.shared[1] = Date.now()
  }

  close(): Promise<number> {
    return this.worker.terminate()
  }
}

const source = `
  const { workerData: { shared, longest } } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  setInterval(() => {
    if (shared[1] === 0 || Date.now() - shared[1] < longest) return
    writeSync(2, 'HANG: seed ' + shared[0] + ' has not ended in ' + longest / 1000 + ' s\\n')
    process.kill(process.pid, 'SIGKILL')
  }, 1000)
`
