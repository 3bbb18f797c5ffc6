import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/reading.ts'
import { form as formAt } from '../../model/tokens.ts'
import { quotations } from '../../rules/quotation.ts'
import { isPunctuation, type Draft } from './draft.ts'
import { isSentence, outermost } from './quoted.ts'

/**
 * Direct where marks stand around all there is, and somebody's own sentence is between them or words that stand as one: alone, behind
 * a colon, or before the verb ("'Nonsense', said the minister"). Mixed where marks stand around a part.
 */
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
  const standsAlone =
    cue < contentHead && cue >= 0 ? own.some(({ open }) => formBefore(article, open) === ':') : true
  const spoken = standsAlone || own.some((quotation) => isSentence(article, quotation))
  return spoken && loose.every((token) => isPunctuation(article, token)) ? 'direct' : 'mixed'
}

function formBefore(article: Article<'clauses'>, token: number): string {
  return token > 0 ? formAt(article, token - 1) : ''
}
