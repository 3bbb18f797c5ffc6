import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { tokenRequired } from './token.ts'

/** Whom a server answers. */
export interface Admitted {
  /** Names, beside its own, under which this machine is known to those who ask. */
  readonly hosts: readonly string[]
  /** What whoever asks must bring; null where only this machine can ask. */
  readonly token: string | null
}

/** Puts the whole guard before whatever an application answers from here on. */
export function guard(app: OpenAPIHono, { hosts, token }: Admitted): void {
  app.use(closedDoors())
  app.use(ownHost(...hosts))
  app.use(ownOrigin())
  if (token !== null) app.use(tokenRequired(token))
}

/**
 * Answers only to names that belong to this machine: an address in figures, `localhost`, or the machine's own name. A page
 * elsewhere that has its own name resolved to this machine (DNS rebinding) is turned away.
 */
function ownHost(...names: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', hostname(), ...names].map((name) => name.toLowerCase()))
  return async (context, next) => {
    const host = hostOf(context.req.header('host'))
    if (host === null || (isIP(host) === 0 && !known.has(host))) {
      const error = `This server does not answer to the name '${host ?? ''}'; open it as http://localhost.`
      return context.json({ error }, 421)
    }
    return next()
  }
}

/** Lets only this server's own pages, and programs that are no browser, change anything. */
function ownOrigin(): MiddlewareHandler {
  return async (context, next) => {
    const reading = ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site') ?? 'same-origin'
    const foreign =
      // Behind a proxy that brings encryption, the page's own origin begins with https.
      (origin !== undefined &&
        origin.replace(/^https:/, 'http:') !== `http://${context.req.header('host')}`) ||
      !['same-origin', 'none'].includes(site)
    if (!reading && foreign) {
      return context.json({ error: 'Only pages of this server may change its articles.' }, 403)
    }
    return next()
  }
}

/** Headers that keep a page from loading, sending or being framed anywhere else. */
function closedDoors(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    // There is no certificate on loopback, so the promise to come back over TLS cannot be kept.
    strictTransportSecurity: false,
    referrerPolicy: 'no-referrer',
  })
}

/** The name or address of a `Host` header, without its port; null when it cannot be read. */
function hostOf(header: string | undefined): string | null {
  if (header === undefined || !URL.canParse(`http://${header}`)) return null
  const { hostname: name } = new URL(`http://${header}`)
  return name.replace(/^\[|\]$/g, '')
}
