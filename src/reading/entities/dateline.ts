import type { Article } from '../../model/article.ts'

/** Whether a token opens a dateline: "DEN HAAG –", "BISJKEK (PDL) -", where a report was written, before its first sentence. */
export function opensDateline({ blocks, tokens }: Article<'tokens'>, token: number): boolean {
  return blocks.some(({ kind, from }) => kind === 'dateline' && from === tokens.from[token])
}
