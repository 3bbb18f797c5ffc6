import type { Fault, FaultKind } from '../../model/fault.ts'
import type { Passage, Statement } from '../../model/reading.ts'
import type { Account } from './account.ts'
import type { Clause } from './clause.ts'

/** Words of an article, with the article they are of. */
export function fromArticle({ reading }: Account, passage: Passage): NonNullable<Fault['article']> {
  return { id: reading.article.id, ...passage }
}

/** The words of a clause with those that say whose it is. */
export function inFull({ account, tokens, voice }: Clause): Passage {
  const { source, cue } = voice ?? { source: null, cue: null }
  return account.passage([...tokens, ...account.tokensOf([...(source?.spans ?? []), ...(cue?.spans ?? [])])])
}

/** The words of a statement: who says it, that it is said, and what. */
export function passageOf(account: Account, { source, cue, content }: Statement): Passage {
  const spans = [...(source?.spans ?? []), ...(cue?.spans ?? []), ...content.spans]
  return account.passage(account.tokensOf(spans))
}

/** A fault of a clause of the draft, beside a clause of an article. */
export function faultOf(
  kind: FaultKind,
  draft: Clause,
  article: Clause,
  values: Readonly<Record<string, string>> = {},
): Fault {
  return {
    kind,
    draft: draft.account.passage(draft.tokens),
    article: fromArticle(article.account, inFull(article)),
    values: { ...values },
    difference: null,
  }
}
