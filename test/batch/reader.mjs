import { createHash } from 'node:crypto'
import { threadId } from 'node:worker_threads'

/**
 * A reader for tests, in plain JavaScript so that threads can run it: the bytes are the text, there are no findings, and the
 * outlet tells the thread. Texts that open with `bad`, `throw` or `die` fail in one article, one call or one thread.
 */
export default function readChunk({ language, articles }) {
  return articles.map(({ name, bytes, hints }) => {
    const text = new TextDecoder().decode(bytes)
    if (text.startsWith('bad')) return { message: `${name}: bad; write it better` }
    if (text.startsWith('throw')) throw new Error('thrown')
    if (text.startsWith('die')) process.exit(1)
    return { reading: reading(text, hints, language) }
  })
}

function reading(text, { title = null, published = null }, language) {
  return {
    wederhoor: '0.1.0',
    pack: { language, version: '0.1.0', sha256: '0' },
    article: {
      id: createHash('sha256').update(text).digest('hex'),
      title,
      titleSpan: null,
      outlet: `thread ${threadId}`,
      url: null,
      published,
      language,
      text,
      blocks: [],
      warnings: published === null ? [{ code: 'no-date', message: 'No date.' }] : [],
    },
    sentences: [{ from: 0, to: text.length }],
    times: [],
    entities: [],
    roles: [],
    events: [],
    statements: [],
    disputes: [],
    quantities: [],
    counts: [],
    coverage: { clauses: 0, read: 0, unread: [] },
  }
}
