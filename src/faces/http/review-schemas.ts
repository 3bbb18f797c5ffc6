import { z } from '@hono/zod-openapi'
import { doubtSorts } from '../../dossier/doubts/doubt.ts'
import type { Doubted } from '../../dossier/doubts/review-page.ts'
import { judgedKinds } from '../../model/judgement.ts'
import { sightingSchema, type Schema } from './schemas.ts'

/** The kinds of records that are looked at. */
export const reviewed = z.enum(judgedKinds).openapi({ description: 'Only records of this kind' })

/** Something to look at. */
export const reviewSchema: Schema<Doubted> = z
  .object({
    id: z.string(),
    kind: z.enum(judgedKinds),
    sort: z.enum(doubtSorts).openapi({ description: 'Why it is to be looked at' }),
    sighting: sightingSchema,
    taken: z
      .string()
      .nullable()
      .openapi({ description: 'Who or which event it is taken for, by the id of the dossier' }),
    other: sightingSchema
      .nullable()
      .openapi({ description: 'The other telling that an event is taken to be of one with' }),
  })
  .openapi('Doubted')
