import type { AnchoredStatement } from '../../model/anchored.ts'

/** Where a statement stands: its cue, or its first word. */
export function placeOf({ cue, content }: AnchoredStatement): number {
  return cue >= 0 ? cue : content[0]
}
