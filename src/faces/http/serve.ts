import type { Server } from 'node:http'
import { isIP, type AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import type { Store } from '../../store/store.ts'
import { webDirectory } from '../places.ts'
import { application } from './application.ts'
import type { Logger } from './log.ts'
import { openSamples, type Samples } from './samples.ts'

/** How long requests under way may take to end when the server stops, in milliseconds. */
const patience = 30_000

/** Where to listen, whom to answer, and where to tell of it. */
export interface Address {
  /** `127.0.0.1` for this machine alone. */
  readonly host: string
  /** 0 takes any port that is free. */
  readonly port: number
  /** What whoever asks must bring; null for anybody who reaches the server. */
  readonly token: string | null
  readonly log: Logger
}

/** A server that is up. */
export interface Served {
  readonly url: string
  /** Stops listening; requests under way are finished first, for half a minute. The store stays open. */
  close(): Promise<void>
}

/** The server could not start. Its message says why and what to do, for the user. */
export class ServeError extends Error {}

/**
 * Serves the pages and the API of a store, and the sample dossier for as long as the store is empty. Throws a ServeError
 * when the address or the port cannot be had.
 */
export async function serve(store: Store, { host, port, token, log }: Address): Promise<Served> {
  // The port is taken first, so that its being taken is heard of at once; requests wait until the samples are there.
  let answer: (app: ReturnType<typeof application>) => void
  const ready = new Promise<ReturnType<typeof application>>((resolve) => (answer = resolve))
  const server = createAdaptorServer({ fetch: async (request) => (await ready).fetch(request) }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  const samples = await samplesFor(store).catch((error: unknown) => {
    server.close()
    throw error
  })
  const sources = { store, samples: samples?.store ?? null, pages: webDirectory, hosts: [host], token, log }
  answer!(application(sources))
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
      await samples?.close()
    },
  }
}

async function samplesFor(store: Store): Promise<Samples | null> {
  return (await store.size()) === 0 ? openSamples() : null
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
