import { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { Store } from '../../store/store.ts'
import { addArticles, type Addition } from '../../batch/add.ts'
import type { SourceFile } from '../../batch/read-articles.ts'

/** What became of each file. */
export const additionsSchema: z.ZodType<Addition[], Addition[]> = z
  .array(
    z.object({
      name: z.string(),
      outcome: z.enum(['added', 'known', 'removed', 'purged', 'unreadable']),
      article: z.string().nullable(),
      message: z.string().nullable(),
      warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    }),
  )
  .openapi('Additions')

/** Reads files, keeps what they hold, and tells what became of each, in their order. */
export async function addFiles(store: Store, files: readonly SourceFile[]): Promise<Addition[]> {
  const additions: Addition[] = []
  await addArticles(store, files, { onProgress: (addition) => additions.push(addition) })
  return additions
}

/** The files of a request: the file fields of a form, or the body itself under the name in `x-file-name`. */
export async function filesOf(request: Request): Promise<SourceFile[]> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length === 0 ? [] : [{ name: nameOf(request), bytes: () => bytes }]
  }
  const form = await request.formData().catch(() => {
    throw new HTTPException(400, { message: 'The form could not be read; send it as multipart/form-data.' })
  })
  return [...form.values()]
    .filter((value) => typeof value !== 'string')
    .map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }))
}

/** Header values are plain letters, so a name comes percent-encoded. */
function nameOf({ headers }: Request): string {
  const name = headers.get('x-file-name') ?? 'article.txt'
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
