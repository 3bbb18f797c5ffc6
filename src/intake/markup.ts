import { DOMParser, parseHTML } from 'linkedom'
import type { Warning } from '../model/article.ts'
import { decodeAs } from '../text/decode.ts'
import { IntakeError } from '../text/intake-error.ts'

/** The text of a page or XML file, with what had to be assumed to read it. */
export interface Markup {
  readonly text: string
  readonly warnings: readonly Warning[]
}

/** Decodes HTML or XML: where it is not UTF-8, as `transport` says it is written (the header it came with), or as it says itself. */
export function decodeMarkup(bytes: Uint8Array, name: string, transport: string | null = null): Markup {
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const declared =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(opening) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i.exec(opening)
  const { text, warnings } = decodeAs(bytes, name, transport ?? declared?.[1] ?? null)
  refuseDeep(text, name)
  return { text: text.replace(/^\ufeff/, ''), warnings }
}

/** Elements that stand in others deeper than this were not written to be read, and the time to find the article in them grows with the third power of that. */
const deepest = 200

/** Elements that hold no others, or are often left open. */
const shallow =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|th|tr|track|wbr)$/i

function refuseDeep(text: string, name: string): void {
  let depth = 0
  for (const [, close, element, empty] of text.matchAll(/<(\/?)([a-z][\w:-]{0,40})[^<>]*?(\/?)>/gi)) {
    if (empty !== '' || shallow.test(element)) continue
    depth = Math.max(0, depth + (close === '' ? 1 : -1))
    if (depth <= deepest) continue
    throw new IntakeError(
      name,
      `its elements stand more than ${deepest} deep in one another`,
      'save the article as plain text',
    )
  }
}

/** Throws an IntakeError for XML that defines entities of its own: a few lines of them can stand for gigabytes. */
export function refuseEntities(text: string, name: string): void {
  if (!/<!ENTITY/i.test(text.slice(0, text.search(/<[a-z][\w:-]*[\s/>]/i)))) return
  throw new IntakeError(
    name,
    'this XML defines entities of its own, which are not expanded',
    'save it without its DOCTYPE declaration',
  )
}

/** A page, or a piece of one, as a document. */
export function documentOf(html: string): Document {
  return parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document
}

/** XML as a document. */
export function xmlOf(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document
}
