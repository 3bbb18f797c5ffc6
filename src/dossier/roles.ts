import type { Role } from '../model/reading.ts'
import type { DossierRole } from '../model/record.ts'
import type { Seen } from './digest.ts'
import { identifier } from './identifier.ts'
import { groupBy } from './order.ts'

/** The offices people hold: one record for a person, an office and whom it is held for, with every day articles speak of it. */
export function linkRoles(
  roles: readonly Seen<Role>[],
  entityOf: (article: string, entity: string | null) => string | null,
): DossierRole[] {
  const linked = roles.flatMap(({ article, record, sighting }) => {
    const person = entityOf(article, record.person)
    return person === null ? [] : [{ record, sighting, person, of: entityOf(article, record.of) }]
  })
  const offices = new Map<string, typeof linked>()
  for (const told of groupBy(linked, ({ record, person }) =>
    JSON.stringify([person, record.role]),
  ).values()) {
    // Where one article leaves out for whom, and all others name the same, it is for them.
    const named = new Set(told.flatMap(({ of }) => of ?? []))
    const [only = null] = named.size === 1 ? named : []
    for (const one of told) {
      const of = one.of ?? only
      const key = JSON.stringify([one.person, one.record.role, of])
      offices.set(key, [...(offices.get(key) ?? []), { ...one, of }])
    }
  }
  return [...offices].map(([key, told]) => ({
    id: identifier('r', key),
    person: told[0].person,
    role: told[0].record.role,
    of: told[0].of,
    from: agreed(told.map(({ record }) => record.from)),
    to: agreed(told.map(({ record }) => record.to)),
    at: [...new Set(told.flatMap(({ record }) => record.at ?? []))].sort(),
    sightings: told.map(({ sighting }) => sighting),
  }))
}

/** The most precise of dates that agree as far as each goes; null when none is given or two differ. */
function agreed(dates: readonly (string | null)[]): string | null {
  const given = [...new Set(dates.flatMap((date) => date ?? []))].sort(
    (one, other) => other.length - one.length,
  )
  return given.length > 0 && given.every((date) => given[0].startsWith(date)) ? given[0] : null
}
