import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** What the cookie is called that a browser gets for a token. */
const cookie = 'wederhoor'

/** A token that nobody guesses: 192 random bits. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Whether only programs on this machine reach a server that listens on this address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/**
 * Answers only those who bring the token: programs as `Authorization: Bearer …`, a browser once in the address (`?token=…`), for which it
 * gets a cookie that no script and no other site can use, and is sent on to the address without it.
 */
export function tokenRequired(token: string): MiddlewareHandler {
  const same = (given: string | undefined) =>
    // Digests are of one length, and compared in one time whatever was given.
    given !== undefined && timingSafeEqual(digest(given), digest(token))
  return async (context, next) => {
    const [, bearer] = /^bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? []
    if (same(bearer) || same(getCookie(context, cookie))) return next()
    const url = new URL(context.req.url)
    if (context.req.method === 'GET' && same(url.searchParams.get('token') ?? undefined)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      url.searchParams.delete('token')
      // A path that begins with two slashes would be the address of another server.
      return context.redirect(`${url.pathname.replace(/^\/+/, '/')}${url.search}`, 303)
    }
    return refuse(context)
  }
}

function refuse(context: Context): Response {
  const error =
    'This server wants a token. Open the address that `wederhoor serve` printed, or send the header `Authorization: Bearer` with it.'
  return context.json({ error }, 401, { 'www-authenticate': 'Bearer' })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
