import { checkDraft } from '../../../src/dossier/check/check.ts'
import type { Fault } from '../../../src/model/fault.ts'
import { loadReader, readClosely } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

/** What a draft has otherwise than an article; both of the same day, a Thursday, unless another date is given. */
export async function checked(article: string, draft: string, published = '2026-03-12'): Promise<Fault[]> {
  const [read, own] = [article, draft].map((text) =>
    readClosely(open(new TextEncoder().encode(text), 'test', { published }, reader.pack), reader),
  )
  return await checkDraft(own, [read], reader.pack)
}

/** The same in short: `kind: words of the draft`. */
export async function told(article: string, draft: string, published?: string): Promise<string[]> {
  return (await checked(article, draft, published)).map(
    ({ kind, draft: { quote } }) => `${kind}: ${quote.join(' … ')}`,
  )
}
