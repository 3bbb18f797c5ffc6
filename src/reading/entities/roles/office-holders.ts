import { periodOf } from '../../../model/day.ts'
import type { Span } from '../../../model/span.ts'
import type { Lexicon } from '../../../rules/lexicon.ts'
import { PackError } from '../../../rules/pack-error.ts'
import { cell } from '../gazetteer.ts'
import type { Gender } from '../nouns.ts'

/** Somebody who held an office, as known from outside the articles. */
export interface OfficeHolder {
  readonly name: string
  readonly gender: Gender
  /** The names of the office. */
  readonly offices: readonly string[]
  /** The country or body it was held of; null where there is one such office in the world. */
  readonly of: string | null
  /** First and last day of the term, in EDTF. */
  readonly from: string
  readonly to: string
  readonly link: string | null
  /** Where it can be looked up. */
  readonly source: string
  readonly term: Term
}

/** A term in days, half-open: those it may have held, and those it held for certain. */
interface Term {
  readonly possible: Span
  readonly certain: Span
}

/** Whom an article calls by an office alone, and the first and last ISO day it may speak of. */
export interface OfficeOnDays {
  readonly role: string
  readonly of: string | null
  /** As far as the article tells. */
  readonly gender: Gender
  readonly earliest: string
  readonly latest: string
}

/** The end of an open term: held at least until then, and nobody knows how long after. */
const open = '/..'

const columns = ['office', 'of', 'holder', 'gender', 'from', 'to', 'link', 'source']

/** Reads a table of office-holders. Throws a PackError at the first line that is not in order. */
export function officeHoldersIn(table: Lexicon): OfficeHolder[] {
  const missing = columns.find((column) => !table.columns.includes(column))
  if (missing !== undefined) {
    const remedy = `let the first line be ${columns.join(', ')}`
    throw new PackError(table.file, 0, `no column '${missing}'`, remedy)
  }
  return table.rows.map(({ line, values }) => {
    const { office, of, holder, gender, from, to, link, source } = values
    const fault = (problem: string, remedy: string) => new PackError(table.file, line, problem, remedy)
    if (holder === '') throw fault('no holder', 'name who held the office')
    if (source === '') throw fault('no source', 'say where it can be looked up')
    const term = termOf(from, to)
    if (term === null) {
      throw fault(
        `'${from}' to '${to}' is no term`,
        `write days, months or years, the earlier first: 2024-05-14 and 2025-06${open}`,
      )
    }
    return {
      ...{ name: holder, gender: (gender || null) as Gender, offices: cell(office), of: of || null },
      ...{ from, to, link: link || null, source, term },
    }
  })
}

/** The days from one EDTF date to another, or on and on (`..`); null where either is none, or they stand the wrong way round. */
export function termOf(from: string, to: string): Term | null {
  const first = periodOf(from)
  if (first !== null && to === '..') {
    return { possible: { from: first.from, to: Infinity }, certain: { from: first.to - 1, to: Infinity } }
  }
  const last = periodOf(to.endsWith(open) ? to.slice(0, -open.length) : to)
  if (first === null || last === null || last.to <= first.from) return null
  const ends = to.endsWith(open)
    ? { possible: Infinity, certain: last.to }
    : { possible: last.to, certain: last.from + 1 }
  return {
    possible: { from: first.from, to: ends.possible },
    certain: { from: first.to - 1, to: ends.certain },
  }
}

/** Whether two offices of one country or body may be held by one person: equal, one with its field and one without, or two names of one. */
export function mayBeSameOffice(one: string, other: string, holders: readonly OfficeHolder[]): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true
  return holders.some(({ offices }) => offices.includes(one) && offices.includes(other))
}

/**
 * Who held an office on every one of the days; null where nobody is known to have, or somebody else may have on one of them, or the
 * article speaks of a man and it was a woman.
 */
export function holderOf<Holder extends OfficeHolder>(
  { role, of, gender, earliest, latest }: OfficeOnDays,
  holders: readonly Holder[],
): Holder | null {
  const from = periodOf(earliest)!.from
  const to = periodOf(latest)!.to
  const may = holders.filter(
    ({ offices, of: whose, term: { possible } }) =>
      whose === of && offices.includes(role) && possible.from < to && from < possible.to,
  )
  const holder = may.find(({ term: { certain } }) => certain.from <= from && to <= certain.to)
  if (holder === undefined || may.some(({ name }) => name !== holder.name)) return null
  return gender === null || holder.gender === null || gender === holder.gender ? holder : null
}
