import type { Server } from 'node:http'
import { isIP, type AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'

/** How long requests under way may take to end when the server stops, in milliseconds. */
const patience = 30_000

/** Where to listen. */
export interface Listening {
  /** `127.0.0.1` for this machine alone. */
  readonly host: string
  /** 0 takes any port that is free. */
  readonly port: number
}

/** A server that is up. */
export interface Served {
  readonly url: string
  /** Stops listening; requests under way are finished first, for half a minute. The store stays open. */
  close(): Promise<void>
}

/** The server could not start. Its message says why and what to do, for the user. */
export class ServeError extends Error {}

/** Listens, and answers. Throws a ServeError when the address or the port cannot be had. */
export async function listen(
  answer: (request: Request) => Response | Promise<Response>,
  { host, port }: Listening,
): Promise<Served> {
  const server = createAdaptorServer({ fetch: answer }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    url: urlOf(server.address() as AddressInfo),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const enough = new AbortController()
      const late = setTimeout(patience, undefined, { signal: enough.signal }).then(
        () => server.closeAllConnections(),
        () => {},
      )
      await closed
      enough.abort()
      await late
    },
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  // Any address of this machine will do; a browser opens it by its name.
  if (isIP(address) !== 0 && /^[0.:]+$/.test(address)) return `http://${hostname()}:${port}/`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServeError(
        `port ${port} on ${host} is taken by another program. Is Wederhoor running already? Otherwise choose another port with --port.`,
      )
    case 'EACCES':
      return new ServeError(
        `port ${port} is not free to use for this user; choose one above 1023 with --port.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServeError(`this machine has no address ${host}; choose another with --host.`)
    default:
      return error
  }
}
