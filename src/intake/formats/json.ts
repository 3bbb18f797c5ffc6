import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { jsonArticle } from '../json-article.ts'
import { jsonValue } from '../json-value.ts'
import type { ReceivedFile } from '../received-file.ts'

/** A JSON file with one article, or with a list of them, in the same shape as a line of JSON Lines. */
export default async function* json(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const { value } = await jsonValue(file, 'JSON')
  if (!Array.isArray(value)) {
    yield await jsonArticle(value, name, pack)
    return
  }
  if (value.length === 0)
    throw new IntakeError(name, 'the list has no articles', 'see whether the file is whole')
  for (const [index, each] of value.entries()) {
    try {
      const called = `${name}, article ${index + 1}`
      yield await jsonArticle(each, called, pack)
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error
      yield error
    }
  }
}
