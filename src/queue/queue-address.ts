import type { NodeConnectionOptions } from '@nats-io/transport-node'
import { QueueError } from './queue-error.ts'

/** Whether what the user calls a queue is the address of one. (It may hold a password: no message may repeat it.) */
export function isQueueAddress(address: string): boolean {
  return /^(?:nats|tls):\/\//.test(address)
}

/** How to connect to the servers of an address: to whichever answers, for as long as it takes once one has. */
export function optionsOf(address: string): NodeConnectionOptions {
  const servers = serversOf(address)
  const user = servers.find(({ username }) => username !== '')
  const secret = user && {
    name: decodeURIComponent(user.username),
    password: decodeURIComponent(user.password),
  }
  return {
    ...{ name: 'wederhoor', servers: servers.map(({ host }) => host), timeout: 10_000 },
    ...{ maxReconnectAttempts: -1, reconnectTimeWait: 500 },
    // A connection on which nothing comes any more is left after so many milliseconds, twice.
    ...{ pingInterval: 5_000, maxPingOut: 2 },
    ...(servers.some(({ protocol }) => protocol === 'tls:') && { tls: {} }),
    // A name alone is a token.
    ...(secret &&
      (secret.password === '' ? { token: secret.name } : { user: secret.name, pass: secret.password })),
  }
}

/** The place for people: what the address says, less who comes. */
export function placeOf(address: string): string {
  return `the queue at ${serversOf(address)
    .map(({ host }) => host)
    .join(', ')}`
}

function serversOf(address: string): URL[] {
  const [first, ...others] = address.split(',').map((one) => one.trim())
  const scheme = /^\w+:\/\//.exec(first)?.[0] ?? ''
  try {
    return [first, ...others].map((one) => new URL(/^\w+:\/\//.test(one) ? one : scheme + one)).map(known)
  } catch {
    // What is wrong with it is not told on: it may hold a password.
    throw new QueueError(
      'the address of the queue cannot be understood; it looks like nats://user:password@host:4222, with more servers behind commas and %-codes for odd letters in the password',
    )
  }
}

function known(url: URL): URL {
  if (!isQueueAddress(url.href) || url.hostname === '') throw new TypeError('no address')
  return url
}
