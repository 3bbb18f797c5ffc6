import { decodeAs } from '../text/decode.ts'
import { IntakeError } from '../text/intake-error.ts'
import { wholeOf, type ReceivedFile } from './received-file.ts'

/** The value in a JSON file, with the bytes that it was read from. Throws an IntakeError where it is none. */
export async function jsonValue(file: ReceivedFile, called: string) {
  const bytes = await wholeOf(file, called)
  const { text } = decodeAs(bytes, file.name, null)
  try {
    return { bytes, value: JSON.parse(text) as unknown }
  } catch (error) {
    throw new IntakeError(
      file.name,
      `it is not JSON (${(error as Error).message})`,
      'see whether the file is whole',
    )
  }
}
