import { z } from '@hono/zod-openapi'
import type { OfficeKnown } from '../../dossier/entities/linked-entity.ts'
import type { PartyCounts, PartyTopic } from '../../dossier/party-around.ts'
import type { Tenure, Term } from '../../dossier/tenure.ts'
import { aroundShape } from './paging.ts'
import { namedSchema, sightingSchema, type Schema } from './schemas.ts'

/* The shapes of who somebody or something is. */

const termSchema: Schema<Term> = z
  .object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    places: z.int().openapi({ description: 'How many places give it so' }),
    sightings: z.array(sightingSchema).openapi({ description: 'The first few of them' }),
  })
  .openapi('Term')

const tenureSchema: Schema<Tenure> = z
  .object({
    id: z.string(),
    person: z.string(),
    role: z.string(),
    of: z.string().nullable(),
    from: z.string().nullable().openapi({ description: 'In EDTF; null where none or not one is given' }),
    to: z.string().nullable(),
    at: z
      .object({ first: z.string(), last: z.string(), dates: z.int() })
      .nullable()
      .openapi({ description: 'The first and last date at which articles speak of it as held' }),
    terms: z.array(termSchema),
    atOdds: z
      .array(z.enum(['from', 'to', 'of']))
      .openapi({ description: 'What articles give otherwise than one another: a bound, or for whom' }),
  })
  .openapi('Tenure')

const officeSchema: Schema<OfficeKnown> = z
  .object({
    role: z.string(),
    of: z.string().nullable(),
    from: z.string(),
    to: z.string(),
    source: z.string(),
    articles: z.int(),
  })
  .openapi('OfficeKnown')

const countsSchema: Schema<PartyCounts> = z.object({
  statements: z.int(),
  events: z.int(),
  contacts: z.int(),
  disputes: z.int(),
})

const topicSchema: Schema<PartyTopic> = z.object({ entity: z.string(), statements: z.int() })

/** Who somebody or something is. */
export const partyAroundSchema = z
  .object({
    party: namedSchema.and(
      z.object({
        renamed: z.boolean().openapi({ description: 'Whether a person gave it the name' }),
        names: z
          .array(z.object({ name: z.string(), articles: z.int() }))
          .openapi({ description: 'Every spelling, the most used first, and in how many articles' }),
        joined: z
          .array(
            z.object({
              by: z.enum(['judged', 'office', 'link', 'name', 'short', 'near', 'described']),
              places: z.int(),
            }),
          )
          .openapi({ description: 'By what those called so in articles were taken for it' }),
        held: z
          .array(officeSchema)
          .openapi({ description: 'The offices by which it is known from outside the articles' }),
      }),
    ),
    counts: countsSchema,
    offices: z.array(tenureSchema).openapi({ description: 'Those it held' }),
    holders: z.array(tenureSchema).openapi({ description: 'Those that others held for it' }),
    hasMoreOffices: z.boolean(),
    topics: z.array(topicSchema).openapi({ description: 'Whom and what its last statements are about' }),
    ...aroundShape,
  })
  .openapi('PartyAround')

/** That. */
export type PartyAnswer = z.infer<typeof partyAroundSchema>
