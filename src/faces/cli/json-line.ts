import { z } from 'zod'
import { IntakeError } from '../../text/intake-error.ts'
import type { Input } from './inputs.ts'

const lineSchema = z.object({
  text: z.string(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
})

const shape =
  'write {"text": "…", "published": "2025-04-11"} with "title", "outlet" and "url" where known, on one line'

/** The article on one line of JSON Lines. Throws an IntakeError that says what is wrong with the line. */
export function parseJsonLine(line: Uint8Array, name: string): Pick<Input, 'bytes' | 'hints'> {
  const result = lineSchema.safeParse(parseJson(line, name))
  if (!result.success) {
    const [{ path, message }] = result.error.issues
    throw new IntakeError(
      name,
      path.length === 0 ? 'no JSON object' : `"${path.join('.')}": ${message}`,
      shape,
    )
  }
  const { text, ...hints } = result.data
  return { bytes: new TextEncoder().encode(text), hints }
}

function parseJson(line: Uint8Array, name: string): unknown {
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
