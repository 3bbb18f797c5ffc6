import type { MiddlewareHandler } from 'hono'
import pino, { type Logger } from 'pino'
import { StoreError } from '../../store/store-error.ts'
import { QueueError } from '../../queue/queue-error.ts'

export type { Logger } from 'pino'

/**
 * The log of a server, as JSON a line. No article's words, no question and no secret gets in: requests are told by method, path and
 * status alone. `all`: every request; else only what went wrong.
 */
export function openLog(write: (line: string) => void, all: boolean): Logger {
  return pino(
    { level: all ? 'info' : 'error', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => write(line.trimEnd()) },
  )
}

/** Tells of each request when it is answered. */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    await next()
    const { method, path } = context.req
    const milliseconds = Math.round(performance.now() - start)
    log.info({ method, path, status: context.res.status, milliseconds }, 'request')
  }
}

/** Tells of something that went wrong, without its message where that may quote an article. */
export function logError(log: Logger, error: Error): void {
  const told =
    error instanceof QueueError || (error instanceof StoreError && error.trouble !== 'not-verbatim')
  const where = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  log.error({
    ...{ error: error.name, message: told ? error.message : undefined },
    where: told ? undefined : where.slice(0, 8).map((line) => line.trim()),
  })
}
