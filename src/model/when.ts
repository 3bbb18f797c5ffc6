import type { AnchoredTime } from './anchored.ts'
import type { When } from './reading.ts'

/** The first and last day something can have been, in ISO form, and in EDTF. */
export type Bounds = Omit<When, 'times'>

/** A time expression; of a length counted from an event ("three days after the attack"), also the days it leads to. */
export interface ResolvedTime extends AnchoredTime {
  readonly reaches: Bounds | null
}

/**
 * When something was, from the expressions that say so: what they leave together, or from the first to the last where
 * they name the ends of a period. Lengths, sets and references without bounds say nothing.
 */
export function when(times: readonly (AnchoredTime | ResolvedTime)[]): When {
  const ids = times.map(({ record }) => record.id)
  const dated = times
    .map((time): Bounds => ('reaches' in time && time.reaches) || time.record)
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
