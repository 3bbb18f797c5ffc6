import { gzipSync } from 'node:zlib'

/** A record of a crawl: the kind, the address, and what was sent, headers and all. */
export interface CrawlRecord {
  readonly type?: string
  readonly url: string
  readonly headers: readonly string[]
  readonly body: string | Uint8Array
}

/** A crawl as WARC; packed as crawlers do, each record by itself. */
export function crawl(records: readonly CrawlRecord[], packed = false): Buffer {
  return Buffer.concat(records.map(recordOf).map((record) => (packed ? gzipSync(record) : record)))
}

function recordOf({ type = 'response', url, headers, body }: CrawlRecord): Buffer {
  const content = Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body as string)])
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2026-01-02T03:04:05Z',
    'WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>',
    `Content-Type: ${type === 'warcinfo' ? 'application/warc-fields' : 'application/http; msgtype=response'}`,
    `Content-Length: ${content.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n\r\n')])
}
