import { z } from 'zod'
import type { Pack } from '../rules/pack.ts'
import { IntakeError } from '../text/intake-error.ts'
import type { RawArticle } from './raw-article.ts'
import { textAsBytes } from './text-as-bytes.ts'

const articleSchema = z.object({
  text: z.string(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
})

/** What to do where JSON is no article. */
export const shape =
  'write {"text": "…", "published": "2025-04-11"} with "title", "outlet" and "url" where known, on one line'

/** The article that a JSON object is. Throws an IntakeError that says what is wrong with it. */
export async function jsonArticle(value: unknown, name: string, pack: Pack): Promise<RawArticle> {
  const result = articleSchema.safeParse(value)
  if (!result.success) {
    const [{ path, message }] = result.error.issues
    throw new IntakeError(
      name,
      path.length === 0 ? 'no JSON object' : `"${path.join('.')}": ${message}`,
      shape,
    )
  }
  const { text, ...hints } = result.data
  return { name, bytes: await textAsBytes(text, pack), hints }
}
