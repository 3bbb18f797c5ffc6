import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { documentOf, refuseEntities } from '../markup.ts'
import { isNexisExport, nexisArticles } from '../nexis.ts'
import { paragraphsOf } from '../page/paragraphs.ts'
import { megabytes, wholeOf, type ReceivedFile } from '../received-file.ts'
import { damaged, zipEntries, type ZipEntry } from '../zip-entries.ts'

/** The most that the text of a document may be as XML, in bytes: some five hundred articles. */
const largestText = 24 * 1024 * 1024

/** A Word document: one article, or the many of a Nexis export. */
export default async function* docx(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const bytes = await wholeOf(file, 'a Word document')
  await checkDocument(bytes, name)
  const { convertToHtml, images } = (await import('mammoth')).default
  // Pictures would come along as text.
  const convertImage = images.imgElement(async () => ({ src: '' }))
  const { value } = await convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage })
  const paragraphs = paragraphsOf(documentOf(value).body)
  const lines = paragraphs.flatMap(({ text }) => [...text.split('\n'), ''])
  if (isNexisExport(lines, pack)) {
    yield* nexisArticles(lines, { name, warnings: [], received: bytes }, pack)
    return
  }
  const [first] = paragraphs
  const text = paragraphs.map((each) => each.text).join('\n\n')
  yield {
    name,
    bytes: new TextEncoder().encode(text),
    hints: first?.element === 'h1' ? { title: first.text } : {},
    received: bytes,
  }
}

/** Unpacks the parts of a document once, to see that they are what they claim: the library itself would unpack without an end. */
async function checkDocument(bytes: Uint8Array, name: string): Promise<void> {
  const entries = await zipEntries(bytes, name)
  const parts = entries.filter((entry) => /\.(?:xml|rels)$/.test(entry.name))
  if (!parts.some((entry) => entry.name === 'word/document.xml')) {
    throw new IntakeError(
      name,
      'there is no text in this document',
      'save it again as a Word document (.docx)',
    )
  }
  if (parts.reduce((sum, { size }) => sum + size, 0) > largestText) {
    throw new IntakeError(
      name,
      `its text unpacks to more than ${megabytes(largestText)}`,
      'split it into smaller documents, or export fewer articles at once',
    )
  }
  for (const part of parts) refuseEntities(await openingOf(part, name), name)
}

async function openingOf(part: ZipEntry, name: string): Promise<string> {
  let opening = ''
  try {
    for await (const chunk of await part.open()) {
      if (opening.length < 4096) opening += (chunk as Buffer).toString('latin1')
    }
  } catch (error) {
    throw damaged(name, error as Error)
  }
  return opening
}
