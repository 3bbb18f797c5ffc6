import { z } from 'zod'

/*
 * What one article yields: the contract with everyone outside, as one schema. Types, validation and the JSON Schema that
 * `wederhoor schema` prints are all made from here.
 */

const spanSchema = z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() })

const passage = {
  /** Where it stands: an extent, in order, in UTF-16 code units of `article.text`. */
  spans: z.array(spanSchema),
  /** The verbatim words of each span. */
  quote: z.array(z.string()),
}
const passageSchema = z.object(passage)

const traceSchema = z.object({
  /** `file:line name` of the rule, or the name of the model. */
  rule: z.string(),
  /** Which words filled which role of the rule. */
  words: z.record(z.string(), z.array(z.string())).optional(),
})

const whenSchema = z.object({
  /** Ids of the time expressions it rests on. */
  times: z.array(z.string()),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  edtf: z.string().nullable(),
})

const reasonSchema = z.object({
  ...passage,
  /** The step in plain English. */
  rule: z.string(),
  /** Key of the interface text that says the step in the reader's language, and the words to fill in there. */
  code: z.string(),
  values: z.record(z.string(), z.string()),
  hard: z.boolean(),
})

const timeSchema = z.object({
  id: z.string(),
  ...passage,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  mod: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  days: z.array(z.string()).nullable(),
  edtf: z.string().nullable(),
  known: z.boolean(),
  preferred: z.array(z.string()).nullable(),
  because: z.array(reasonSchema),
  trace: traceSchema,
})

const mentionSchema = z.object({ ...passage, form: z.enum(['name', 'nominal', 'pronoun']) })

const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'organisation', 'country', 'place', 'group', 'other']),
  name: z.string(),
  link: z.string().nullable(),
  mentions: z.array(mentionSchema),
})

const roleSchema = z.object({
  person: z.string(),
  role: z.string(),
  of: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  at: z.string().nullable(),
  lasted: z.string().nullable(),
  predecessor: z.string().nullable(),
  successor: z.string().nullable(),
  ...passage,
  trace: traceSchema,
})

const participantSchema = z.object({
  role: z.enum([
    'actor',
    'recipient',
    'patient',
    'place',
    'instrument',
    'topic',
    'source',
    'destination',
    'exchange',
    'manner',
    'cause',
  ]),
  entity: z.string().nullable(),
  polarity: z.enum(['positive', 'negative']),
  ...passage,
})

const eventSchema = z.object({
  id: z.string(),
  trigger: z.object({ ...passage, lemma: z.string() }),
  kind: z.string().nullable(),
  plover: z.object({ type: z.string(), mode: z.string().nullable() }).nullable(),
  participants: z.array(participantSchema),
  time: whenSchema.nullable(),
  polarity: z.enum(['positive', 'negative']),
  certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
  realis: z.enum(['happened', 'ongoing', 'planned', 'hypothetical']),
  voice: z.string(),
  trace: traceSchema,
})

/** How a speaker stands to what is said. */
export const stances = [
  'asserts',
  'denies',
  'disputes',
  'confirms',
  'accuses',
  'condemns',
  'praises',
  'warns',
  'threatens',
  'calls-for',
  'asks',
  'promises',
  'expects',
  'suspects',
  'declines-to-say',
  'no-comment',
] as const

const statementSchema = z.object({
  id: z.string(),
  source: z
    .object({ entity: z.string().nullable(), ...passage, speaks_for: z.string().nullable() })
    .nullable(),
  cue: z.object({ ...passage, lemma: z.string() }).nullable(),
  content: passageSchema,
  polarity: z.enum(['positive', 'negative']),
  form: z.enum(['direct', 'indirect', 'mixed', 'reported']),
  stance: z.enum(stances),
  addressee: z.string().nullable(),
  target: z.string().nullable(),
  about: z.array(z.string()),
  channel: z.object({ ...passage, name: z.string() }).nullable(),
  time: whenSchema.nullable(),
  within: z.string().nullable(),
  trace: traceSchema,
})

const disputeSchema = z.object({
  id: z.string(),
  by: z.string().nullable(),
  of: z.string().nullable(),
  statement: z.string().nullable(),
  claim: z.string().nullable(),
  kind: z.enum(['denies', 'disputes', 'contradicts', 'corrects', 'names-differently']),
  ...passage,
  trace: traceSchema,
})

const quantitySchema = z.object({
  ...passage,
  value: z.number(),
  unit: z.string().nullable(),
  mod: z.string().nullable(),
})

const countSchema = z.object({
  ...passage,
  ordinal: z.int().nullable(),
  of: z.string().nullable(),
  between: z.array(z.string()),
  since: passageSchema.nullable(),
  trace: traceSchema,
})

/** The whole reading of one article, as the contract names it. Parse unknown JSON with this to be sure of its shape. */
export const readingSchema = z.object({
  wederhoor: z.string(),
  pack: z.object({ language: z.string(), version: z.string(), sha256: z.string() }),
  article: z.object({
    id: z.string(),
    title: z.string().nullable(),
    titleSpan: spanSchema.nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    text: z.string(),
    /** Parts of the page, so that a face can lay the article out again. */
    blocks: z.array(z.object({ from: z.int(), to: z.int(), kind: z.string() })),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
  sentences: z.array(spanSchema),
  times: z.array(timeSchema),
  entities: z.array(entitySchema),
  roles: z.array(roleSchema),
  events: z.array(eventSchema),
  statements: z.array(statementSchema),
  disputes: z.array(disputeSchema),
  quantities: z.array(quantitySchema),
  counts: z.array(countSchema),
  coverage: z.object({
    clauses: z.int(),
    read: z.int(),
    unread: z.array(z.object({ from: z.int(), to: z.int(), why: z.string() })),
  }),
})

/** Everything one article yields. */
export type Reading = z.infer<typeof readingSchema>
/** A temporal expression: its TIMEX3 value, every day it may be, and why. */
export type Time = z.infer<typeof timeSchema>
/** One step of the derivation of a date. */
export type Reason = z.infer<typeof reasonSchema>
/** Somebody or something named, with every place the article speaks of it. */
export type Entity = z.infer<typeof entitySchema>
/** One place where an entity is spoken of. */
export type Mention = z.infer<typeof mentionSchema>
/** Who held which office, as this article says. */
export type Role = z.infer<typeof roleSchema>
/** Something that happened, is planned, or is said to have. */
export type Event = z.infer<typeof eventSchema>
/** Somebody or something that has a part in an event. */
export type Participant = z.infer<typeof participantSchema>
/** Something somebody said, or would not say. */
export type Statement = z.infer<typeof statementSchema>
/** Two voices that do not agree. */
export type Dispute = z.infer<typeof disputeSchema>
/** A number with its unit. */
export type Quantity = z.infer<typeof quantitySchema>
/** "The second … since …". */
export type Count = z.infer<typeof countSchema>
/** When something happened or was said: the expressions it rests on, and the bounds. */
export type When = z.infer<typeof whenSchema>
/** Words of the article with their place. */
export type Passage = z.infer<typeof passageSchema>
