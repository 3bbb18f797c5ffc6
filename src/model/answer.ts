import { z } from 'zod'
import { querySchema } from './query.ts'
import { certainties, passageSchema, readingSchema, stances } from './reading.ts'

/*
 * What a question gets: lines with their proof, what the articles do not say, or the reason why there is no answer. The contract of
 * `wederhoor ask --format json`, as one schema.
 */

const { polarity, realis } = readingSchema.shape.events.element.shape
const { kind: disputeKind } = readingSchema.shape.disputes.element.shape

const days = {
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  edtf: z
    .string()
    .nullable()
    .describe('Just the days it may be, where these are not all from earliest to latest.'),
  placed: z
    .enum(['stated', 'published'])
    .describe(
      '`stated`: articles date it. `published`: they do not; it is put where its first article appeared.',
    ),
}

const proofSchema = z.object({
  article: z.string().describe('Id of the article.'),
  record: z.string().describe('Id of the record in the reading of that article.'),
  ...passageSchema.shape,
  context: passageSchema.describe('The whole sentence or sentences.'),
})

const namedSchema = z.object({
  entity: z
    .string()
    .nullable()
    .describe('Entity id, `article` for a newspaper itself, null for somebody unknown.'),
  name: z.string().nullable(),
})

const lineSchema = z.object({
  code: z
    .string()
    .describe('What the line says: the text `ask.CODE` of the interface, to be filled with `values`.'),
  values: z.record(z.string(), z.string()),
  id: z.string().nullable().describe('Id of the event, statement, dispute or role it is drawn from.'),
  parties: z.array(namedSchema).describe('Whose line it is: who took part, spoke or held the office.'),
  when: z.object(days).nullable(),
  told: z
    .object({ polarity, certainty: z.enum(certainties), realis })
    .nullable()
    .describe('Whether it is told as so, how surely, and whether as past, planned or hypothetical.'),
  stance: z.union([z.enum(stances), disputeKind, z.literal('tells')]).nullable(),
  voices: z.array(namedSchema).describe('Who tells it.'),
  denied: z.array(namedSchema).describe('Who denies or disputes it.'),
  proof: z.array(proofSchema).min(1),
})

const noteSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

const choiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  articles: z.int(),
  proof: proofSchema.nullable(),
})

const refusalSchema = z.object({
  code: z.enum([
    'empty',
    'not-understood',
    'no-such-date',
    'year-missing',
    'unknown-party',
    'ambiguous-party',
    'no-such-event',
    'ambiguous-event',
    'undated-event',
    'nothing-told',
    'too-much',
  ]),
  values: z.record(z.string(), z.string()),
  choices: z.array(choiceSchema).describe('What may be meant, where it is more than one thing.'),
  forms: z.array(z.string()).describe('Questions that would be understood, the nearest first.'),
})

const articleSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
})

/** What a question gets. */
export const answerSchema = z.object({
  question: z.string().nullable().describe('As it was put; null where a query was given.'),
  language: z.string().nullable().describe('In which language it was understood.'),
  form: z.string().nullable().describe('The file and line of the form that it was understood by.'),
  query: querySchema
    .nullable()
    .describe('What was asked of the record; null where the question was not understood.'),
  refusal: refusalSchema.nullable().describe('Why there is no answer; null where there is one.'),
  lines: z.array(lineSchema),
  notes: z
    .array(noteSchema)
    .describe(
      'How the question was taken, and what is not in the articles: texts `ask.note.CODE` of the interface.',
    ),
  articles: z.array(articleSchema).describe('The articles that the proof stands in.'),
})

/** What a question gets. */
export type Answer = z.infer<typeof answerSchema>
/** One thing that an answer says, with its proof. */
export type AnswerLine = z.infer<typeof lineSchema>
/** Something that is said of an answer, and needs no proof. */
export type AnswerNote = z.infer<typeof noteSchema>
/** Why there is no answer. */
export type Refusal = z.infer<typeof refusalSchema>
/** One of the things that may be meant. */
export type Choice = z.infer<typeof choiceSchema>
/** Words of an article that an answer rests on. */
export type Proof = z.infer<typeof proofSchema>
