import type { Pack } from '../rules/pack.ts'

/** The text in a field of a table or of JSON, as an article's bytes; where it is a piece of HTML, without the tags. */
export async function textAsBytes(written: string, pack: Pack): Promise<Uint8Array> {
  if (!/^\s*<[a-z!]/i.test(written)) return new TextEncoder().encode(written)
  const { markupText } = await import('./markup-text.ts')
  return new TextEncoder().encode(markupText(written, pack))
}
