import type { AnchoredStatement } from '../../model/anchored.ts'
import type { Dispute } from '../../model/reading.ts'

/** A dispute before it has its number. */
export type Contest = Omit<Dispute, 'id'>

/** Who answers for a statement: the party a spokesperson speaks for, or the speaker; null when neither is known. */
export function voiceOf({ record }: AnchoredStatement): string | null {
  return record.source?.speaks_for ?? record.source?.entity ?? null
}
