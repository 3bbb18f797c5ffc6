import { z } from '@hono/zod-openapi'
import { judgementSchema } from '../../model/judgement.ts'

/* The shapes of what people decide about records. */

/** A judgement, made anew because the model's own schema knows nothing of OpenAPI. */
export const judgementAnswer = z.object(judgementSchema.shape).openapi('Judgement')

const of = z.string().trim().min(1).openapi({ description: 'What is judged' })

/** What somebody asks to be kept as a judgement. */
export const judgeRequest = z
  .object({
    by: z.string().trim().min(1, 'say who decides it').max(200),
    note: z.string().max(2000).optional(),
    verdict: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('wrong'), of }),
      z.object({ kind: z.literal('right'), of }),
      z.object({ kind: z.literal('split'), of }),
      z.object({ kind: z.literal('merge'), of, with: of }),
      z.object({ kind: z.literal('rename'), of, name: z.string().trim().min(1).max(300) }),
      z.object({ kind: z.literal('redate'), of, day: z.string().openapi({ description: 'In EDTF' }) }),
      z.object({ kind: z.literal('reattribute'), of, to: of }),
      z.object({ kind: z.literal('undo'), judgement: z.string() }),
    ]),
  })
  .openapi('Judging')
