import { checkSize } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { jsonArticle, shape } from '../json-article.ts'
import { splitLines } from '../lines.ts'
import type { ReceivedFile } from '../received-file.ts'

/** JSON Lines of any size: an article a line. A line that holds none is told of by its number. */
export default async function* jsonLines({ name, chunks }: ReceivedFile, { pack }: Surroundings): Articles {
  let number = 0
  for await (const { bytes, size } of splitLines(chunks)) {
    number++
    if (size < 100 && bytes.toString().trim() === '') continue
    const called = `${name}:${number}`
    try {
      checkSize(size, called)
      yield await jsonArticle(parseLine(bytes, called), called, pack)
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error
      yield error
    }
  }
}

function parseLine(line: Uint8Array, name: string): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    throw new IntakeError(name, 'the line is not UTF-8', 'save the file as UTF-8')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new IntakeError(name, `the line is not JSON (${(error as Error).message})`, shape)
  }
}
