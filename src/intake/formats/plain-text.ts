import { checkSize, decodeAs } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { isNexisExport, nexisArticles } from '../nexis.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'

/** Plain text: one article, or the many of a Nexis export. */
export default async function* plainText(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const bytes = await wholeOf(file, 'plain text')
  if (/^(?:From: <Saved by|MIME-Version:)/im.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'))) {
    throw new IntakeError(
      name,
      'this is a web page with its pictures (MHTML)',
      'save the page as “HTML only”',
    )
  }
  const { text, warnings } = decodeAs(bytes, name, null)
  const lines = text.split(/\r\n|[\n\r\f]/)
  if (isNexisExport(lines, pack)) {
    yield* nexisArticles(lines, { name, warnings, received: bytes }, pack)
    return
  }
  checkSize(bytes.length, name)
  yield { name, bytes, hints: {} }
}
