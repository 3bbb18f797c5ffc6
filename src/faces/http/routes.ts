import { createRoute, z } from '@hono/zod-openapi'
import { versionSchema } from './article-schemas.ts'
import { changes } from './changes.ts'
import { ledgerSchema, saidSchema, standingShape, stance } from './ledger-schemas.ts'
import { aroundShape, pageParameters, pageSchema } from './paging.ts'
import { searchAnswer, searchParameters } from './search-schemas.ts'
import { answer, problem } from './route-answers.ts'
import { reviewSchema, reviewed } from './review-schemas.ts'
import { frontParameters, frontSchema } from './front-schemas.ts'
import { partyAroundSchema } from './party-schemas.ts'
import {
  articleSchema,
  datesSchema,
  day,
  disputeSchema,
  dossierSchema,
  interfaceSchema,
  mapPlaceSchema,
  markSchema,
  partySchema,
  questionAnswer,
  readingAnswer,
  several,
  statementSchema,
  tieSchema,
  timelineSchema,
} from './schemas.ts'

const id = z.object({ id: z.string() })

const articleAroundSchema = z
  .object({
    dates: datesSchema,
    entities: z
      .record(z.string(), z.string())
      .openapi({ description: 'Ids of parties, by those that the reading gives its entities' }),
    ...standingShape,
    ...aroundShape,
  })
  .openapi('ArticleAround')

/** Of whom and when what a request is for must be. */
const partsAsked = {
  actor: several(z.string()).openapi({ description: 'Ids or names; every one of them must have a part' }),
  from: day.optional().openapi({ description: 'First day, inclusive' }),
  to: day.optional().openapi({ description: 'Last day, inclusive' }),
}

/** Which lines of the timeline a request is for. */
const linesAsked = {
  ...partsAsked,
  show: z.enum(['event', 'statement', 'contested', 'contact']).optional().openapi({
    description: 'Only these lines; `contact`: events in which parties met, talked or agreed on something',
  }),
  place: z.string().optional().openapi({ description: 'Only events at this place, by its id of `/api/map`' }),
}

