import { z } from 'zod'
import { grains } from './day.ts'

/*
 * What one article yields: the contract with everyone outside, as one schema. Types, validation and the JSON Schema that
 * `wederhoor schema` prints are all made from here, with what `describe` says of a field.
 */

const spanSchema = z
  .object({ from: z.int().nonnegative(), to: z.int().nonnegative() })
  .describe('A stretch of article.text: half-open, in UTF-16 code units.')

const day = (what: string) =>
  z.string().nullable().describe(`${what}, as an ISO day; null where nothing bounds it.`)
const edtf = z.string().nullable().describe('Every day it may be, in EDTF; null where nothing bounds it.')
const entityId = z.string().nullable()

const passage = {
  spans: z.array(spanSchema).describe('Where it stands, in the order of the text.'),
  quote: z.array(z.string()).describe('The verbatim words of each span.'),
}
/** Words of a text with their place. */
export const passageSchema = z.object(passage)

const traceSchema = z.object({
  rule: z.string().describe('The rule that found it, as `file:line name`, or what else did.'),
  words: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('Which words filled which role of the rule.'),
})

const whenSchema = z.object({
  times: z.array(z.string()).describe('Ids of the time expressions it rests on.'),
  earliest: day('The first day it can have been'),
  latest: day('The last day it can have been'),
  edtf,
})

const reasonSchema = z.object({
  ...passage,
  rule: z.string().describe('The step in plain English.'),
  code: z.string().describe("Key of the interface text that says the step in the reader's language."),
  values: z.record(z.string(), z.string()).describe('The words to fill in there.'),
  hard: z.boolean().describe('False for a habit of speech, which may be wrong.'),
})

/** The shape of a time expression. */
export const timeSchema = z.object({
  id: z.string(),
  ...passage,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).describe('As in TIMEX3.'),
  value: z.string().describe('As in TIMEX3; the full day where only one day is possible.'),
  mod: z.string().nullable().describe('As in TIMEX3: START, MID, END, APPROX …'),
  earliest: day('The first day it may be'),
  latest: day('The last day it may be'),
  days: z.array(z.string()).nullable().describe('Every day it may be, when these are few.'),
  edtf,
  known: z.boolean().describe('Whether the text itself says the value, rather than the derivation.'),
  preferred: z.array(z.string()).nullable().describe('Fewer days, which only a softer habit supports.'),
  because: z.array(reasonSchema).describe('The derivation, as short as still leaves the same days.'),
  dropped: z
    .array(reasonSchema)
    .optional()
    .describe('What gave way because not all can hold; left out where nothing did.'),
  trace: traceSchema,
})

const grainSchema = z.enum(grains)

const calendarSchema = z
  .object({
    century: z.int(),
    decade: z.int(),
    year: z.int(),
    half: z.int(),
    quarter: z.int(),
    season: z.string(),
    month: z.int(),
    week: z.int(),
    day: z.int().describe('Day of the month; -1 the last.'),
    seventh: z.int().describe('So many sevens of days of the month on; -1 the last seven.'),
    weekday: z.int().describe('1 for Monday to 7 for Sunday.'),
    nth: z.int().describe('The how-manieth of that weekday in the month; -1 the last.'),
    weekend: z.boolean(),
    around: z.enum(['week', 'weekend']).describe('The whole week, or weekend, that the day lies in.'),
    holiday: z
      .object({ rule: z.string(), days: z.int(), shift: z.int().optional() })
      .describe(
        'Its rule, as `12-25`, `easter+39` or `09-2#3`, how many days it lasts, and how many days from it.',
      ),
  })
  .partial()
  .describe('Days that fit all of these.')

const recurringSchema = z.union([
  z.object({ calendar: calendarSchema }),
  z
    .object({ grain: grainSchema, part: z.enum(['START', 'MID', 'END', 'START-HALF', 'END-HALF']) })
    .describe('A part of every stretch of a grain.'),
])

const variable = z.string()
const ends = { x: variable, y: variable }
const distance = {
  ...ends,
  least: z.int().nullable().describe('Null for no limit.'),
  most: z.int().nullable().describe('Null for no limit.'),
}

const relationSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('among'), x: variable, days: z.array(z.string()) }),
    z.object({ kind: z.literal('recurring'), x: variable, days: recurringSchema }),
    z.object({ kind: z.literal('days'), ...distance }),
    z.object({ kind: z.literal('buckets'), ...distance, grain: grainSchema }),
    z.object({ kind: z.literal('months'), ...distance }),
    z.object({ kind: z.literal('part'), ...ends, grain: grainSchema, side: z.enum(['before', 'after']) }),
    z.object({
      kind: z.literal('occurrence'),
      ...ends,
      days: recurringSchema,
      way: z.enum(['next', 'last']),
    }),
  ])
  .describe(
    'among: x is one of these days (`2024-06-25`, or the first and last of a run: `2024-06-01/2024-06-30`); ' +
      'recurring: x is one of days that recur; days, buckets, months: y lies from least to most days, stretches of the ' +
      'calendar or months after x; part: y lies in the same stretch as x, on one side of it; occurrence: y lies in the ' +
      'last or next run of recurring days, seen from x.',
  )

const datingSchema = z.object({
  grains: z
    .record(z.string(), grainSchema)
    .describe('How fine each time that leads to days is, by its id: a day, or a stretch that holds the day.'),
  constraints: z.array(
    z.object({
      relation: relationSchema,
      code: z.string().describe('Key of the interface text that says it.'),
      values: z.record(z.string(), z.string()).describe('The words to fill in there.'),
      hard: z.boolean().describe('False for a habit of speech, which may be wrong.'),
      time: z.string().nullable().describe('Id of the time it comes from; null for the date of publication.'),
    }),
  ),
})

const mentionSchema = z.object({ ...passage, form: z.enum(['name', 'nominal', 'pronoun']) })

const officeSchema = z
  .object({
    role: z.string().describe('The office.'),
    of: z.string().nullable().describe('The country or body it is held of, by its known name.'),
    gender: z.enum(['masculine', 'feminine', 'neuter']).nullable().describe('As far as the article tells.'),
    earliest: z.string().describe('The first ISO day that the article may speak of it on.'),
    latest: z.string().describe('The last.'),
  })
  .describe('The office that somebody is called by who is not named.')

const holderSchema = z
  .object({
    name: z.string(),
    link: z.string().nullable().describe('Wikidata id, where it is known.'),
    from: z.string().describe('When the term began, in EDTF.'),
    to: z
      .string()
      .describe('When it ended, in EDTF; `2025-06/..` where it was known to go on at least until then.'),
    source: z.string().describe('Where it can be looked up.'),
  })
  .describe('Outside knowledge, not what the article says: who alone held the office on all of its days.')

const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'organisation', 'country', 'place', 'group', 'other']),
  name: z.string().describe('The fullest form in the text, or the known name.'),
  link: z.string().nullable().describe('Wikidata id, where it is known.'),
  mentions: z.array(mentionSchema),
  office: officeSchema.optional(),
  holder: holderSchema.optional(),
})

const roleSchema = z.object({
  person: z.string().describe('Entity id.'),
  role: z.string().describe('The office.'),
  of: entityId.describe('Entity id of the country, place or body.'),
  from: z.string().nullable().describe('When it began, in EDTF.'),
  to: z.string().nullable().describe('When it ended, in EDTF.'),
  at: z.string().nullable().describe('A time at which it was held, in EDTF.'),
  lasted: z.string().nullable().describe('How long it was held, as a TIMEX3 duration.'),
  predecessor: entityId.describe('Entity id.'),
  successor: entityId.describe('Entity id.'),
  ...passage,
  trace: traceSchema,
})

/** The parts somebody or something can have in an event. */
export const participantRoles = [
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
] as const

const participantSchema = z.object({
  role: z.enum(participantRoles),
  entity: entityId.describe('Entity id, where it is one.'),
  polarity: z.enum(['positive', 'negative']).describe('Negative for one that is expressly left out.'),
  ...passage,
})

/** How sure something is, from certain down. */
export const certainties = ['certain', 'probable', 'possible', 'unknown'] as const

