import type { EventSighting, Sighting } from '../../../model/record.ts'
import { listed, passage, table, text } from './table.ts'

interface Row {
  readonly of: 'event' | 'role' | 'dispute'
  readonly id: string
  readonly sighting: Sighting & Partial<EventSighting>
}

/** Where articles tell of events, offices and disputes; statements and mentions have their place in their own tables. */
export const sightings = table<Row>(
  'sightings',
  'A place where an article tells of an event, an office or a dispute.',
  [
    text('of', 'event, role or dispute.', ({ of }) => of),
    text('id', 'Id of that in the dossier.', ({ id }) => id),
    text('article', 'Id of the article.', ({ sighting }) => sighting.article),
    text(
      'record',
      'Id in the reading of the article; for an office that of the person.',
      ({ sighting }) => sighting.record,
    ),
    text(
      'voice',
      'For an event: article, or id of the statement in which it is told.',
      ({ sighting }) => sighting.voice ?? null,
    ),
    text(
      'polarity',
      'For an event, as in events, but in this place.',
      ({ sighting }) => sighting.polarity ?? null,
    ),
    text('certainty', 'Likewise.', ({ sighting }) => sighting.certainty ?? null),
    text('realis', 'Likewise.', ({ sighting }) => sighting.realis ?? null),
    text(
      'earliest',
      'For an event: the first day that this article gives it by itself.',
      ({ sighting }) => sighting.earliest ?? null,
    ),
    text('latest', 'Likewise the last.', ({ sighting }) => sighting.latest ?? null),
    text(
      'dates',
      'For an event: whether its dates count for the days of the event: counted, unsure or conflict.',
      ({ sighting }) => sighting.dates ?? null,
    ),
    ...passage<Row>(({ sighting }) => sighting),
    text('sentence', 'The sentence or sentences it stands in.', ({ sighting }) =>
      listed(sighting.context.quote, ' … '),
    ),
  ],
  async function* (walk) {
    for await (const page of walk.roles()) yield page.flatMap((one) => rows('role', one))
    for await (const stretch of walk.stretches()) {
      yield (await stretch.events()).flatMap((one) => rows('event', one))
      yield (await stretch.disputes()).flatMap((one) => rows('dispute', one))
    }
  },
)

function rows(of: Row['of'], one: { readonly id: string; readonly sightings: readonly Sighting[] }): Row[] {
  return one.sightings.map((sighting) => ({ of, id: one.id, sighting }))
}
