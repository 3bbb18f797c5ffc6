import type { DossierRole, Sighting } from '../model/record.ts'
import { bounds } from './period.ts'
import { groupBy, nullLast } from './order.ts'
import { officesOf, roleTold, type LinkedRole } from './roles.ts'

/** When an office began and ended, as some articles give it, in EDTF; null where they do not. */
export interface Term {
  readonly from: string | null
  readonly to: string | null
  /** How many places give it so, and the first few of these. */
  readonly places: number
  readonly sightings: readonly Sighting[]
}

/** An office that somebody held, with the terms that articles give it. */
export interface Tenure extends Omit<DossierRole, 'at' | 'sightings'> {
  /** The first and last EDTF date at which articles speak of it as held, and at how many they do; null where none is dated. */
  readonly at: { readonly first: string; readonly last: string; readonly dates: number } | null
  /** The terms, those with both bounds first; of a place that gives neither, all are one. */
  readonly terms: readonly Term[]
  /** What articles give otherwise than one another: a bound, or for whom it was held at a time. */
  readonly atOdds: readonly ('from' | 'to' | 'of')[]
}

/** So many places are shown of each term. */
const shown = 3

/** The offices of people with the terms that articles give them, by when each is first spoken of. All roles of a person must be given. */
export function tenuresOf(roles: readonly LinkedRole[]): Tenure[] {
  const tenures = officesOf(roles).map(tenureOf)
  return tenures
    .map((one): Tenure => {
      const isElsewhere = tenures.some((other) => isSameOffice(one, other) && !areApart(one, other))
      return isElsewhere ? { ...one, atOdds: [...one.atOdds, 'of'] } : one
    })
    .sort((one, other) => nullLast(startOf(one), startOf(other)))
}

/** Whether one person held an office of one name for two. */
function isSameOffice(one: Tenure, other: Tenure): boolean {
  const named = one.role.toLowerCase() === other.role.toLowerCase()
  return named && one.person === other.person && one.of !== null && other.of !== null && one.of !== other.of
}

/** Whether one surely ended before the other began. */
function areApart(one: Tenure, other: Tenure): boolean {
  const isBefore = (first: Tenure, second: Tenure) => {
    const [end, start] = [bounds(first.to).latest, startOf(second)]
    return end !== null && start !== null && end <= start
  }
  return isBefore(one, other) || isBefore(other, one)
}

function tenureOf(told: readonly LinkedRole[]): Tenure {
  const { at, sightings: _, ...role } = roleTold(told)
  const terms = [...groupBy(told, ({ record }) => JSON.stringify([record.from, record.to])).values()].map(
    (places): Term => ({
      from: places[0].record.from,
      to: places[0].record.to,
      places: places.length,
      sightings: places.slice(0, shown).map(({ sighting }) => sighting),
    }),
  )
  const isGiven = (bound: 'from' | 'to') => terms.some((term) => term[bound] !== null)
  return {
    ...role,
    at: at.length === 0 ? null : { first: at[0], last: at.at(-1)!, dates: at.length },
    terms: terms.sort((one, other) => missing(one) - missing(other)),
    atOdds: (['from', 'to'] as const).filter((bound) => role[bound] === null && isGiven(bound)),
  }
}

function missing({ from, to }: Term): number {
  return Number(from === null) + Number(to === null)
}

function startOf({ from, at }: Tenure): string | null {
  return bounds(from ?? at?.first ?? null).earliest
}