const eventSchema = z.object({
  id: z.string(),
  trigger: z.object({ ...passage, lemma: z.string() }),
  kind: z.string().nullable().describe('Plain English name of the kind, where the pack has one.'),
  plover: z
    .object({ type: z.string(), mode: z.string().nullable() })
    .nullable()
    .describe('Code of the PLOVER scheme of political events, where one fits.'),
  participants: z.array(participantSchema),
  time: whenSchema.nullable(),
  polarity: z
    .enum(['positive', 'negative'])
    .describe('Negative where it has not happened, as its voice has it.'),
  denied: z
    .boolean()
    .optional()
    .describe(
      'Whether its voice denies it, so that its polarity is not that of its words; left out where not.',
    ),
  certainty: z.enum(certainties).describe('How sure the voice that tells of it is.'),
  realis: z.enum(['happened', 'ongoing', 'planned', 'hypothetical']),
  voice: z.string().describe('`article`, or id of the innermost statement that tells of it.'),
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
    .object({
      entity: entityId.describe('Entity id of the speaker.'),
      ...passage,
      speaks_for: entityId.describe('Entity id of the party spoken for.'),
    })
    .nullable()
    .describe('Who says it; null when not named.'),
  cue: z
    .object({ ...passage, lemma: z.string() })
    .nullable()
    .describe('The word that says it was said; null for a free-standing quotation.'),
  content: passageSchema.describe(
    'What is said; no spans where only that somebody spoke, or kept silent, is told.',
  ),
  polarity: z.enum(['positive', 'negative']).describe('Negative where what is said is a negation.'),
  form: z.enum(['direct', 'indirect', 'mixed', 'reported']),
  stance: z.enum(stances),
  addressee: entityId.describe('Entity id of whom it is said to.'),
  target: entityId.describe('Entity id of whom it is said against, or asked of.'),
  about: z.array(z.string()).describe('Ids of the events it is about.'),
  channel: z
    .object({ ...passage, name: z.string() })
    .nullable()
    .describe('The medium it was said through.'),
  time: whenSchema.nullable().describe('When it was said.'),
  within: z.string().nullable().describe('Id of the statement it is part of.'),
  trace: traceSchema,
})

const disputeSchema = z.object({
  id: z.string(),
  by: z.string().nullable().describe('Entity id, or `article` for the newspaper in its own voice.'),
  of: z.string().nullable().describe('The same, of the party disputed.'),
  statement: z.string().nullable().describe('Id of the statement that disputes.'),
  claim: z.string().nullable().describe('Id of the statement disputed; null where it is only named.'),
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
  ordinal: z.int().nullable().describe('2 for the second.'),
  of: z.string().nullable().describe('What is counted, in plain English.'),
  between: z.array(z.string()).describe('Entity ids of the parties.'),
  since: passageSchema.nullable().describe('What it is counted from.'),
  trace: traceSchema,
})

/** The whole reading of one article, as the contract names it. Parse unknown JSON with this to be sure of its shape. */
export const readingSchema = z.object({
  wederhoor: z.string(),
  pack: z.object({ language: z.string(), version: z.string(), sha256: z.string() }),
  article: z.object({
    id: z.string().describe('Hash of text and date: the same article has the same id wherever it came from.'),
    title: z.string().nullable(),
    titleSpan: spanSchema.nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable().describe('In EDTF, with the precision the source gives.'),
    language: z.string().describe('BCP 47 code of the language the text seems to be in.'),
    text: z.string(),
    blocks: z
      .array(z.object({ ...spanSchema.shape, kind: z.string() }))
      .describe('Parts of the page, so that the article can be laid out again.'),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
  sentences: z.array(spanSchema),
  times: z.array(timeSchema),
  dating: datingSchema
    .optional()
    .describe(
      'All that holds between the days of this article, for working them out together with those of other articles. ' +
        'A variable is `publication`, the id of a time, or the id of an event that a time is counted from. ' +
        'Readings made before this field was have none.',
    ),
  entities: z.array(entitySchema),
  roles: z.array(roleSchema),
  events: z.array(eventSchema),
  statements: z.array(statementSchema),
  disputes: z.array(disputeSchema),
  quantities: z.array(quantitySchema),
  counts: z.array(countSchema),
  coverage: z.object({
    clauses: z.int().describe('How many clauses the article has.'),
    read: z.int().describe('How many of them gave a record.'),
    unread: z.array(z.object({ ...spanSchema.shape, why: z.string() })).describe('The others.'),
  }),
})

/** Everything one article yields. */
export type Reading = z.infer<typeof readingSchema>
/** A temporal expression: its TIMEX3 value, every day it may be, and why. */
export type Time = z.infer<typeof timeSchema>
/** One step of the derivation of a date. */
export type Reason = z.infer<typeof reasonSchema>
/** What holds between the days of an article: its network, as data. */
export type Dating = z.infer<typeof datingSchema>
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
