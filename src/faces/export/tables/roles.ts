import type { DossierRole } from '../../../model/record.ts'
import { listed, table, text } from './table.ts'

/** Who held which office. */
export const roles = table<DossierRole>(
  'roles',
  'An office that somebody holds or held, as articles say; where they do is in sightings.',
  [
    text('id', 'Id in the dossier.', ({ id }) => id),
    text('person', 'Id of the entity that holds it.', ({ person }) => person),
    text('role', 'The office.', ({ role }) => role),
    text('of', 'Id of the entity that it is held of: a country, place or body.', ({ of }) => of),
    text('from', 'When it began, in EDTF.', ({ from }) => from),
    text('to', 'When it ended, in EDTF.', ({ to }) => to),
    text('at', 'Dates at which articles speak of it as held, in EDTF, parted by spaces.', ({ at }) =>
      listed(at),
    ),
  ],
  (walk) => walk.roles(),
)
