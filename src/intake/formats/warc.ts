import type { Articles, Surroundings } from '../format.ts'
import type { WARCRecord } from 'warcio'
import { IntakeError } from '../../text/intake-error.ts'
import { largestPage, pageArticle } from '../page/page-article.ts'
import { megabytes, type ReceivedFile } from '../received-file.ts'

/** A crawl of web pages, of any size: it is read record by record. Each page with status 200 is an article, or it is said why not. */
export default async function* warc({ name, chunks }: ReceivedFile, { pack }: Surroundings): Articles {
  const { WARCParser } = await import('warcio')
  let pages = 0
  try {
    for await (const record of WARCParser.iterRecords(untilEnd(chunks))) {
      if (!isPage(record)) continue
      pages++
      const url = record.warcTargetURI ?? null
      const called = `${name}, ${url ?? `page ${pages}`}`
      try {
        const bytes = await contentOf(record, called)
        yield pageArticle(bytes, called, { url, charset: charsetOf(record) }, pack)
      } catch (error) {
        const why = error === end ? 'the file ends within it' : (error as Error).message
        yield error instanceof IntakeError
          ? error
          : new IntakeError(called, `the record is damaged (${why})`, 'crawl the page again')
        if (error === end) return
      }
    }
  } catch (error) {
    if (error !== end) throw error
  }
  if (pages === 0) {
    throw new IntakeError(
      name,
      'there is no web page in this crawl',
      'see whether the crawl has run to its end',
    )
  }
}

const end = new Error('the file ends here')

/** The chunks, and then an error however often more is asked for: where a file breaks off within a record, the parser would ask for ever. */
function untilEnd(chunks: ReceivedFile['chunks']): AsyncIterable<Uint8Array> {
  const all = (async function* () {
    yield* chunks
  })()
  const next = async () => {
    const { value, done } = await all.next()
    if (done) throw end
    return { value, done: false }
  }
  return { [Symbol.asyncIterator]: () => ({ next }) }
}

function isPage(record: WARCRecord): boolean {
  if (record.warcType !== 'response' && record.warcType !== 'resource') return false
  const status = record.httpHeaders?.statusCode
  if (status !== undefined && Number(status) !== 200) return false
  return /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentTypeOf(record))
}

function contentTypeOf(record: WARCRecord): string {
  return record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
}

function charsetOf(record: WARCRecord): string | null {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(contentTypeOf(record))?.[1] ?? null
}

/** The page in a record, unpacked; no more of it than a page may have. */
async function contentOf(record: WARCRecord, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > largestPage) {
      throw new IntakeError(
        name,
        `a web page may be ${megabytes(largestPage)} and this one is larger`,
        'save its article as plain text',
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
