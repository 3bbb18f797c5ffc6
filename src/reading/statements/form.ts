import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/reading.ts'
import { quotations } from '../../rules/quotation.ts'
import { isPunctuation, type Draft } from './draft.ts'
import { isSpoken, outermost } from './quoted.ts'

/** Direct where a quoted sentence is all there is, mixed where marks stand around a part. */
export function formOf(
  article: Article<'clauses'>,
  { form, content, contentHead, cue }: Draft,
): Statement['form'] {
  if (form !== null) return form
  const own = outermost(quotations(article)).filter(
    ({ open, close }) =>
      !(open < cue && cue < close) && content.some((token) => open < token && token < close),
  )
  if (own.length === 0) return 'indirect'
  const loose = content.filter((token) => !own.some(({ open, close }) => open <= token && token <= close))
  // A single word is direct speech too where the verb of speech hangs on it: "'Nonsense', said the minister."
  const spoken =
    own.some((quotation) => isSpoken(article, quotation)) || article.trees.head[cue] === contentHead
  return spoken && loose.every((token) => isPunctuation(article, token)) ? 'direct' : 'mixed'
}
