import { checkSize, decodeAs, largestFile } from '../../text/decode.ts'
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
  const header = readHeader(text, pack)
  const { marked } = await import('marked')
  const document = documentOf(await marked.parse(text.slice(header.body), { async: true }))
  const paragraphs = paragraphsOf(document.body)
  const [first] = paragraphs
  const heading = first?.element === 'h1' ? first.text : null
  const title = header.title === null ? heading : text.slice(header.title.from, header.title.to)
  const { outlet, url, published } = header
  yield {
    name,
    bytes: new TextEncoder().encode(paragraphs.map((each) => each.text).join('\n\n')),
    hints: { title, outlet, url, published, warnings },
    received: bytes,
  }
}
