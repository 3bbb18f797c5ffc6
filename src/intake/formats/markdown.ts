import { checkSize, decodeAs, largestFile } from '../../text/decode.ts'
import type { Pack } from '../../rules/pack.ts'
import { readHeader } from '../../text/header.ts'
import type { Articles, Surroundings } from '../format.ts'
import { documentOf } from '../markup.ts'
import { paragraphsOf } from '../page/paragraphs.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'

/** Markdown: one article, with the same header as plain text, or front matter between lines of `---`. A first heading is its title. */
export default async function* markdown(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const bytes = await wholeOf(file, 'Markdown', largestFile)
  checkSize(bytes.length, name)
  const { text, warnings } = decodeAs(bytes, name, null)
  const source = withoutStrangers(text, pack)
  const header = readHeader(source, pack)
  const { marked } = await import('marked')
  const document = documentOf(await marked.parse(source.slice(header.body), { async: true }))
  const paragraphs = paragraphsOf(document.body)
  const [first] = paragraphs
  const heading = first?.element === 'h1' ? first.text : null
  const title = header.title === null ? heading : source.slice(header.title.from, header.title.to)
  const { outlet, url, published } = header
  yield {
    name,
    bytes: new TextEncoder().encode(paragraphs.map((each) => each.text).join('\n\n')),
    hints: { title, outlet, url, published, warnings },
    received: bytes,
  }
}

/** Front matter has more than a header may: tags, layouts, lists. What the pack does not know is taken out of it. */
function withoutStrangers(text: string, pack: Pack): string {
  const front = /^\s*---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (front === null) return text
  const lines = front[1].split(/\r?\n/)
  const known = lines.filter((line) =>
    pack.lexicon('headers').has(/^(\p{L}+):/u.exec(line)?.[1].toLowerCase() ?? ''),
  )
  return [...known.map(withDoubleQuotes), '', text.slice(front[0].length)].join('\n')
}

function withDoubleQuotes(line: string): string {
  return line.replace(/^([^:]+:\s*)'(.*)'\s*$/, '$1"$2"')
}
