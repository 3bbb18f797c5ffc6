import { articles, texts } from './articles.ts'
import { disputes, links } from './disputes.ts'
import { entities, holders, names } from './entities.ts'
import { events, participants } from './events.ts'
import { mentions } from './mentions.ts'
import { quantities, values } from './quantities.ts'
import { roles } from './roles.ts'
import { sightings } from './sightings.ts'
import { statements } from './statements.ts'
import { table, text, type Table } from './table.ts'
import { times } from './times.ts'

/** The tables that hold a dossier. */
const content: readonly Table[] = [
  ...[articles, texts, entities, names, mentions, roles, holders, events, participants, sightings],
  ...[statements, disputes, links, times, quantities, values],
]

/** What each column of each table means, so that the tables explain themselves. */
const columns: Table = table<Record<'table' | 'column' | 'type' | 'about', string>>(
  'columns',
  'A column of one of these tables.',
  [
    text('table', 'Name of the table.', ({ table }) => table),
    text('column', 'Name of the column.', ({ column }) => column),
    text('type', 'text, integer, number or boolean.', ({ type }) => type),
    text('about', 'What it means.', ({ about }) => about),
  ],
  async function* () {
    yield tables.flatMap(({ name, columns }) =>
      columns.map(({ name: column, type, about }) => ({ table: name, column, type, about })),
    )
  },
)

/** All tables of an export. */
export const tables: readonly Table[] = [...content, columns]
