import type { JudgedPlace } from '../../model/judgement.ts'
import { sharedSize, size, type Extent } from '../../model/span.ts'

/** How much of what two extents cover must be in both for a record that is read otherwise now to be the one that was judged. */
const mostlyTheSame = 0.5

/** A record with the places it may be known by. */
interface Placed<Row> {
  readonly row: Row
  readonly extents: readonly Extent[]
}

/** The record that stands at a place: there exactly, or else the one that covers most of it; null where there is none any more. */
export function standingAt<Row>({ spans }: JudgedPlace, rows: Iterable<Placed<Row>>): Row | null {
  let best: { readonly row: Row; readonly share: number } | null = null
  for (const { row, extents } of rows) {
    for (const extent of extents) {
      const share = likeness(extent, spans)
      if (share >= mostlyTheSame && share > (best?.share ?? 0)) best = { row, share }
    }
  }
  return best?.row ?? null
}

/** What two extents both cover, as a share of all they cover. */
function likeness(one: Extent, other: Extent): number {
  const both = sharedSize(one, other)
  return both === 0 ? 0 : both / (size(one) + size(other) - both)
}
