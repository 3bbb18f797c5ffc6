import { createRoute, z } from '@hono/zod-openapi'
import { periodOf } from '../../model/day.ts'
import { additionsSchema, removedSchema } from './article-schemas.ts'
import { judgementAnswer, judgeRequest } from './judgement-schemas.ts'
import { answer, problem } from './route-answers.ts'
import { checkAnswer } from './schemas.ts'

const id = z.object({ id: z.string() })

/** What can be asked that adds to the dossier, takes from it or judges it, and what is checked against it. */
export const changes = {
  check: createRoute({
    method: 'post',
    path: '/api/check',
    summary: 'What a draft has otherwise than the articles',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({
              text: z.string().trim().min(1, 'give the text of the draft'),
              published: z
                .string()
                .refine((date) => periodOf(date) !== null, 'write it like 2025-04-11 or 2025-04')
                .optional()
                .openapi({ description: 'The day its words are counted from' }),
            }),
          },
        },
      },
    },
    responses: {
      200: answer('What was found', checkAnswer),
      400: problem('No draft'),
      413: problem('Too long'),
    },
  }),
  add: createRoute({
    method: 'post',
    path: '/api/articles',
    summary: 'Add articles',
    description:
      'Files as `multipart/form-data`, or one file as the body with its name in the header `x-file-name` (percent-encoded). What cannot be read is named in the answer; the rest is added all the same.',
    responses: {
      200: answer('What became of each file', additionsSchema),
      400: problem('No file'),
      413: problem('Too much at once'),
    },
  }),
  judgements: createRoute({
    method: 'get',
    path: '/api/judgements',
    summary: 'What people have judged of the record, in the order they did',
    request: {
      query: z.object({
        article: z.string().optional().openapi({ description: 'Only what is judged of this one' }),
        which: z.enum(['all', 'standing']).default('all').openapi({
          description: '`standing`: those that hold, without what was undone or judged again since',
        }),
      }),
    },
    responses: { 200: answer('The judgements', z.array(judgementAnswer)) },
  }),
  judge: createRoute({
    method: 'post',
    path: '/api/judgements',
    summary:
      'Judge a record: it is wrong or right, one with another, another than it is taken for, called or dated otherwise',
    description:
      'A judgement is kept for good, with the name of who made it; to take it back, `undo` it. What is judged is named as `article/record`, by an id of the dossier, or by a whole name.',
    request: { body: { required: true, content: { 'application/json': { schema: judgeRequest } } } },
    responses: {
      201: answer('The judgement', judgementAnswer),
      400: problem('It cannot be judged so'),
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/api/articles/{id}',
    summary: 'Hide an article with all that hangs on it, until it is restored',
    request: { params: id },
    responses: { 204: { description: 'Removed' }, 404: problem('No such article') },
  }),
  removed: createRoute({
    method: 'get',
    path: '/api/removed',
    summary: 'The removed articles that can be restored, the last removed first',
    responses: { 200: answer('The articles', z.array(removedSchema)) },
  }),
  restore: createRoute({
    method: 'post',
    path: '/api/removed/{id}/restore',
    summary: 'Bring a removed article back as it was',
    request: { params: id },
    responses: { 204: { description: 'Restored' }, 404: problem('No such removed article') },
  }),
}
