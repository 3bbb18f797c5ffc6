import type { Passage } from '../../model/reading.ts'
import { byPosition, type Span } from '../../model/span.ts'

/** A stretch of verbatim text, with the numbers of the extents that cover it. */
export interface Piece extends Span {
  readonly text: string
  readonly covers: readonly number[]
}

/**
 * Cuts a stretch of text wherever one of the extents begins or ends, so that each piece can be shown in its own light.
 * The pieces put together are the text verbatim. `text` stands at `from` in the article.
 */
export function cut(text: string, from: number, extents: readonly (readonly Span[])[]): Piece[] {
  const to = from + text.length
  const spans = extents.flatMap((extent, number) => extent.map((span) => ({ ...span, number })))
  const inside = spans.filter((span) => span.from < to && span.to > from && span.from < span.to)
  const bounds = new Set([from, to])
  for (const span of inside) bounds.add(Math.max(span.from, from)).add(Math.min(span.to, to))
  const cuts = [...bounds].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]
    const covers = inside.filter((span) => span.from <= start && end <= span.to).map(({ number }) => number)
    return { from: start, to: end, text: text.slice(start - from, end - from), covers: [...new Set(covers)] }
  })
}

/** The pieces of a quoted passage, with the words of an extent lit; a gap between its spans shows as a piece of its own. */
export function lit(passage: Passage, extents: readonly (readonly Span[])[]): Piece[] {
  const order = passage.spans.map((span, index) => ({ ...span, text: passage.quote[index] })).sort(byPosition)
  return order.flatMap((span, index) => {
    const gap = index > 0 && span.from - order[index - 1].to > 0
    const gapText = gap && span.from - order[index - 1].to > 2 ? ' … ' : ' '
    const between = gap ? [{ from: span.from, to: span.from, text: gapText, covers: [] }] : []
    return [...between, ...cut(span.text, span.from, extents)]
  })
}
