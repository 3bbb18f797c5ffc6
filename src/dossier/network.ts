import type { Around } from '../model/page.ts'
import type { NetworkTie } from '../model/network.ts'
import type { Period } from './placing.ts'
import { inContact } from './events/contact.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { byCodeUnit } from './order.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'

/** So many contacts are looked at, the last in time, and so many ties are told of: more is a cloud to the eye. */
const most = { contacts: 5_000, ties: 300 }

/** Who met or talked with whom in a period. */
export interface Network {
  /** Those with most contacts first. */
  readonly ties: readonly NetworkTie[]
  /** How many ties there are in all; null where not every contact of the period was looked at. */
  readonly total: number | null
  readonly around: Around
}

/** The contacts that articles tell of as so, by whom they were between; what may lie in the period. */
export async function networkOf(shelves: Shelves, period: Period): Promise<Network> {
  // Each event in which two or more met or talked has this one key, whoever they are.
  const rows = await shelves
    .of(linkedEvents)
    .stretch({ having: [['contact']], period, after: null, backward: true, limit: most.contacts + 1 })
  const ties = new Map<string, NetworkTie>()
  for (const row of rows.slice(0, most.contacts)) {
    if (row.event.polarity === 'negative') continue
    const parties = inContact(row.event).sort(byCodeUnit)
    for (const [at, one] of parties.entries()) {
      for (const other of parties.slice(at + 1)) {
        const key = `${one} ${other}`
        ties.set(key, joined(ties.get(key), [one, other], row))
      }
    }
  }
  const foremost = [...ties].sort(
    ([key, one], [otherKey, other]) => other.contacts - one.contacts || byCodeUnit(key, otherKey),
  )
  const shown = foremost.slice(0, most.ties).map(([, tie]) => tie)
  const slice = new Slice(shelves)
  slice.addArticles(shown.map(({ sighting }) => sighting.article))
  await slice.addNamed(shown.flatMap(({ between }) => between))
  return {
    ties: shown,
    total: rows.length > most.contacts ? null : ties.size,
    around: await slice.shown(),
  }
}

/** A tie with one more contact, which comes before those that it has. */
function joined(
  tie: NetworkTie | undefined,
  between: NetworkTie['between'],
  { event, placed }: LinkedEvent,
): NetworkTie {
  const [first, last] = placed.placed === 'stated' ? [placed.earliest, placed.latest] : [null, null]
  if (tie === undefined) {
    const [sighting] = event.sightings
    return { between, contacts: 1, earliest: first, latest: last, event: event.id, sighting }
  }
  return {
    ...tie,
    contacts: tie.contacts + 1,
    earliest: [tie.earliest, first].filter((day) => day !== null).sort()[0] ?? null,
    latest:
      [tie.latest, last]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
  }
}
