import type { Quantity } from '../../../model/reading.ts'
import type { DossierValues, ValueSighting } from '../../../model/record.ts'
import { listed, number, passage, table, text } from './table.ts'

interface Given extends Quantity {
  readonly article: string
}

/** Numbers that articles give. */
export const quantities = table<Given>(
  'quantities',
  'A number that an article gives.',
  [
    text('article', 'Id of the article.', ({ article }) => article),
    number('value', 'The number.', ({ value }) => value),
    text('unit', 'Its unit.', ({ unit }) => unit),
    text('mod', 'at least, about and the like.', ({ mod }) => mod),
    ...passage<Given>((quantity) => quantity),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) {
      yield (await stretch.readings()).flatMap(({ article, quantities }) =>
        quantities.map((quantity) => ({ ...quantity, article: article.id })),
      )
    }
  },
)

interface Value extends Pick<DossierValues, 'id' | 'kind' | 'of'> {
  readonly sighting: ValueSighting
}

/** Numbers of one thing that differ. */
export const values = table<Value>(
  'values',
  'A number that differs from what is given for the same thing elsewhere; those with one id belong together.',
  [
    text('id', 'Id of the set of numbers.', ({ id }) => id),
    text('kind', 'discrepancy for numbers at odds, update for later states.', ({ kind }) => kind),
    text('of', 'The unit, or the word for what is counted.', ({ of }) => of),
    text('article', 'Id of the article.', ({ sighting }) => sighting.article),
    number('value', 'The number.', ({ sighting }) => sighting.value),
    text('mod', 'at least, about and the like.', ({ sighting }) => sighting.mod),
    ...passage<Value>(({ sighting }) => sighting),
    text('sentence', 'The sentence or sentences it stands in.', ({ sighting }) =>
      listed(sighting.context.quote, ' … '),
    ),
  ],
  async function* (walk) {
    yield (await walk.values()).flatMap(({ id, kind, of, values }) =>
      values.map((sighting) => ({ id, kind, of, sighting })),
    )
  },
)
