import type { AnchoredTime } from '../../model/anchored.ts'
import type { When } from '../../model/reading.ts'

/**
 * When something was, from the expressions that say so: what they leave together, or from the first to the last where
 * they name the ends of a period. Lengths, sets and references without bounds say nothing.
 */
export function when(times: readonly AnchoredTime[]): When {
  const ids = times.map(({ record }) => record.id)
  const dated = times
    .map(({ record }) => record)
    .filter(({ earliest, latest }) => earliest !== null || latest !== null)
  if (dated.length === 0) return { times: ids, earliest: null, latest: null, edtf: null }
  // ISO days sort as text.
  const starts = dated.flatMap(({ earliest }) => earliest ?? []).sort()
  const ends = dated.flatMap(({ latest }) => latest ?? []).sort()
  const together = { earliest: starts.at(-1) ?? null, latest: ends.at(0) ?? null }
  if (together.earliest === null || together.latest === null || together.earliest <= together.latest) {
    const exact = dated.find(
      (time) => time.earliest === together.earliest && time.latest === together.latest && time.edtf !== null,
    )
    return {
      times: ids,
      ...together,
      edtf: exact?.edtf ?? interval(together.earliest, together.latest, '..', true),
    }
  }
  const [earliest, latest] = [starts[0], ends.at(-1)!]
  return { times: ids, earliest, latest, edtf: interval(earliest, latest, '/', false) }
}

function interval(from: string | null, to: string | null, between: string, oneOf: boolean): string {
  const range = `${from ?? ''}${between}${to ?? ''}`
  return oneOf ? `[${range}]` : range
}
