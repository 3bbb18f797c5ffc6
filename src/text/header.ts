import type { Span } from '../model/span.ts'
import type { Pack } from '../rules/pack.ts'
import { trim } from './trim.ts'

/** What the lines above an article say of it, as written there, and where the article itself begins. */
export interface Header {
  /** Where the title stands in the text with the header. */
  readonly title: Span | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  /** Offset of the first character after the header that is not white space. */
  readonly body: number
}

/** More lines than this are no header. */
const longestHeader = 12

/**
 * Reads the header of an article: `date 2025-04` in front of the first words or on a line of its own, or lines like `Titel: …` with
 * the keys of the pack's `headers` lexicon, also between two lines of `---`.
 */
export function readHeader(text: string, pack: Pack): Header {
  const keys = pack.lexicon('headers')
  const found = new Map<string, Span>()
  let body = skipSpace(text, 0)
  let fenced = false
  for (let count = 0; count < longestHeader; count++) {
    const end = endOfLine(text, body)
    const line = text.slice(body, end)
    if (/^---\s*$/.test(line) && (count === 0 || fenced)) {
      body = skipSpace(text, end)
      if (fenced) break
      fenced = true
      continue
    }
    const prefix = /^date[ \t]+(?=[[{.Y-]?\d)(\S+)/.exec(line)
    if (prefix) {
      const from = body + prefix[0].length - prefix[1].length
      body = skipSpace(text, body + prefix[0].length)
      found.set('published', { from, to: from + prefix[1].length })
      continue
    }
    const pair = /^([\p{L}]{1,20})[ \t]*:(?:[ \t]+|$)/u.exec(line)
    const field = pair ? keys.row(pair[1].toLowerCase())?.values.field : undefined
    if (!pair || field === undefined) break
    const value = trim(text, { from: body + pair[0].length, to: end })
    if (value.to > value.from && !found.has(field)) found.set(field, unquoted(text, value))
    body = skipSpace(text, end)
  }
  const words = (field: string) => {
    const span = found.get(field)
    return span ? text.slice(span.from, span.to) : null
  }
  return {
    title: found.get('title') ?? null,
    outlet: words('outlet'),
    url: words('url'),
    published: words('published'),
    body,
  }
}

function skipSpace(text: string, at: number): number {
  return trim(text, { from: at, to: text.length }).from
}

function endOfLine(text: string, at: number): number {
  const end = text.slice(at, at + 2000).search(/[\r\n]/)
  return end < 0 ? Math.min(text.length, at + 2000) : at + end
}

function unquoted(text: string, span: Span): Span {
  const quoted = text[span.from] === '"' && text[span.to - 1] === '"' && span.to - span.from > 2
  return quoted ? { from: span.from + 1, to: span.to - 1 } : span
}
