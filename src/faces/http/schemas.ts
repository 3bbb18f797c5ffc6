import { z } from '@hono/zod-openapi'
import { answerSchema } from '../../model/answer.ts'
import { checkSchema } from '../../model/fault.ts'
import { readingSchema, stances, type Entity } from '../../model/reading.ts'
import type { MapPlace } from '../../model/map-place.ts'
import type { NetworkTie } from '../../model/network.ts'
import type { TimelineMark } from '../../model/timeline-mark.ts'
import type {
  ArticleDates,
  ArticleSummary,
  DossierDays,
  DisputeSighting,
  DossierDispute,
  DossierEvent,
  DossierReason,
  DossierStatement,
  SearchHit,
  Sighting,
  TimelineEntry,
} from '../../model/record.ts'

/*
 * The shapes of what the API answers, for its description and for those who generate a client from it. The types are
 * the model's; a schema that no longer fits its type does not compile.
 */

/** A schema that fits a type of the model. */
export type Schema<Type> = z.ZodType<Type, Type>

const span = z.object({ from: z.int(), to: z.int() })
const passage = { spans: z.array(span), quote: z.array(z.string()) }
const passageSchema = z.object(passage)
const { certainty, plover, polarity, realis } = readingSchema.shape.events.element.shape
const { kind: disputeKind } = readingSchema.shape.disputes.element.shape
const { form } = readingSchema.shape.statements.element.shape
const { kind: entityKind } = readingSchema.shape.entities.element.shape
const { role: participantRole } = readingSchema.shape.events.element.shape.participants.element.shape

/** A day in a request. */
export const day = z.iso.date('give a day as 2024-06-25')

/** A parameter that a request may give more than once. */
export function several<Value extends z.ZodType>(value: Value) {
  return z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).optional())
}

const bounds = { earliest: z.string().nullable(), latest: z.string().nullable() }
const dated = { ...bounds, edtf: z.string().nullable() }

/** The fields of a place where something stands. */
export const sighting = { ...passage, article: z.string(), record: z.string(), context: passageSchema }
/** A place where something stands. */
export const sightingSchema: Schema<Sighting> = z.object(sighting).openapi('Sighting')

/** Everything one article yields, made anew because the model's own schema knows nothing of OpenAPI. */
export const readingAnswer = z.object(readingSchema.shape).openapi('Reading')

/** What a check finds, made anew for the same reason. */
export const checkAnswer = z.object(checkSchema.shape).openapi('Check')

/** What a question gets, made anew for the same reason. */
export const questionAnswer = z.object(answerSchema.shape).openapi('Answer')

const { because } = readingSchema.shape.times.element.shape

/** A step of a derivation. */
export const reasonSchema: Schema<DossierReason> = z
  .object({
    ...because.element.shape,
    article: z.string().nullable(),
    record: z.string().nullable(),
    other: z.object({ article: z.string(), record: z.string() }).nullable(),
  })
  .openapi('Reason')

const days = { ...dated, days: z.array(z.string()).nullable(), because: z.array(reasonSchema) }
const daysSchema: Schema<DossierDays> = z.object(days).openapi('Days')

/** What the dossier knows of the dates of one article. */
export const datesSchema: Schema<ArticleDates> = z
  .object({
    publication: daysSchema.nullable(),
    times: z.record(z.string(), daysSchema),
    events: z.record(z.string(), daysSchema),
  })
  .openapi('Dates')

/** An article of the dossier. */
export const articleSchema: Schema<ArticleSummary> = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    ...bounds,
    dated: daysSchema.nullable(),
    language: z.string(),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    family: z.string(),
  })
  .openapi('Article')

/** Something that happened. */
export const eventSchema: Schema<DossierEvent> = z
  .object({
    id: z.string(),
    kind: z.string().nullable(),
    lemma: z.string(),
    plover,
    participants: z.array(
      z.object({
        role: participantRole,
        entity: z.string().nullable(),
        polarity,
        quote: z.array(z.string()),
        voices: z.array(z.string().nullable()),
      }),
    ),
    place: z.string().nullable(),
    ...days,
    polarity,
    certainty,
    realis,
    voices: z.array(z.string().nullable()),
    sightings: z.array(
      z.object({
        ...sighting,
        voice: z.string(),
        ...{ polarity, certainty, realis },
        ...bounds,
        dates: z.enum(['counted', 'unsure', 'conflict']),
      }),
    ),
    sources: z.int(),
  })
  .openapi('Event')

/** Something somebody said. */
export const statementSchema: Schema<DossierStatement> = z
  .object({
    id: z.string(),
    ...sighting,
    source: z.string().nullable(),
    sourceQuote: z.array(z.string()),
    cue: passageSchema.nullable(),
    speaksFor: z.string().nullable(),
    stance: z.enum(stances),
    form,
    polarity,
    channel: z.string().nullable(),
    addressee: z.string().nullable(),
    target: z.string().nullable(),
    about: z.array(z.string()),
    within: z.string().nullable(),
    ...dated,
    repeats: z.array(z.string()),
  })
  .openapi('Statement')

const disputeSightingSchema: Schema<DisputeSighting> = z
  .object({ ...sighting, statement: z.string().nullable(), claim: z.string().nullable() })
  .openapi('DisputeSighting')

