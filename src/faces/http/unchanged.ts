import type { MiddlewareHandler } from 'hono'
import type { Store } from '../../store/store.ts'

/** Gives each answer from a store a tag of what the store holds, and no answer anew to who has it with that tag. */
export function unlessUnchanged(shown: () => Promise<Store>): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req
    if (method !== 'GET' || untagged.test(path)) return next()
    const tag = `W/"${await (await shown()).pages.version()}"`
    context.header('cache-control', 'no-cache')
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { etag: tag })
    await next()
    if (context.res.status === 200) context.header('etag', tag)
    return undefined
  }
}

/** What does not come from the store alone. */
const untagged = /^\/api\/(dossier|interface\/.*|openapi\.json)$/
