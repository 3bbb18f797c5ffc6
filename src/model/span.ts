/** A stretch of an article's text: half-open, in UTF-16 code units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The spans that make up one thing, in the order of the text. Most extents are one span; languages that put the verb last
 * often split them.
 */
export type Extent = readonly Span[]

/** The words of an extent, verbatim: one string a span. */
export function quote(text: string, extent: Extent): string[] {
  return extent.map((span) => text.slice(span.from, span.to))
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Whether two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** Whether every span of `inner` lies within a span of `outer`. */
export function covers(outer: Extent, inner: Extent): boolean {
  return inner.every((span) => outer.some((around) => contains(around, span)))
}

/** The order of the text: by start, the shorter first. For `sort`. */
export function byPosition(one: Span, other: Span): number {
  return one.from - other.from || one.to - other.to
}

/** The number of code units an extent covers. */
export function size(extent: Extent): number {
  return extent.reduce((sum, span) => sum + span.to - span.from, 0)
}

/** The number of code units that two extents share. */
export function sharedSize(one: Extent, other: Extent): number {
  return one.reduce(
    (sum, span) =>
      other.reduce(
        (shared, { from, to }) => shared + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
        sum,
      ),
    0,
  )
}
