import type { Article } from '../../model/article.ts'

type Blocks = Article<'tokens'>['blocks']

/** Where the datelines of an article begin: asked for each sentence, of which an article may have as many as parts. */
const beginnings = new WeakMap<Blocks, ReadonlySet<number>>()

/** Whether a token opens a dateline: "DEN HAAG –", "BISJKEK (PDL) -", where a report was written, before its first sentence. */
export function opensDateline({ blocks, tokens }: Article<'tokens'>, token: number): boolean {
  return beginningsIn(blocks).has(tokens.from[token])
}

function beginningsIn(blocks: Blocks): ReadonlySet<number> {
  const known = beginnings.get(blocks)
  if (known !== undefined) return known
  const found = new Set(blocks.filter(({ kind }) => kind === 'dateline').map(({ from }) => from))
  beginnings.set(blocks, found)
  return found
}
