import type { NamedParty } from '../model/ledger.ts'
import type { Reading } from '../model/reading.ts'
import type { DossierEvent, DossierReason, DossierRecord } from '../model/record.ts'
import { connectionsOf } from './connections.ts'
import { partyOf } from './positions.ts'

/** What is shown of an event beside its ledger. */
export interface EventBeside {
  /** Who speaks in each place where somebody tells of it, by the voice of the sighting. */
  readonly voices: Readonly<Record<string, NamedParty>>
  /** Why it has its days: through all its articles, or where one dates it alone, as that one does. */
  readonly because: readonly DossierReason[]
}

/** Who speaks in the places that tell of an event, other than newspapers themselves. */
export function voicesOf({ sightings }: DossierEvent, record: DossierRecord): EventBeside['voices'] {
  const connections = connectionsOf(record)
  return Object.fromEntries(
    sightings.flatMap(({ voice }) => {
      const statement = connections.statements.get(voice)
      return statement === undefined ? [] : [[voice, partyOf(statement, connections)] as const]
    }),
  )
}

/** Why an event has its days. */
export async function becauseOf(
  { because, sightings }: DossierEvent,
  reading: (article: string) => Promise<Reading | null>,
): Promise<readonly DossierReason[]> {
  if (because.length > 0) return because
  const dating = sightings.find(
    ({ dates, earliest, latest }) => dates === 'counted' && (earliest !== null || latest !== null),
  )
  if (dating === undefined) return []
  const { article, record } = dating
  const read = await reading(article)
  const times = read?.events.find(({ id }) => id === record)?.time?.times ?? []
  return times.flatMap((time) => {
    const own = read!.times.find(({ id }) => id === time)
    return own?.because.map((step) => ({ ...step, article, record: time, other: null })) ?? []
  })
}
