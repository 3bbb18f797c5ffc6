import type { NamedEntity, OfficeHeld } from '../../../dossier/walk.ts'
import { integer, table, text } from './table.ts'

/** Everybody and everything the articles name. */
export const entities = table<NamedEntity>(
  'entities',
  'Somebody or something that articles speak of.',
  [
    text('id', 'Id in the dossier.', ({ id }) => id),
    text('kind', 'person, organisation, country, place, group or other.', ({ kind }) => kind),
    text('name', 'The fullest name that most articles use.', ({ name }) => name),
    text('wikidata', 'Wikidata id, where it is known.', ({ link }) => link),
  ],
  (walk) => walk.entities(),
)

/** How they are spelled. */
export const names = table<{ readonly entity: string; readonly name: string; readonly articles: number }>(
  'names',
  'A spelling that articles use for an entity.',
  [
    text('entity', 'Id of the entity.', ({ entity }) => entity),
    text('name', 'The spelling.', ({ name }) => name),
    integer('articles', 'How many articles use it.', ({ articles }) => articles),
  ],
  async function* (walk) {
    for await (const page of walk.entities()) {
      yield page.flatMap(({ id, names }) => names.map((one) => ({ entity: id, ...one })))
    }
  },
)

/** Who is called by an office alone. */
export const holders = table<OfficeHeld>(
  'holders',
  'An entity that an article calls by an office alone; who held it is known from outside, not from the article.',
  [
    text('entity', 'Id of the entity.', ({ entity }) => entity),
    text('article', 'Id of the article.', ({ article }) => article),
    text('role', 'The office.', ({ role }) => role),
    text('of', 'The country or body, by its name.', ({ of }) => of),
    text('from', 'When the term began, in EDTF.', ({ from }) => from),
    text('to', 'When it ended, in EDTF.', ({ to }) => to),
    text('source', 'Where it can be looked up.', ({ source }) => source),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.holders()
  },
)
