import type { DossierEvent, DossierParticipant } from '../../../model/record.ts'
import { days, integer, listed, table, text } from './table.ts'

/** What happened, or is said to have. */
export const events = table<DossierEvent>(
  'events',
  'An event, from however many articles tell of it; where they do is in sightings.',
  [
    text('id', 'Id in the dossier.', ({ id }) => id),
    text('kind', 'Plain English name of the kind; empty for an unnamed kind.', ({ kind }) => kind),
    text('lemma', 'The word that names it, in its dictionary form.', ({ lemma }) => lemma),
    text(
      'plover_type',
      'Category of the PLOVER scheme, where one fits.',
      ({ plover }) => plover?.type ?? null,
    ),
    text('plover_mode', 'Its mode.', ({ plover }) => plover?.mode ?? null),
    text('place', 'Id of the entity where it was.', ({ place }) => place),
    text('polarity', 'negative where it is told as not so.', ({ polarity }) => polarity),
    text(
      'certainty',
      'certain, probable, possible or unknown: the firmest of what is told.',
      ({ certainty }) => certainty,
    ),
    text('realis', 'happened, ongoing, planned or hypothetical.', ({ realis }) => realis),
    ...days<DossierEvent>('it may have been on'),
    text('days', 'Each of those days, parted by spaces, where they are 62 or fewer.', ({ days }) =>
      listed(days ?? []),
    ),
    text(
      'voices',
      'Who tells of it: article, ids of speakers, or - for one not named; parted by spaces.',
      ({ voices }) => voicesIn(voices),
    ),
    integer('sources', 'In how many texts it is told, copies counted once.', ({ sources }) => sources),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.events()
  },
)

interface Part extends DossierParticipant {
  readonly event: string
}

/** Who and what had a part in it. */
export const participants = table<Part>(
  'participants',
  'Somebody or something with a part in an event.',
  [
    text('event', 'Id of the event.', ({ event }) => event),
    text('role', 'The part: actor, patient, recipient, place and so on.', ({ role }) => role),
    text('entity', 'Id of the entity; empty where it is only described.', ({ entity }) => entity),
    text('polarity', 'negative for one that is expressly left out.', ({ polarity }) => polarity),
    text('quote', 'The words that fill the part, in the first place that tells of it.', ({ quote }) =>
      listed(quote, ' … '),
    ),
    text('voices', 'Who says that it had this part, as in events.', ({ voices }) => voicesIn(voices)),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) {
      yield (await stretch.events()).flatMap(({ id, participants }) =>
        participants.map((one) => ({ event: id, ...one })),
      )
    }
  },
)

function voicesIn(voices: readonly (string | null)[]): string | null {
  return listed(voices.map((voice) => voice ?? '-'))
}
