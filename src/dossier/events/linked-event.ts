import type { DossierEvent, Placed } from '../../model/record.ts'
import { placeInTime } from '../placing.ts'
import type { ShelfKind } from '../shelf.ts'
import { inContact } from './contact.ts'
import type { Spot } from './spot.ts'

/** An event of the dossier as linking keeps it. */
export interface LinkedEvent {
  /** Id of the most exact telling. */
  readonly root: string
  readonly event: DossierEvent
  /** Where it stands in time. */
  readonly placed: Placed
  /** Where it was or is to be; null where no article says, or it is told as not so or as imagined alone. */
  readonly spot: Spot | null
}

/** The shelf of events. */
export const linkedEvents: ShelfKind<LinkedEvent> = {
  name: 'event',
  id: ({ root }) => root,
  *keys({ event, spot }) {
    yield `id ${event.id}`
    if (event.kind !== null) yield `kind ${event.kind}`
    for (const article of new Set(event.sightings.map((sighting) => sighting.article)))
      yield `article ${article}`
    for (const voice of new Set(event.sightings.map((sighting) => sighting.voice))) {
      if (voice !== 'article') yield `voice ${voice}`
    }
    for (const entity of new Set(event.participants.map((one) => one.entity))) {
      if (entity !== null) yield `actor ${entity}`
    }
    const meeting = inContact(event)
    if (meeting.length > 0) yield 'contact'
    for (const entity of meeting) yield `contact ${entity}`
    if (spot !== null) {
      yield 'spot'
      yield `spot ${spot.id}`
    }
  },
  place: ({ event, placed }) => placeInTime(placed, 'event', event.id),
}
