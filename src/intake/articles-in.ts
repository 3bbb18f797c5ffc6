import type { Pack } from '../rules/pack.ts'
import { PackError } from '../rules/pack-error.ts'
import { IntakeError } from '../text/intake-error.ts'
import type { Articles, Format } from './format.ts'
import { formats, plainText } from './formats.ts'
import { openingOf } from './opening.ts'
import type { ReceivedFile } from './received-file.ts'

/** Files in files in files: no more than this is opened. */
const deepest = 3

/**
 * The one door for all files: the articles in a file, whatever its format, which is recognised by what stands in it and then by its
 * name; `format` says it instead. What cannot be taken out comes as an IntakeError in its place, and the rest goes on. Throws only
 * what is wrong with the disk or with the pack.
 */
export function articlesIn(file: ReceivedFile, pack: Pack, format: Format | null = null): Articles {
  return take(file, pack, format, 1)
}

async function* take(file: ReceivedFile, pack: Pack, given: Format | null, depth: number): Articles {
  const { name } = file
  if (depth > deepest) {
    yield new IntakeError(
      name,
      'this is packed in a file that is packed itself',
      'unpack it and add what is in it',
    )
    return
  }
  const received = watched(file)
  let close = async () => {}
  let format = given ?? plainText
  try {
    const opened = await openingOf(name, received.chunks)
    close = opened.close
    format = given ?? formats.find((each) => each.recognises(opened.opening)) ?? plainText
    const { default: takeOut } = await format.load()
    const inside = (inner: ReceivedFile) => take(inner, pack, null, depth + 1)
    yield* takeOut({ name, chunks: opened.chunks }, { pack, inside })
  } catch (error) {
    if (error instanceof IntakeError) yield error
    else if (error instanceof PackError || error === received.failure()) throw error
    else yield unforeseen(name, format, error as Error)
  } finally {
    await close()
  }
}

/** Tells what a disk or a stream has thrown from what a library has thrown about what stands in the file. */
function watched({ chunks }: ReceivedFile) {
  let failure: unknown = null
  async function* through() {
    try {
      yield* chunks
    } catch (error) {
      failure = error
      throw error
    }
  }
  return { chunks: through(), failure: () => failure }
}

function unforeseen(name: string, { called }: Format, error: Error): IntakeError {
  return new IntakeError(
    name,
    `this looks like ${called} and could not be read as one (${error.message})`,
    'see whether it is whole, and else save the article as plain text',
  )
}
