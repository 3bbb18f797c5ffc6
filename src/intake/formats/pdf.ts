import { largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles } from '../format.ts'
import { linesOf, type PdfItem, type PdfLine } from '../pdf/lines.ts'
import { paragraphsOfPages } from '../pdf/pdf-paragraphs.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'

/** More pages than this are a book. */
const mostPages = 400

/** A title is printed so many times larger than the text. */
const titleSize = 1.25

/** A PDF file with text: one article. Its own dates are those of the file, and so are not used. */
export default async function* pdf(file: ReceivedFile): Articles {
  const { name } = file
  const bytes = await wholeOf(file, 'a PDF file')
  const paragraphs = paragraphsOfPages(await pagesOf(bytes, name))
  if (paragraphs.length === 0) {
    throw new IntakeError(
      name,
      'there is no text in this PDF file, only pictures of pages',
      'recognise its text first (OCR), or type the article as plain text',
    )
  }
  const sizes = paragraphs.flatMap(({ text, size }) => Array.from({ length: text.length >> 5 }, () => size))
  const usual = sizes.sort((one, other) => one - other)[sizes.length >> 1] ?? 0
  const [first] = paragraphs
  yield {
    name,
    bytes: new TextEncoder().encode(paragraphs.map(({ text }) => text).join('\n\n')),
    hints: usual > 0 && first.size > titleSize * usual ? { title: first.text } : {},
    received: bytes,
  }
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<PdfLine[][]> {
  const { getDocumentProxy } = await import('unpdf')
  // The library keeps the bytes it is given for itself.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: Error) => {
    const locked = error.name === 'PasswordException'
    throw locked
      ? new IntakeError(name, 'this PDF file is locked with a password', 'save it without one')
      : new IntakeError(name, `the PDF file is damaged (${error.message})`, 'download or copy it again')
  })
  try {
    if (document.numPages > mostPages) {
      throw new IntakeError(
        name,
        `the PDF file has ${document.numPages} pages and ${mostPages} are read at most`,
        'split it into its articles',
      )
    }
    const pages: PdfLine[][] = []
    let size = 0
    for (let number = 1; number <= document.numPages && size <= largestFile; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const lines = linesOf(items.filter((item): item is typeof item & PdfItem => 'str' in item))
      size += lines.reduce((sum, { text }) => sum + text.length, 0)
      pages.push(lines)
    }
    return pages
  } finally {
    await document.destroy()
  }
}
