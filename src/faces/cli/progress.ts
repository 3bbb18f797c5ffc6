import type { Context } from './context.ts'

/** How far a long command has come, drawn for whoever watches. */
export interface Progress {
  /** One more is done. */
  step(): void
  /** So many more (or fewer) are to be done than was thought. */
  expect(more: number): void
  /** Writes lines, with the drawing out of the way. */
  say(write: () => void): void
  /** Takes the drawing away. */
  stop(): void
}

/** Draws a bar on the terminal; nothing where there is none. */
export async function startProgress(expected: number, context: Context): Promise<Progress> {
  const { terminal } = context
  if (terminal === null) return { step() {}, expect() {}, say: (write) => write(), stop() {} }
  const { SingleBar } = (await import('cli-progress')).default
  let total = expected
  const bar = new SingleBar({
    format: ' {bar} {value} of {total} articles, {eta_formatted} to go',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: terminal as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  })
  bar.start(total, 0)
  return {
    step: () => bar.increment(),
    expect: (more) => bar.setTotal((total += more)),
    say(write) {
      terminal.write('\r\u001b[K')
      write()
      bar.updateETA()
    },
    stop: () => bar.stop(),
  }
}