/** What can be asked, and the shape of each answer: the description of the API is made from this. */
export const routes = {
  dossier: createRoute({
    method: 'get',
    path: '/api/dossier',
    summary: 'What dossier is on show',
    responses: { 200: answer('The dossier', dossierSchema) },
  }),
  articles: createRoute({
    method: 'get',
    path: '/api/articles',
    summary: 'The articles, by day of publication',
    request: { query: z.object(pageParameters) },
    responses: { 200: answer('The articles', pageSchema('Articles', articleSchema)) },
  }),
  article: createRoute({
    method: 'get',
    path: '/api/articles/{id}',
    summary: 'The reading of one article: its text, and everything found in it',
    request: { params: id },
    responses: {
      200: answer('The reading', readingAnswer),
      404: problem('No such article'),
    },
  }),
  received: createRoute({
    method: 'get',
    path: '/api/articles/{id}/received',
    summary:
      'The file that an article came in, byte for byte: a page, an export of many articles, or its text',
    request: { params: id },
    responses: {
      200: {
        description: 'The file, to be saved and not shown',
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      404: problem('No such article'),
    },
  }),
  dates: createRoute({
    method: 'get',
    path: '/api/articles/{id}/dates',
    summary: 'What the other articles, and facts from outside, leave of the days of one article, and why',
    request: { params: id },
    responses: {
      200: answer('The dates, by the ids of the reading', datesSchema),
      404: problem('No such article'),
    },
  }),
  around: createRoute({
    method: 'get',
    path: '/api/articles/{id}/around',
    summary:
      'What the dossier makes of one article: who is who in it, its dates, and how it stands to the others',
    request: { params: id },
    responses: {
      200: answer('What is around it', articleAroundSchema),
      404: problem('No such article'),
    },
  }),
  months: createRoute({
    method: 'get',
    path: '/api/timeline/months',
    summary: 'How many lines of the timeline begin in each month',
    responses: {
      200: answer('The months, in order', z.array(z.object({ month: z.string(), lines: z.int() }))),
    },
  }),
  marks: createRoute({
    method: 'get',
    path: '/api/timeline/marks',
    summary: 'The lines of the timeline in few words, all at once: to draw them',
    request: { query: z.object(linesAsked) },
    responses: {
      200: answer(
        'The marks, in the order of time; of very many those that come first',
        z.object({
          marks: z.array(markSchema),
          whole: z.boolean().openapi({ description: 'Whether these are all' }),
          ...aroundShape,
        }),
      ),
      400: problem('Not a day'),
    },
  }),
  network: createRoute({
    method: 'get',
    path: '/api/network',
    summary: 'Who met or talked with whom, and how often articles tell so',
    request: { query: z.object({ from: linesAsked.from, to: linesAsked.to }) },
    responses: {
      200: answer(
        'The ties, those with most contacts first',
        z.object({
          ties: z.array(tieSchema),
          total: z.int().nullable().openapi({
            description: 'How many there are; null where there are more contacts than are looked at',
          }),
          ...aroundShape,
        }),
      ),
      400: problem('Not a day'),
    },
  }),
  map: createRoute({
    method: 'get',
    path: '/api/map',
    summary: 'Where events were or are to be, and how many are told of at each place',
    request: { query: z.object(partsAsked) },
    responses: {
      200: answer(
        'The places, those with most events first',
        z.object({
          places: z.array(mapPlaceSchema),
          events: z.int().openapi({ description: 'How many events name a place' }),
          whole: z.boolean().openapi({
            description: 'Whether all of these are counted; of very many it is the last ten thousand',
          }),
          ...aroundShape,
        }),
      ),
      400: problem('Not a day'),
    },
  }),
  versions: createRoute({
    method: 'get',
    path: '/api/articles/{id}/versions',
    summary:
      'The versions in which its outlet has brought an article, with what changed from each to the next',
    request: { params: id },
    responses: {
      200: answer('The versions, the first first', z.array(versionSchema)),
      404: problem('No such article'),
    },
  }),
  timeline: createRoute({
    method: 'get',
    path: '/api/timeline',
    summary: 'What happened and what was said, in the order of time',
    request: {
      query: z.object({
        ...linesAsked,
        order: z
          .enum(['first', 'last'])
          .default('first')
          .openapi({ description: 'What comes first: what was first in time, or last' }),
        ...pageParameters,
      }),
    },
    responses: {
      200: answer('The lines', pageSchema('Timeline', timelineSchema)),
      400: problem('Not a day'),
    },
  }),
  statements: createRoute({
    method: 'get',
    path: '/api/statements',
    summary: 'Who said what',
    request: {
      query: z.object({
        party: z
          .string()
          .optional()
          .openapi({ description: 'Id or name of a speaker, or of whom the speaker speaks for' }),
        ...pageParameters,
      }),
    },
    responses: { 200: answer('The statements', pageSchema('Statements', statementSchema)) },
  }),
  said: createRoute({
    method: 'get',
    path: '/api/said',
    summary: 'What a party, or everybody, says on a topic, in the order of time',
    request: {
      query: z.object({
        party: z
          .string()
          .optional()
          .openapi({ description: 'Id, or name in any spelling, of who speaks or is spoken for' }),
        about: z
          .string()
          .trim()
          .max(500)
          .optional()
          .openapi({ description: 'Words, in any inflection, or the name of somebody or something' }),
        from: day.optional().openapi({ description: 'First day, inclusive' }),
        to: day.optional().openapi({ description: 'Last day, inclusive' }),
        stance: stance.optional().openapi({ description: 'Only what is held so' }),
        ...pageParameters,
      }),
    },
    responses: { 200: answer('The positions', pageSchema('Sayings', saidSchema)), 400: problem('Not a day') },
  }),
  ask: createRoute({
    method: 'get',
    path: '/api/ask',
    summary:
      'The answer to a question in Dutch or English, or to a query, with its quotes; or why there is none',
    request: {
      query: z.object({
        q: z
          .string()
          .trim()
          .min(1)
          .max(500)
          .optional()
          .openapi({ description: 'The question. Give either this or a query' }),
        query: z.string().max(5000).optional().openapi({ description: 'A query, as JSON' }),
        today: day.optional().openapi({ description: 'The day that "last week" is counted from' }),
      }),
    },
    responses: { 200: answer('The answer', questionAnswer), 400: problem('No question, or no query') },
  }),
  ledger: createRoute({
    method: 'get',
    path: '/api/ledger/{id}',
    summary: 'Who says what about an event or a claim, party by party',
    request: {
      params: z.object({
        id: z
          .string()
          .openapi({ description: 'Id of an event, a statement, or a dispute: then of what is disputed' }),
      }),
    },
    responses: { 200: answer('The ledger', ledgerSchema), 404: problem('No such event or claim') },
  }),
  articleLedger: createRoute({
    method: 'get',
    path: '/api/ledger/{article}/{record}',
    summary: 'The same, by the id that the reading of an article gives it',
    request: { params: z.object({ article: z.string(), record: z.string() }) },
    responses: { 200: answer('The ledger', ledgerSchema), 404: problem('No such event or claim') },
  }),
  parties: createRoute({
    method: 'get',
    path: '/api/parties',
    summary: 'Everybody and everything that articles speak of, those that most articles name first',
    request: {
      query: z.object({
        called: z
          .string()
          .max(200)
          .optional()
          .openapi({ description: 'Words of a name, the last one as far as it goes' }),
        ...pageParameters,
      }),
    },
    responses: { 200: answer('The parties', pageSchema('Parties', partySchema)) },
  }),
  party: createRoute({
    method: 'get',
    path: '/api/parties/{id}',
    summary: 'Who somebody or something is: its names, its offices through time, and how much there is of it',
    description:
      'What it says is at `/api/said?party=…`, what it takes part in at `/api/timeline?actor=…`, whom it met or spoke with at `/api/timeline?actor=…&show=contact&order=last`, and what it contests or is contested at `/api/disputes?party=…`.',
    request: { params: id },
    responses: { 200: answer('Who it is', partyAroundSchema), 404: problem('Nobody with that id') },
  }),
  front: createRoute({
    method: 'get',
    path: '/api/front',
    summary: 'What is new, what is contested and what is unanswered: the last of each',
    request: { query: z.object(frontParameters) },
    responses: { 200: answer('The front page', frontSchema) },
  }),
  review: createRoute({
    method: 'get',
    path: '/api/review',
    summary: 'What somebody should look at and nobody has, what is least sure first',
    description:
      'Judge a record (`POST /api/judgements`) and it is no longer here; what is undone comes back.',
    request: { query: z.object({ kind: reviewed.optional(), ...pageParameters }) },
    responses: { 200: answer('What to look at', pageSchema('Review', reviewSchema)) },
  }),
  disputes: createRoute({
    method: 'get',
    path: '/api/disputes',
    summary: 'Where voices do not agree',
    request: {
      query: z.object({
        party: z.string().optional().openapi({ description: 'Id or name of one side' }),
        ...pageParameters,
      }),
    },
    responses: {
      200: answer(
        'The disputes, and the statements on either side of them',
        pageSchema('Disputes', disputeSchema).extend({ statements: z.array(statementSchema) }),
      ),
    },
  }),
  search: createRoute({
    method: 'get',
    path: '/api/search',
    summary:
      'Articles by their words, what they tell and where and when they appeared: the best first, without words the newest',
    request: { query: z.object(searchParameters) },
    responses: {
      200: answer('The articles', searchAnswer),
      400: problem('No words, no such stance or not a day'),
    },
  }),
  ...changes,
  interface: createRoute({
    method: 'get',
    path: '/api/interface/{language}',
    summary: 'What the pages say, in one language',
    request: { params: z.object({ language: z.string() }) },
    responses: { 200: answer('The texts', interfaceSchema), 404: problem('No such language') },
  }),
} as const
