import { Option } from 'commander'
import { UsageError, type Context } from './context.ts'

/** `--port` of what listens. */
export function portOption(use: string): Option {
  return new Option('--port <number>', use).argParser(port)
}

/** `--host` of what listens. */
export function hostOption(): Option {
  return new Option(
    '--host <address>',
    'who may come: 127.0.0.1 is this machine alone; at another address everybody must bring a token (WEDERHOOR_TOKEN, or one that is made and printed)',
  ).default('127.0.0.1')
}

/** What whoever comes must bring. */
export interface Admission {
  /** Null where anybody who reaches this machine may come. */
  readonly token: string | null
  /** An address with the token where that was made for this once: a token that was given is known. */
  address(url: string): string
}

/** The token of the environment, or one that is made where others than this machine may come. */
export async function admissionTo(host: string, context: Context): Promise<Admission> {
  const { isLoopback, newToken } = await import('../http/token.ts')
  const given = givenToken(context)
  const made = given === null && !isLoopback(host) ? newToken() : null
  return { token: given ?? made, address: (url) => (made === null ? url : `${url}?token=${made}`) }
}

/** The token of the environment; null where there is none. */
function givenToken({ environment }: Context): string | null {
  const token = environment.WEDERHOOR_TOKEN
  if (!token) return null
  if (/^[\w.~+/=-]{16,}$/.test(token)) return token
  throw new UsageError(
    'WEDERHOOR_TOKEN: a token has at least 16 letters, digits or signs of - _ . ~ + / =, and no space',
  )
}

function port(written: string): number {
  const number = Number(written)
  if (Number.isInteger(number) && number >= 0 && number < 65536 && written.trim() !== '') return number
  throw new UsageError(`--port ${written}: a port is a number from 0 to 65535`)
}
