import type { Format } from './format.ts'
import type { Opening } from './opening.ts'

const begins = (mark: string) => (opening: Opening) => opening.text.startsWith(mark)

/** The first element of XML and HTML, in small letters and without its namespace; null for what is no markup. */
export function rootElement(text: string): string | null {
  let rest = text
  for (;;) {
    const skipped = /^(?:<\?[^>]*\?>|<!--[^]*?-->|<!doctype[^[>]*(?:\[[^]*?\]\s*)?>)\s*/i.exec(rest)
    if (skipped === null) break
    rest = rest.slice(skipped[0].length)
  }
  return /^<(?:[\w-]+:)?([a-z][\w-]*)(?=[\s/>])/i.exec(rest)?.[1].toLowerCase() ?? null
}

const hasRoot =
  (...names: string[]) =>
  ({ text }: Opening) => {
    const root = rootElement(text)
    return root !== null && names.includes(root)
  }

const isJson = ({ text }: Opening) => /^[{[]\s*(?:"|\{|\}|\])/.test(text)

/** Whether a JSON object or list stands on more lines than one, or is the whole file. */
const isOneValue = ({ text, whole }: Opening) => {
  const line = text.slice(0, text.search(/[\r\n]|$/)).trim()
  return line.startsWith('[') || !line.endsWith('}') || (whole && text.trimEnd().length === line.length)
}

/**
 * The formats that are known, each with what shows it: the first that recognises a file takes it. What nothing recognises is plain
 * text.
 */
export const formats: readonly Format[] = [
  { called: 'a PDF file', recognises: begins('%PDF-'), load: () => import('./formats/pdf.ts') },
  {
    called: 'a gzip file',
    recognises: begins('\u001f\u008b'),
    load: () => import('./formats/gzip.ts'),
  },
  {
    called: 'a Word document',
    recognises: ({ text, ending }) =>
      text.startsWith('PK\u0003\u0004') && (ending === 'docx' || /(?:^|\0)word\//.test(text.slice(0, 4096))),
    load: () => import('./formats/docx.ts'),
  },
  { called: 'a ZIP file', recognises: begins('PK\u0003\u0004'), load: () => import('./formats/zip.ts') },
  { called: 'a crawl (WARC)', recognises: begins('WARC/1.'), load: () => import('./formats/warc.ts') },
  {
    called: 'a feed',
    recognises: hasRoot('rss', 'feed', 'rdf'),
    load: () => import('./formats/feed.ts'),
  },
  {
    called: 'a NewsML-G2 document',
    recognises: hasRoot('newsmessage', 'newsitem', 'packageitem'),
    load: () => import('./formats/newsml.ts'),
  },
  {
    called: 'a web page',
    recognises: (opening) => {
      const root = rootElement(opening.text)
      if (root === null) return false
      const pages = ['html', 'head', 'body', 'main', 'article', 'section', 'div', 'p', 'h1']
      return pages.includes(root) || /^(?:x?html?)$/.test(opening.ending)
    },
    load: () => import('./formats/html.ts'),
  },
  {
    called: 'a feed',
    recognises: (opening) =>
      isJson(opening) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(opening.text),
    load: () => import('./formats/feed.ts'),
  },
  {
    called: 'an IPTC ninjs document',
    recognises: (opening) =>
      isJson(opening) &&
      isOneValue(opening) &&
      /"(?:body_\w+|bodies|headlines?|versioncreated)"\s*:/i.test(opening.text),
    load: () => import('./formats/ninjs.ts'),
  },
  {
    called: 'JSON',
    recognises: (opening) =>
      isJson(opening) && isOneValue(opening) && !/^(?:jsonl|ndjson)$/.test(opening.ending),
    load: () => import('./formats/json.ts'),
  },
  {
    called: 'JSON Lines',
    recognises: (opening) => isJson(opening) || /^(?:jsonl|ndjson)$/.test(opening.ending),
    load: () => import('./formats/json-lines.ts'),
  },
  {
    called: 'a table',
    recognises: ({ ending }) => /^(?:csv|tsv)$/.test(ending),
    load: () => import('./formats/csv.ts'),
  },
  {
    called: 'Markdown',
    recognises: ({ ending }) => /^(?:md|markdown)$/.test(ending),
    load: () => import('./formats/markdown.ts'),
  },
]

/** Plain text, which everything is that is nothing else. */
export const plainText: Format = {
  called: 'plain text',
  recognises: () => true,
  load: () => import('./formats/plain-text.ts'),
}

/** JSON Lines, for whoever says that a file is that. */
export const jsonLines: Format = formats.find(({ called }) => called === 'JSON Lines')!
