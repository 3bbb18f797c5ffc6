import { HTTPException } from 'hono/http-exception'
import type { Store } from '../../store/store.ts'
import { addArticles, type Addition } from '../../batch/add.ts'
import { articlesIn } from '../../intake/articles-in.ts'
import type { Articles } from '../../intake/format.ts'
import type { ReceivedFile } from '../../intake/received-file.ts'
import type { Pack } from '../../rules/pack.ts'

/** Reads files, keeps what they hold, and tells what became of each article, in their order. */
export async function addFiles(
  store: Store,
  files: readonly ReceivedFile[],
  pack: Pack,
): Promise<Addition[]> {
  const additions: Addition[] = []
  await addArticles(store, articlesOf(files, pack), { onProgress: (addition) => additions.push(addition) })
  return additions
}

async function* articlesOf(files: readonly ReceivedFile[], pack: Pack): Articles {
  for (const file of files) yield* articlesIn(file, pack)
}

/** The files of a request: the file fields of a form, or the body itself under the name in `x-file-name`. */
export async function filesOf(request: Request): Promise<ReceivedFile[]> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length === 0 ? [] : [{ name: nameOf(request), chunks: [bytes] }]
  }
  const form = await request.formData().catch(() => {
    throw new HTTPException(400, { message: 'The form could not be read; send it as multipart/form-data.' })
  })
  return [...form.values()]
    .filter((value) => typeof value !== 'string')
    .map((file) => ({ name: file.name, chunks: file.stream() as unknown as AsyncIterable<Uint8Array> }))
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
