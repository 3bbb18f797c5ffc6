import type { Around } from '../model/page.ts'
import { connectionsOf } from './connections.ts'
import { linkedDisputes } from './disputes.ts'
import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import { linkedEvents } from './events/linked-event.ts'
import { byCodeUnit } from './order.ts'
import { linkedRoles } from './roles.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements } from './statements.ts'
import { tenuresOf, type Tenure } from './tenure.ts'
import { concernedBy } from './topic.ts'

/** How much there is of a party. */
export interface PartyCounts {
  readonly statements: number
  readonly events: number
  readonly contacts: number
  /** Places that tell of a dispute it is a side in. */
  readonly disputes: number
}

/** Somebody or something that a party speaks about, and in how many of the statements looked at. */
export interface PartyTopic {
  readonly entity: string
  readonly statements: number
}

/** Who somebody or something is, as far as articles tell; what it says and does is asked for a page at a time. */
export interface PartyAround {
  readonly entity: LinkedEntity
  readonly counts: PartyCounts
  /** The offices it held, and those that others held for it. */
  readonly offices: readonly Tenure[]
  readonly holders: readonly Tenure[]
  /** Whether there are more places that tell of offices than were looked at. */
  readonly hasMoreOffices: boolean
  /** What its last statements are about, the most usual first. */
  readonly topics: readonly PartyTopic[]
  readonly around: Around
}

/** So many of the last places that tell of an office, and of the last statements, are looked at; so many topics are named. */
const most = { roles: 4000, statements: 300, topics: 10 }

/** Who somebody or something is, by an id of the dossier; null where nobody has it. */
export async function partyAround(shelves: Shelves, id: string): Promise<PartyAround | null> {
  const entity = (await shelves.of(linkedEntities).get([id])).get(id)
  if (entity === undefined) return null
  const roles = shelves.of(linkedRoles)
  const last = { after: null, backward: true, limit: most.roles }
  const held = await roles.stretch({ ...last, having: [[`person ${id}`]] })
  const holding = await roles.stretch({ ...last, having: [[`of ${id}`]] })
  const offices = tenuresOf(held)
  const holders = tenuresOf(holding)
  const slice = new Slice(shelves)
  slice.addEntities([entity])
  await slice.addNamed(
    [...offices, ...holders].flatMap(({ person, of }) => (of === null ? [person] : [person, of])),
  )
  slice.addArticles(
    [...offices, ...holders].flatMap(({ terms }) =>
      terms.flatMap(({ sightings }) => sightings.map(({ article }) => article)),
    ),
  )
  const topics = await topicsOf(shelves, id)
  await slice.addNamed(topics.map((topic) => topic.entity))
  return {
    ...{ entity, offices, holders, topics },
    hasMoreOffices: held.length === most.roles || holding.length === most.roles,
    counts: {
      statements: await shelves.of(linkedStatements).count({ having: [[`party ${id}`]] }),
      events: await shelves.of(linkedEvents).count({ having: [[`actor ${id}`]] }),
      contacts: await shelves.of(linkedEvents).count({ having: [[`contact ${id}`]] }),
      disputes: await shelves.of(linkedDisputes).count({ having: [[`party ${id}`]] }),
    },
    around: await slice.shown(),
  }
}

/** Whom and what the last statements of a party are about: whom it speaks of or to, and who has a part in what it tells. */
async function topicsOf(shelves: Shelves, party: string): Promise<PartyTopic[]> {
  const rows = await shelves
    .of(linkedStatements)
    .stretch({ after: null, backward: true, limit: most.statements, having: [[`party ${party}`]] })
  const slice = new Slice(shelves)
  slice.addStatements(rows)
  await slice.reach(1)
  const connections = connectionsOf(await slice.shown())
  const counts = new Map<string, number>()
  for (const { id } of rows) {
    const topics = new Set(concernedBy(connections.statements.get(id)!, connections))
    for (const topic of topics) {
      if (topic !== null && topic !== party) counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([entity, statements]) => ({ entity, statements }))
    .sort((one, other) => other.statements - one.statements || byCodeUnit(one.entity, other.entity))
    .slice(0, most.topics)
}
