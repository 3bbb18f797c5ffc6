import type { DossierDispute, DossierLink } from '../../../model/record.ts'
import { listed, number, table, text } from './table.ts'

/** Where voices do not agree. */
export const disputes = table<DossierDispute>(
  'disputes',
  'Two voices that do not agree; where articles say so is in sightings.',
  [
    text('id', 'Id in the dossier.', ({ id }) => id),
    text('kind', 'denies, disputes, contradicts, corrects or names-differently.', ({ kind }) => kind),
    text('by', 'Id of the entity that disputes; article for the newspaper in its own voice.', ({ by }) => by),
    text('of', 'The same, of the party disputed.', ({ of }) => of),
    text('statement', 'Id of the statement that disputes.', ({ statement }) => statement),
    text('claim', 'Id of the statement disputed; empty where it is only named.', ({ claim }) => claim),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.disputes()
  },
)

/** How statements stand to earlier ones. */
export const links = table<DossierLink>(
  'links',
  'How a statement stands to an earlier one, of the same article or another.',
  [
    text('id', 'Id in the dossier.', ({ id }) => id),
    text('kind', 'repeats, confirms, denies, disputes, corrects, updates or narrows.', ({ kind }) => kind),
    text('from', 'Id of the later statement.', ({ from }) => from),
    text('to', 'Id of the statement it stands to.', ({ to }) => to),
    number('score', 'How much speaks for it, from 1 up.', ({ score }) => score),
    text('because', 'What speaks for it, as codes parted by spaces.', ({ because }) =>
      listed(because.map(({ code }) => code)),
    ),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.links()
  },
)
