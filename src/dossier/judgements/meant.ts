import type { JudgedPlace } from '../../model/judgement.ts'
import type { Sighting } from '../../model/record.ts'
import { linkedDisputes } from '../disputes.ts'
import { bearers } from '../entities/bearer.ts'
import { linkedEntities } from '../entities/linked-entity.ts'
import type { Names } from '../entities/names.ts'
import { linkedEvents } from '../events/linked-event.ts'
import { byCodeUnit } from '../order.ts'
import type { Shelves } from '../shelf.ts'
import { linkedStatements } from '../statements.ts'

/** A place that stands for something of the dossier, and what to call that. */
export interface Meant {
  readonly name: string
  readonly place: JudgedPlace
}

/**
 * What a person may mean by an id of the dossier, or by the whole name of somebody or something: each by one of its places, so that a judgement on it
 * can be made. More than one where a name has several bearers.
 */
export async function placesMeant(shelves: Shelves, text: string, names: Names): Promise<readonly Meant[]> {
  const events = await shelves.of(linkedEvents).by([`id ${text}`])
  const statements = (await shelves.of(linkedStatements).get([text])).values()
  const disputes = (await shelves.of(linkedDisputes).by([`id ${text}`])).slice(0, 1)
  const shelf = shelves.of(linkedEntities)
  const known = [...(await shelf.get([text])).values()]
  const entities = known.length > 0 ? known : await shelf.by([`called ${names.key(text)}`])
  return [
    ...events.map(({ event }) => meant('event', event.lemma, event.sightings[0])),
    ...Array.from(statements, ({ statement }) => meant('statement', statement.quote.join(' … '), statement)),
    ...disputes.map(({ sighting }) => meant('dispute', sighting.quote.join(' … '), sighting)),
    ...(await Promise.all(
      entities.map(async ({ id, name }) => {
        const own = await shelves.of(bearers).by([`entity ${id}`])
        const [first] = [...own].sort((one, other) => byCodeUnit(one.place, other.place))
        return meant('entity', name, first.sighting)
      }),
    )),
  ]
}

function meant(kind: JudgedPlace['kind'], name: string, { article, spans, quote }: Sighting): Meant {
  return { name, place: { article, kind, spans: [...spans], quote: [...quote] } }
}
