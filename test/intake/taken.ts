import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesIn } from '../../src/intake/articles-in.ts'
import type { RawArticle } from '../../src/intake/raw-article.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { IntakeError } from '../../src/text/intake-error.ts'
import { open } from '../../src/text/intake.ts'

export const pack = loadPack(packDirectory('nl'))

/** The bytes of a sample. */
export function fixture(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'fixtures', name))
}

/** What comes out of a file, in order. */
export async function taken(
  name: string,
  content: Uint8Array | string,
): Promise<(RawArticle | IntakeError)[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const found = []
  for await (const one of articlesIn({ name, chunks: [bytes] }, pack)) found.push(one)
  return found
}

/** The same for a person: each article as its name, what is known of it and its text; each error as its message. */
export async function shown(name: string, content: Uint8Array | string) {
  return (await taken(name, content)).map((one) => {
    if (one instanceof IntakeError) return one.message
    const { text, title, outlet, url, published, warnings } = open(one.bytes, one.name, one.hints, pack)
    return { name: one.name, title, outlet, url, published, warnings: warnings.map(({ code }) => code), text }
  })
}
