import type { Article } from '../../../model/article.ts'
import { subtree, Word } from '../../../model/trees.ts'
import type { Chain } from '../coreference/chain.ts'
import type { Knowledge } from '../knowledge.ts'

/**
 * How long somebody held an office, as ISO 8601 (`P12Y`), where a clause of which they are the subject tells it ("after
 * twelve years of service"); null where none does.
 */
export function lengthOfService(
  article: Article<'trees'>,
  chain: Chain,
  { serviceNouns, numbers, timeUnits }: Knowledge,
): string | null {
  for (const { position, governor } of chain.drafts) {
    if (position !== 'subject' || governor < 0) continue
    const words = subtree(article.trees, governor).map((token) => new Word(article, token))
    for (const [at, word] of words.entries()) {
      const unit = timeUnits.get(word.form.toLowerCase())
      const count = at === 0 ? undefined : countOf(words[at - 1].form, numbers)
      if (unit === undefined || count === undefined) continue
      const after = words.slice(at + 1, at + 4)
      if (after.some(({ form }) => serviceNouns.has(form.toLowerCase())))
        return `P${count * unit.factor}${unit.letter}`
    }
  }
  return null
}

function countOf(form: string, numbers: ReadonlyMap<string, number>): number | undefined {
  return /^\d+$/.test(form) ? Number(form) : numbers.get(form.toLowerCase())
}
