import type { Statement } from './reading.ts'
import type { Placed } from './record.ts'

/** A line of the timeline as it is drawn among very many: where it stands in time, for whom, and what leads to its words. */
export interface TimelineMark extends Placed {
  readonly id: string
  readonly type: 'event' | 'statement'
  /** Entity ids of everybody with a part in it. */
  readonly actors: readonly string[]
  readonly contested: boolean
  /** Of an event its kind in plain English, or null, and the article's word for it; of a statement null. */
  readonly kind: string | null
  readonly lemma: string | null
  /** Of a statement; of an event null. */
  readonly stance: Statement['stance'] | null
  /** Where it is told first. */
  readonly article: string
  readonly record: string
}
