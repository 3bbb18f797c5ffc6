import type { Writable } from 'node:stream'
import { openBrowser } from './browser.ts'

/** What a command reads from and writes to: a terminal, a pipe, or a test. */
export interface Io {
  /** Writes results. Resolves when there is room for more. */
  out(text: string): Promise<void>
  /** Writes a line about how it goes: trouble, summaries. */
  err(line: string): void
  /** The terminal to draw progress on; null when nobody watches. */
  readonly terminal: Writable | null
  /** Whether results may be coloured. */
  readonly colours: boolean
  /** Columns to fill with results. */
  readonly width: number
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Everything that is piped in. */
  input(): Promise<Uint8Array>
  /** Resolves when the user asks a running command to stop (Ctrl-C). */
  stopped(): Promise<void>
  /** Opens an address in the user's browser, where there is a screen. */
  browse(url: string): void
}

/** The process's own streams. A reader that goes away (`| head`) ends the process quietly. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  const shown = (text: string, { isTTY }: { readonly isTTY?: boolean }) =>
    isTTY ? withoutControls(text) : text
  return {
    out: (text) =>
      stdout.write(shown(text, stdout))
        ? Promise.resolve()
        : new Promise((resolve) => void stdout.once('drain', resolve)),
    err: (line) => void stderr.write(shown(line, stderr) + '\n'),
    terminal: stderr.isTTY ? stderr : null,
    colours: isColoured(Boolean(stdout.isTTY), env),
    width: Math.min(stdout.columns || 100, 100),
    environment: env,
    input: async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    stopped: () =>
      new Promise((resolve) => {
        for (const signal of stopSignals(process.platform)) process.once(signal, () => resolve())
      }),
    browse: (url) => openBrowser(url),
  }
}

/** Whether results may be coloured: on a terminal, unless the user says otherwise with `NO_COLOR` or `FORCE_COLOR`. */
export function isColoured(
  isTerminal: boolean,
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (NO_COLOR) return false
  if (FORCE_COLOR) return !['0', 'false'].includes(FORCE_COLOR)
  return isTerminal && TERM !== 'dumb'
}

/** The signals that ask a running command to stop. Windows sends others: Ctrl-Break, and the closing of the window. */
export function stopSignals(platform: NodeJS.Platform): readonly NodeJS.Signals[] {
  return platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM']
}

/**
 * Text as a terminal may get it. Articles come from anywhere, and a control character in one could move the cursor, rename the window
 * or paint over what stands there; line breaks, tabs and colours alone stay.
 */
export function withoutControls(text: string): string {
  return text.replace(/(\u001b\[[\d;]*m)|[^\P{Cc}\t\n]/gu, '$1')
}
