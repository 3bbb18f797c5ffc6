import type { z } from '@hono/zod-openapi'
import { problemSchema } from './schemas.ts'

/** A response that tells what is wrong. */
export const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: problemSchema } },
})

/** A response with data of a shape. */
export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})
