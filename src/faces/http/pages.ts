import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { getMimeType } from 'hono/utils/mime'

/**
 * The built web pages, held in memory: each file under its own path, and the one page for every other path, because the
 * page itself knows what to show there.
 */
export function webPages(directory: string): MiddlewareHandler {
  const files = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }) : []
  const pages = new Map(
    files
      .filter((file) => getMimeType(file) !== undefined)
      .map((file) => [
        `/${file.split(sep).join('/')}`,
        { bytes: readFileSync(join(directory, file)), type: getMimeType(file)! },
      ]),
  )
  return async (context) => {
    const page = pages.get(context.req.path) ?? pages.get('/index.html')
    if (page === undefined) {
      return context.text(`There are no pages in ${directory}; run \`npm run build\`.`, 503)
    }
    // What the build puts under assets/ carries its hash in its name.
    const lasting = context.req.path.startsWith('/assets/') && pages.has(context.req.path)
    if (context.req.path.startsWith('/assets/') && !lasting) return context.notFound()
    return context.body(page.bytes, 200, {
      'content-type': page.type,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}
