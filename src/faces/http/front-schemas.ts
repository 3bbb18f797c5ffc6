import { z } from '@hono/zod-openapi'
import { aroundShape } from './paging.ts'
import { articleSchema, disputeSchema, statementSchema } from './schemas.ts'

/** What a request may say of the front page. */
export const frontParameters = {
  after: z.coerce.number().int().min(0).optional().openapi({
    description: '`last` of an earlier answer: only articles that came in since are new',
  }),
  limit: z.coerce.number().int().min(1).max(50).default(6).openapi({ description: 'How many articles' }),
}

/** What is new, contested and unanswered. */
export const frontSchema = z
  .object({
    added: z.object({
      last: z.int().openapi({ description: 'To be given as `after` later' }),
      total: z.int(),
      articles: z.array(articleSchema).openapi({ description: 'The last to come in first' }),
    }),
    disputes: z.array(disputeSchema).openapi({ description: 'The last disputes' }),
    statements: z.array(statementSchema).openapi({ description: 'The statements on either side of them' }),
    claims: z
      .array(z.object({ statement: statementSchema, against: z.string() }))
      .openapi({ description: 'The last claims that whom they are against has not answered' }),
    ...aroundShape,
  })
  .openapi('FrontPage')

/** That. */
export type FrontAnswer = z.infer<typeof frontSchema>
