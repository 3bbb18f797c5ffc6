import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'
import { damaged, zipEntries, type ZipEntry } from '../zip-entries.ts'

/** Office documents that are ZIP files inside, by a file that each has. */
const documents: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, 'an Excel file; save the table as CSV (UTF-8)'],
  [/^ppt\/presentation\.xml$/, 'a PowerPoint file; save its text as plain text'],
  [/^content\.xml$/, 'an OpenDocument file; save it as a Word document (.docx)'],
  [/^OEBPS\/|^META-INF\/container\.xml$/, 'an e-book; save its text as plain text'],
]

/** A ZIP file: what is in it is opened, file by file, in order of their names. Hidden files are left out. */
export default async function* zip(file: ReceivedFile, { inside }: Surroundings): Articles {
  const { name } = file
  const entries = await zipEntries(await wholeOf(file, 'a ZIP file'), name)
  const document = documents.find(([mark]) => entries.some((entry) => mark.test(entry.name)))
  if (document) {
    const [what, advice] = document[1].split('; ')
    throw new IntakeError(name, `this is ${what}`, advice)
  }
  const visible = entries.filter((entry) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(entry.name))
  if (visible.length === 0) throw new IntakeError(name, 'there is nothing in it', 'see whether it is whole')
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    yield* inside({ name: `${name}, ${entry.name}`, chunks: unpacked(entry, name) })
  }
}

async function* unpacked(entry: ZipEntry, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* await entry.open()
  } catch (error) {
    throw damaged(`${name}, ${entry.name}`, error as Error)
  }
}
