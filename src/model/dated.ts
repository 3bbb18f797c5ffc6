import { periodOf } from './day.ts'
import { addRun, daysOf, type DaySet } from './day-set.ts'

/** Something with a place in time: an EDTF date, and first and last day. */
export interface Dated {
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

/** Every day something may have been on; null when one end is open or nothing is known. */
export function possibleDays({ edtf, earliest, latest }: Dated): DaySet | null {
  const listed = edtf === null ? null : listedDays(edtf)
  if (listed !== null) return listed
  const from = earliest === null ? null : periodOf(earliest)
  const to = latest === null ? null : periodOf(latest)
  return from === null || to === null ? null : daysOf({ from: from.from, to: to.to })
}

/** The days of an EDTF date, of a list (`[2024-06-02,2024-06-09..2024-06-11]`) or of a stretch (`2024-06-02/2024-06-09`). */
function listedDays(edtf: string): DaySet | null {
  const items = edtf
    .replace(/^[[{]|[\]}]$/g, '')
    .split(',')
    .map((item) => item.split(/\.\.|\//).map((end) => periodOf(end.trim().replace(/[~?%]$/, ''))))
  const runs: number[] = []
  for (const ends of items) {
    const [from, to] = [ends[0], ends[ends.length - 1]]
    if (from === null || to === null) return null
    addRun(runs, from.from, to.to)
  }
  return runs
}
