import type { Location } from './location.ts'

/** A place where events were or are to be, with how many. */
export interface MapPlace {
  /** What the events there are found by, as `place` of the timeline. */
  readonly id: string
  /** Null where nothing is known of where it lies. */
  readonly location: Location | null
  /** Entity ids of the places that events there name, that of most of them first. */
  readonly entities: readonly string[]
  readonly events: number
  /** How many of these are contested. */
  readonly contested: number
  /** First and last day of any, as far as articles date them; else null. */
  readonly earliest: string | null
  readonly latest: string | null
}
