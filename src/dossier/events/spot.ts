import type { KnownLocation, Location } from '../../model/location.ts'
import type { DossierEvent } from '../../model/record.ts'
import type { Group } from './group.ts'

/** A place where events are. */
export interface Spot {
  /** The same for all that is at one place: made of where that lies, or else the dossier's id of the place. */
  readonly id: string
  /** Null where it is not known. */
  readonly location: Location | null
}

/** Where an event was or is to be: the place it is at, lying where those of its tellings know that name it. Null where none does, or it is not so. */
export function spotOf({ place, polarity, realis }: DossierEvent, { tellings }: Group): Spot | null {
  if (place === null || polarity === 'negative' || realis === 'hypothetical') return null
  const told = tellings.flatMap((telling) => (telling.place === place ? (telling.location ?? []) : []))
  const known = told.filter((location) => location.kind !== 'unclear')
  const [first, ...others] = new Map(known.map((location) => [idOf(location), location]))
  if (first !== undefined && others.length === 0) return { id: first[0], location: first[1] }
  return { id: place, location: told.length > 0 ? { kind: 'unclear' } : null }
}

function idOf(location: KnownLocation): string {
  return location.kind === 'country' ? location.country : `${location.latitude},${location.longitude}`
}
