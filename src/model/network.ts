import type { Sighting } from './record.ts'

/** Two who met, talked or agreed on something, and how often articles tell that they did. */
export interface NetworkTie {
  /** Entity ids, the same two always in the same order. */
  readonly between: [string, string]
  readonly contacts: number
  /** First and last day of any contact, as far as articles date them; else null. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The last contact: the event, and where it is told first. */
  readonly event: string
  readonly sighting: Sighting
}
