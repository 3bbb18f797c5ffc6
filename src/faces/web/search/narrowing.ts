import { isoDay, periodOf } from '../../../model/day.ts'
import type { Facet } from '../../../model/search.ts'
import { address } from '../state/address.ts'

/** The query of a search in the address of its page: `q`, the words, and what narrows it down. */
export const narrowing = ['outlet', 'actor', 'kind', 'stance', 'from', 'to'] as const

/** What is chosen of a facet, as its values have it; of the period the years or months that are just those days, else the days themselves. */
export function chosenOf(name: Facet['name'], query: URLSearchParams): string[] {
  if (name !== 'period') return query.getAll(name)
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  if (from === '' && to === '') return []
  const whole = [from.slice(0, yearLength), from.slice(0, monthLength)].find((period) => {
    const days = boundsOf(period)
    return days !== null && days.from === from && days.to === to
  })
  return [whole ?? `${from}/${to}`]
}

/** The address of the same search with a value of a facet chosen. */
export function withValue(query: URLSearchParams, name: Facet['name'], value: string): string {
  if (name === 'period') return address('/search', { ...held(query), ...boundsOf(value)! })
  return address('/search', { ...held(query), [name]: [...new Set([...query.getAll(name), value])] })
}

/** The address of the same search without it. */
export function withoutValue(query: URLSearchParams, name: Facet['name'], value: string): string {
  if (name === 'period') return address('/search', { ...held(query), from: null, to: null })
  return address('/search', {
    ...held(query),
    [name]: query.getAll(name).filter((other) => other !== value),
  })
}

/** The words of a search and what narrows it down, for an address. */
export function held(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(['q', ...narrowing].map((name) => [name, query.getAll(name)]))
}

/** The first and last day of a year or month. */
function boundsOf(period: string): { from: string; to: string } | null {
  const days = periodOf(period)
  return days === null ? null : { from: isoDay(days.from), to: isoDay(days.to - 1) }
}

const yearLength = '2024'.length
const monthLength = '2024-06'.length
