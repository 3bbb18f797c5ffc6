import { createRoute, z } from '@hono/zod-openapi'
import { stringify } from 'csv-stringify/sync'
import type { Context } from 'hono'
import { codedKinds } from '../../dossier/validation/finding.ts'
import { drawSample } from '../../dossier/validation/sample.ts'
import type { Store } from '../../store/store.ts'
import { sheetFormat, sheetRows } from '../coding-sheet.ts'
import { readingsOf } from '../readings.ts'
import { problem } from './route-answers.ts'
import { day, several } from './schemas.ts'

/** The most sentences that are drawn of a kind. */
const mostDrawn = 2000

const design = z.object({
  seed: z.coerce.number().int().min(1).default(1).openapi({ description: 'The same draws the same' }),
  size: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostDrawn)
    .default(50)
    .openapi({ description: 'How many sentences for each kind of record' }),
  kind: several(z.enum(codedKinds)).openapi({ description: 'Kinds of records; left out, all' }),
  outlet: z.string().optional(),
  from: day.optional().openapi({ description: 'First day of publication' }),
  to: day.optional().openapi({ description: 'Last day of publication' }),
})

/** A sample to be coded by people who do not see the reading, as `wederhoor validate sample` draws it. */
export const sampleRoute = createRoute({
  method: 'get',
  path: '/api/validation/sample',
  summary:
    'Sentences drawn at random, as a CSV file to be coded blind; `wederhoor validate score` reads it back',
  request: { query: design },
  responses: {
    200: { description: 'The sample', content: { 'text/csv': { schema: z.string() } } },
    404: problem('No article to draw from'),
  },
})

/** Draws the sample that is asked for. */
export async function answerSample(context: Context, store: Store, asked: z.infer<typeof design>) {
  const { kind, ...rest } = asked
  const drawn = { ...rest, kinds: kind ?? codedKinds }
  const units = await drawSample(readingsOf(store), drawn)
  if (units.length === 0) return context.json({ error: 'There is no article to draw from.' }, 404)
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="sample-${drawn.seed}.csv"`,
  }
  return context.body(stringify(sheetRows(units, drawn), sheetFormat), 200, headers)
}
