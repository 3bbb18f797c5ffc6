import { form } from '../../../src/model/tokens.ts'
import { toDraft } from '../../../src/reading/statements/draft.ts'
import { findAll } from '../../../src/rules/match.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'

export const pack = loadPack(packDirectory('nl'))

/** The first statement that the rules find in a tree, before anything is put right. */
export function draftOf(line: string) {
  const article = clauses(line)
  const [draft] = findAll(article, pack.rules('statements')).map((finding) => toDraft(article, finding))
  const words = (tokens: readonly number[]) => tokens.map((token) => form(article, token)).join(' ')
  return { article, draft, words }
}
