import type { Article } from '../../model/article.ts'
import { ConlluError, fromConllu } from '../../syntax/conllu.ts'
import { decode, largestFile } from '../../text/decode.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Context } from './context.ts'
import { splitLines } from '../../intake/lines.ts'
import { chunksOf, nameOf } from './inputs.ts'

/** So many bytes of sentences are taken together: some 5,000 words. */
const pieceSize = 256 * 1024

/**
 * The words of a CoNLL-U file of any length, some thousands at a time, each piece whole sentences. Throws an IntakeError
 * with the line in the file where something is wrong; the pieces before it have been given by then.
 */
export async function* readTreebank(file: string, context: Context): AsyncGenerator<Article<'tokens'>> {
  const name = nameOf(file)
  let open: Buffer[] = []
  let size = 0
  let first = 1
  let line = 0
  let pieces = 0
  const close = () => {
    const article = tokensOf(Buffer.concat(open), first, name)
    open = []
    size = 0
    pieces++
    first = line + 1
    return article
  }
  for await (const { bytes, size: length } of splitLines(chunksOf(file, context))) {
    line++
    open.push(bytes, lineFeed)
    size += length + 1
    if (size > largestFile) {
      throw new IntakeError(
        name,
        `line ${first}: no sentence ends in the 1 MB from here on`,
        'CoNLL-U has an empty line behind each sentence; leave --pretokenized out for plain text',
      )
    }
    if (size > pieceSize && isBlank(bytes)) yield close()
  }
  if (pieces === 0 || open.some((bytes) => !isBlank(bytes))) yield close()
}

const lineFeed = Buffer.from('\n')

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 100 && bytes.toString().trim() === ''
}

function tokensOf(bytes: Buffer, first: number, name: string): Article<'tokens'> {
  try {
    return fromConllu(decode(bytes, name).text, first)
  } catch (error) {
    if (!(error instanceof ConlluError)) throw error
    throw new IntakeError(name, error.message, 'repair the line, or leave --pretokenized out for plain text')
  }
}
