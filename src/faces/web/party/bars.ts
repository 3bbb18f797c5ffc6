import { bounds } from '../../../dossier/period.ts'
import type { Tenure } from '../../../dossier/tenure.ts'
import { periodOf } from '../../../model/day.ts'
import type { Span } from '../../../model/span.ts'

/** A term as it is drawn: days, half-open. */
export interface Bar {
  /** The days on which it was held without doubt: between its bounds, or where these are not given the dates at which articles speak of it. */
  readonly sure: Span | null
  /** Where its first or last known date is no day but a month or a year: the days of that. */
  readonly unsure: readonly Span[]
  /** Whether no article says when it began, or ended. */
  readonly isOpen: { readonly from: boolean; readonly to: boolean }
}

/** How an office is drawn; null where nothing of it has a date. */
export function barOf({ from, to, at }: Pick<Tenure, 'from' | 'to' | 'at'>): Bar | null {
  const [begin, end] = [daysOf(from), daysOf(to)]
  const first = begin ?? daysOf(at?.first ?? null) ?? end
  const last = end ?? daysOf(at?.last ?? null) ?? begin
  if (first === null || last === null) return null
  const sure = { from: first.to - 1, to: last.from + 1 }
  const vague = [first, last].filter((days) => days.to - days.from > 1)
  return {
    sure: sure.from < sure.to ? sure : null,
    unsure: [...new Map(vague.map((days) => [days.from, days])).values()],
    isOpen: { from: begin === null, to: end === null },
  }
}

/** The first and last day of bars, half-open; null of none. */
export function reachOf(bars: readonly Bar[]): Span | null {
  const runs = bars.flatMap(({ sure, unsure }) => (sure === null ? unsure : [sure, ...unsure]))
  if (runs.length === 0) return null
  return { from: Math.min(...runs.map(({ from }) => from)), to: Math.max(...runs.map(({ to }) => to)) }
}

/** The days of an EDTF date; of an open one (`../2024-06-25`), those of the end that it has. */
function daysOf(edtf: string | null): Span | null {
  const { earliest, latest } = bounds(edtf)
  if (earliest === null || latest === null) return null
  return { from: periodOf(earliest)!.from, to: periodOf(latest)!.to }
}
