import type { Role } from '../model/reading.ts'
import type { DossierRole, Sighting } from '../model/record.ts'
import type { Seen } from './digest.ts'
import { identifier } from './identifier.ts'
import { placeIn, type LinkedArticle } from './linked-article.ts'
import { byCodeUnit, groupBy } from './order.ts'
import type { ShelfKind } from './shelf.ts'

/** Who held an office, as one article has it, as linking keeps it. */
export interface LinkedRole {
  readonly id: string
  /** Order of this is the order of the record. */
  readonly place: string
  /** Dossier ids. */
  readonly person: string
  readonly of: string | null
  readonly record: Role
  readonly sighting: Sighting
}

/** The shelf of roles. */
export const linkedRoles: ShelfKind<LinkedRole> = {
  name: 'role',
  id: ({ id }) => id,
  *keys({ person, of, record, sighting }) {
    yield `article ${sighting.article}`
    yield `person ${person}`
    if (of !== null) yield `of ${of}`
    yield `office ${record.role.toLowerCase()}`
  },
  place: ({ place }) => place,
}

/** The roles of an article; those of somebody who is no entity are left out. */
export function rolesOf(
  { id: article, place }: LinkedArticle,
  roles: readonly Seen<Role>[],
  entityOf: (entity: string | null) => string | null,
): LinkedRole[] {
  return roles.flatMap(({ record, sighting }, number) => {
    const person = entityOf(record.person)
    if (person === null) return []
    return [
      {
        ...{ id: `${article} ${number}`, place: placeIn(place, number), person },
        of: entityOf(record.of),
        record,
        sighting,
      },
    ]
  })
}

/** The offices of people: one record for a person, an office and whom it is held for, with every day articles speak of it. All of a person's must be given. */
export function rolesTold(roles: readonly LinkedRole[]): DossierRole[] {
  return officesOf(roles).map(roleTold)
}

/** All that articles tell of each office of each person, the first published first. All of a person's must be given. */
export function officesOf(roles: readonly LinkedRole[]): (readonly LinkedRole[])[] {
  const linked = [...roles].sort((one, other) => byCodeUnit(one.place, other.place))
  const offices = new Map<string, LinkedRole[]>()
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
  return [...offices.values()]
}

/** The record of an office of which articles tell so. */
export function roleTold(told: readonly LinkedRole[]): DossierRole {
  const [{ person, record, of }] = told
  return {
    id: identifier('r', JSON.stringify([person, record.role, of])),
    ...{ person, role: record.role, of },
    from: agreed(told.map(({ record }) => record.from)),
    to: agreed(told.map(({ record }) => record.to)),
    at: [...new Set(told.flatMap(({ record }) => record.at ?? []))].sort(),
    sightings: told.map(({ sighting }) => sighting),
  }
}

/** The most precise of dates that agree as far as each goes; null when none is given or two differ. */
function agreed(dates: readonly (string | null)[]): string | null {
  const given = [...new Set(dates.flatMap((date) => date ?? []))].sort(
    (one, other) => other.length - one.length,
  )
  return given.length > 0 && given.every((date) => given[0].startsWith(date)) ? given[0] : null
}
