import type { Word } from '../../../model/trees.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Chain } from './chain.ts'

/**
 * What the bearer of a name is when no mention tells for certain: what one makes likely, or else a body, where the name stands without an article as the subject of
 * a verb of saying or with an object, or says of what somebody is director. People are named in full or with a title once, and things have an article.
 */
export function kindByDefault(
  chain: Chain,
  word: (token: number) => Word,
  { speechVerbs, nouns }: Knowledge,
): Chain['kind'] {
  const likely = chain.drafts.find((draft) => draft.likely !== null)?.likely
  if (likely != null) return likely
  const heads = chain.drafts.filter(({ form }) => form === 'name').map(({ head }) => word(head))
  if (heads.some(({ children }) => children.some(({ relation }) => relation === 'det'))) return null
  const isBody = heads.some(
    ({ relation, head }) => relation === 'nmod' && head !== null && nouns.of(head)?.office === 'body',
  )
  if (isBody) return 'organisation'
  const acts = heads.some(({ relation, head }) => {
    if (relation !== 'nsubj' || head === null || head.wordClass !== 'VERB') return false
    return speechVerbs.has(head.lemma) || head.children.some((child) => child.relation === 'obj')
  })
  return acts ? 'organisation' : null
}
