import type { Pack } from '../../rules/pack.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { decodeMarkup, refuseEntities, xmlOf } from '../markup.ts'
import { paragraphsOf } from '../page/paragraphs.ts'
import { runningText } from '../page/running-text.ts'
import { publicationDate } from '../publication-date.ts'
import type { RawArticle } from '../raw-article.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'

/** The largest document that is read, in bytes. */
const largestDocument = 16 * 1024 * 1024

/** IPTC NewsML-G2: the XML in which news agencies send an item, or a message of many; their text as XHTML, NITF or plain. */
export default async function* newsml(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const bytes = await wholeOf(file, 'a NewsML-G2 document', largestDocument)
  const { text, warnings } = decodeMarkup(bytes, name)
  refuseEntities(text, name)
  const items = elements(xmlOf(text), 'newsItem')
  if (items.length === 0) {
    throw new IntakeError(name, 'there is no newsItem in this document', 'items with text alone are read')
  }
  for (const [index, item] of items.entries()) {
    const called = items.length === 1 ? name : `${name}, item ${index + 1}`
    const found = articleOf(item, called, pack)
    if (found instanceof IntakeError) yield found
    else
      yield {
        ...found,
        hints: { ...found.hints, warnings: [...warnings, ...found.hints.warnings!] },
        received: bytes,
      }
  }
}

function articleOf(item: Element, name: string, pack: Pack): RawArticle | IntakeError {
  const text = textOf(item, pack)
  if (text === '') return new IntakeError(name, 'the item has no text', 'items with text alone are read')
  const meta = elements(item, 'itemMeta')[0] ?? item
  // As with every agency's format: words like "today" count from the version that they stand in.
  const sources = ['versionCreated', 'firstCreated'].flatMap((source) => {
    const written = words(elements(meta, source)[0])
    return written === null ? [] : [{ source, written }]
  })
  const { published, warnings } = publicationDate(sources, pack)
  const content = elements(item, 'contentMeta')[0] ?? item
  const address = elements(item, 'link').find((link) => /^https?:/.test(link.getAttribute('href') ?? ''))
  const hints = {
    title: words(elements(content, 'headline')[0]),
    outlet: named(elements(content, 'infoSource')[0]) ?? named(elements(meta, 'provider')[0]),
    url: address?.getAttribute('href') ?? null,
    published,
    warnings,
  }
  return { name, bytes: new TextEncoder().encode(text), hints }
}

/** The first inline content that has words. */
function textOf(item: Element, pack: Pack): string {
  const content = elements(item, 'contentSet')[0]
  if (content === undefined) return ''
  for (const inline of elements(content, 'inlineXML')) {
    const body = elements(inline, 'body.content')[0] ?? elements(inline, 'body')[0] ?? inline
    const text = runningText(paragraphsOf(body), pack)
    if (text !== '') return text
  }
  return words(elements(content, 'inlineData')[0], false) ?? ''
}

/** The elements of a name within an element, whatever prefix its namespace has. */
function elements(root: Element | Document, name: string): Element[] {
  return [...root.querySelectorAll('*')].filter((element) => element.localName.replace(/^.*:/, '') === name)
}

function words(element: Element | undefined, onOneLine = true): string | null {
  const text = element?.textContent?.trim() ?? ''
  if (text === '') return null
  return onOneLine ? text.replace(/\s+/g, ' ') : text
}

/** The name of a party: an element of its own, or a literal. */
function named(element: Element | undefined): string | null {
  if (element === undefined) return null
  return words(elements(element, 'name')[0]) ?? element.getAttribute('literal')
}