/** Two voices that do not agree. */
export const disputeSchema: Schema<DossierDispute> = z
  .object({
    id: z.string(),
    kind: disputeKind,
    by: z.string().nullable(),
    of: z.string().nullable(),
    statement: z.string().nullable(),
    claim: z.string().nullable(),
    sightings: z.array(disputeSightingSchema),
  })
  .openapi('Dispute')

/** Where something is put in time. */
export const placed = { ...dated, placed: z.enum(['stated', 'published']) }
const line = {
  id: z.string(),
  ...placed,
  actors: z.array(z.string()),
  disputes: z.array(z.string()),
}

/** A line of the timeline. */
export const timelineSchema: Schema<TimelineEntry> = z
  .discriminatedUnion('type', [
    z.object({ ...line, type: z.literal('event'), event: eventSchema }),
    z.object({ ...line, type: z.literal('statement'), statement: statementSchema }),
  ])
  .openapi('TimelineEntry')

/** A line of the timeline as it is drawn. */
export const markSchema: Schema<TimelineMark> = z
  .object({
    id: z.string(),
    type: z.enum(['event', 'statement']),
    ...placed,
    actors: z.array(z.string()),
    contested: z.boolean(),
    kind: z.string().nullable(),
    lemma: z.string().nullable(),
    stance: z.enum(stances).nullable(),
    article: z.string(),
    record: z.string(),
  })
  .openapi('TimelineMark')

/** Two who met or talked. */
export const tieSchema: Schema<NetworkTie> = z
  .object({
    between: z.tuple([z.string(), z.string()]),
    contacts: z.int(),
    ...bounds,
    event: z.string(),
    sighting: sightingSchema,
  })
  .openapi('NetworkTie')

/** A place where events were. */
export const mapPlaceSchema: Schema<MapPlace> = z
  .object({
    id: z.string(),
    location: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('country'), country: z.string() }),
        z.object({
          kind: z.enum(['point', 'area']),
          country: z.string().nullable(),
          latitude: z.number(),
          longitude: z.number(),
        }),
        z.object({ kind: z.literal('unclear') }),
      ])
      .nullable()
      .openapi({
        description:
          'Where it lies: in a country as a whole, at a point, around the middle of an area; `unclear` where several places have the name; null where that is not known',
      }),
    entities: z.array(z.string()),
    events: z.int(),
    contested: z.int(),
    ...bounds,
  })
  .openapi('MapPlace')

/** An article that holds the words searched for. */
export const hitSchema: Schema<SearchHit> = z
  .object({
    article: z.string(),
    spans: z.array(span),
    snippets: z.array(
      z.object({
        from: z.int(),
        to: z.int(),
        pieces: z.array(z.object({ text: z.string(), hit: z.boolean() })),
      }),
    ),
  })
  .openapi('SearchHit')

/** Somebody or something that an answer names. */
export interface Named {
  readonly id: string
  readonly kind: Entity['kind']
  readonly name: string
  /** Wikidata id, or null. */
  readonly link: string | null
  /** Those of the answer's articles that call it by an office alone, so that who it is there is known from outside. */
  readonly byOffice: readonly string[]
}

/** A name to go by. */
export const namedSchema: Schema<Named> = z
  .object({
    id: z.string(),
    kind: entityKind,
    name: z.string(),
    link: z.string().nullable(),
    byOffice: z.array(z.string()),
  })
  .openapi('Named')

/** Somebody or something with a part in an event or a statement, with how often. */
export interface Party {
  readonly id: string
  readonly kind: Entity['kind']
  readonly name: string
  /** Every spelling, the most used first. */
  readonly names: readonly string[]
  /** Wikidata id, or null. */
  readonly link: string | null
  /** How many statements it made, or were made for it. */
  readonly statements: number
  /** In how many events it has a part. */
  readonly events: number
}

/** A party. */
export const partySchema: Schema<Party> = z
  .object({
    id: z.string(),
    kind: entityKind,
    name: z.string(),
    names: z.array(z.string()),
    link: z.string().nullable(),
    statements: z.int(),
    events: z.int(),
  })
  .openapi('Party')

/** What the dossier on show is. */
export const dossierSchema = z
  .object({
    articles: z.int(),
    /** True while the sample articles are shown, because the user's own store is still empty. */
    samples: z.boolean(),
    /** What of a dossier this is, where that was handed on as one file in which nothing can be changed; else null. */
    fixed: z
      .object({
        actors: z.array(z.string()),
        outlets: z.array(z.string()),
        from: z.string().nullable(),
        to: z.string().nullable(),
      })
      .nullable(),
    version: z.string(),
  })
  .openapi('Dossier')

/** The texts of the interface in one language. */
export const interfaceSchema = z
  .object({
    language: z.string(),
    /** Every language there is, with its name in that language. */
    languages: z.record(z.string(), z.string()),
    texts: z.record(z.string(), z.string()),
  })
  .openapi('Interface')

/** Why a request was not answered, in a sentence, with what to change. */
export const problemSchema = z
  .object({
    error: z.string(),
    /** The fields that are wrong, where that is the reason. */
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

export type Problem = z.infer<typeof problemSchema>
