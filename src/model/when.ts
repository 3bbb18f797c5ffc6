import type { AnchoredTime } from './anchored.ts'
import type { Time, When } from './reading.ts'

/** The first and last day something can have been, in ISO form, and in EDTF. */
export type Bounds = Omit<When, 'times'>

/** The days that a length leads to, with their derivation. */
export interface Reached extends Bounds, Pick<Time, 'days' | 'because'> {
  /** Id of the time that dates what it is counted from; null where no day of that is known, and so none of these. */
  readonly from: string | null
}

/** A time expression, with what a length counted from an event ("three days after the attack") says beyond its record. */
export interface ResolvedTime extends AnchoredTime {
  /** The days it leads to; null for all other expressions. */
  readonly reaches: Reached | null
  /** The token of the event or date it is counted from, which it does not date; -1 for all other expressions. */
  readonly target: number
}

/** A time expression as far as saying when something was goes. */
interface Told extends Pick<ResolvedTime, 'reaches'> {
  readonly record: Bounds & Pick<Time, 'id'>
}

/**
 * When something was, from the expressions that say so: what they leave together, or from the first to the last where
 * they name the ends of a period. Lengths, sets and references without bounds say nothing.
 */
export function when(times: readonly Told[]): When {
  const ids = times.map(({ record }) => record.id)
  const dated = times
    .map(({ reaches, record }): Bounds => reaches ?? record)
    .filter(({ earliest, latest }) => earliest !== null || latest !== null)
  if (dated.length === 0) return { times: ids, earliest: null, latest: null, edtf: null }
  // ISO days sort as text.
  const earliest = dated.flatMap((time) => time.earliest ?? []).sort()
  const latest = dated.flatMap((time) => time.latest ?? []).sort()
  const [from, to] = [earliest.at(-1) ?? null, latest.at(0) ?? null]
  if (from !== null && to !== null && from > to) {
    return {
      times: ids,
      earliest: earliest[0],
      latest: latest.at(-1)!,
      edtf: `${earliest[0]}/${latest.at(-1)}`,
    }
  }
  const exact = dated.find((time) => time.earliest === from && time.latest === to)
  return { times: ids, earliest: from, latest: to, edtf: exact?.edtf ?? `[${from ?? ''}..${to ?? ''}]` }
}
