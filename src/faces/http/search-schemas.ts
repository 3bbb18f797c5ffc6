import { z } from '@hono/zod-openapi'
import { stances } from '../../model/reading.ts'
import { facetNames, type Facets } from '../../model/search.ts'
import { pageParameters, pageSchema } from './paging.ts'
import { day, several, hitSchema, type Schema } from './schemas.ts'

/* What articles are looked for by, and what is found. */

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** What a request may look for. */
export const searchParameters = {
  q: z
    .string()
    .trim()
    .min(1, 'give at least one word')
    .max(500)
    .optional()
    .openapi({ description: 'Words in any inflection; those in double quotes stand together' }),
  outlet: several(z.string()).openapi({ description: 'In any of these' }),
  actor: several(z.string()).openapi({
    description: 'Ids or names; every one must have a part in an event or a statement',
  }),
  kind: several(z.string()).openapi({ description: 'Kinds of event; the article tells of every one' }),
  stance: several(z.enum(stances)).openapi({ description: 'Somebody speaks with every one of these' }),
  from: day.optional().openapi({ description: 'First day of publication, inclusive' }),
  to: day.optional().openapi({ description: 'Last day of publication, inclusive' }),
  facets: flag.optional().openapi({ description: 'Whether to count facets, on the first page' }),
  ...pageParameters,
}

const facetsSchema: Schema<Facets> = z
  .object({
    counted: z.int().openapi({
      description: 'In how many articles: all that are found, or the best where these are very many',
    }),
    facets: z.array(
      z.object({
        name: z.enum(facetNames),
        values: z.array(
          z.object({
            value: z.string().openapi({ description: 'Of an actor the id of a party' }),
            articles: z.int(),
            lemma: z.string().nullable().openapi({ description: 'Of a kind, a word for it' }),
          }),
        ),
        others: z.int().openapi({ description: 'How many values there are beside these' }),
      }),
    ),
  })
  .openapi('Facets')

/** A page of articles that are found, with their facets. */
export const searchAnswer = pageSchema('Hits', hitSchema).extend({
  atLeast: z.int().nullable().openapi({
    description: 'Where there are so many that they are not counted: there are at least so many',
  }),
  facets: facetsSchema.nullable(),
})
