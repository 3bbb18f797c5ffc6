import { z } from '@hono/zod-openapi'
import type {
  Ledger,
  Standing,
  LinkEnd,
  NamedLink,
  NamedParty,
  Opposition,
  Position,
  SaidPosition,
} from '../../model/ledger.ts'
import { linkKinds, linkReasons, type ArticleSummary, type DossierValues } from '../../model/record.ts'
import { readingSchema, stances } from '../../model/reading.ts'
import type { EventBeside } from '../../dossier/event-beside.ts'
import { aroundShape } from './paging.ts'
import {
  eventSchema,
  placed,
  reasonSchema,
  sighting,
  sightingSchema,
  statementSchema,
  type Named,
  type Schema,
} from './schemas.ts'

/* The shapes of who says what: ledgers, and what is said through time. */

const { polarity, certainty, realis } = readingSchema.shape.events.element.shape
const { kind } = readingSchema.shape.disputes.element.shape
/** How a party may stand to something. */
export const stance = z.union([z.enum(stances), kind, z.literal('tells')])

const partySchema: Schema<NamedParty> = z
  .object({ entity: z.string().nullable(), name: z.string().nullable() })
  .openapi('NamedParty')

const oppositionSchema: Schema<Opposition> = z
  .object({ dispute: z.string(), kind, party: partySchema, statement: z.string().nullable() })
  .openapi('Opposition')

const position = {
  id: z.string(),
  party: partySchema,
  speaker: partySchema.nullable(),
  stance,
  silent: z.boolean(),
  statement: statementSchema.nullable(),
  told: z.object({ polarity, certainty, realis }).nullable(),
  relayedBy: partySchema.nullable(),
  against: z.array(oppositionSchema),
  contestedBy: z.array(oppositionSchema),
  ...placed,
  sightings: z.array(sightingSchema),
}
const positionSchema: Schema<Position> = z.object(position).openapi('Position')

/** A position among those of its party, through time. */
export const saidSchema: Schema<SaidPosition> = z
  .object({ ...position, departsFrom: z.object({ id: z.string(), stance }).nullable() })
  .openapi('SaidPosition')

const rows = z.array(z.object({ party: partySchema, positions: z.array(positionSchema) }))

const linkEndSchema: Schema<LinkEnd> = z
  .object({ statement: z.string(), party: partySchema, sighting: sightingSchema })
  .openapi('LinkEnd')

const linkSchema: Schema<NamedLink> = z
  .object({
    id: z.string(),
    kind: z.enum(linkKinds),
    from: linkEndSchema,
    to: linkEndSchema,
    score: z.number(),
    because: z.array(z.object({ code: z.enum(linkReasons), words: z.array(z.string()), weight: z.number() })),
  })
  .openapi('Link')

const valuesSchema: Schema<DossierValues> = z
  .object({
    id: z.string(),
    kind: z.enum(['discrepancy', 'update']),
    of: z.string(),
    values: z.array(
      z.object({ ...sighting, value: z.number(), mod: z.string().nullable() }).openapi('ValueSighting'),
    ),
  })
  .openapi('Values')

/** How statements stand to others, and the numbers that others give otherwise. */
export const standingShape = { links: z.array(linkSchema), values: z.array(valuesSchema) }

const beside = { ...standingShape, ...aroundShape }

/** Who says what about an event or a claim, with what is shown beside it. */
export type LedgerAnswer = (
  (Extract<Ledger, { readonly type: 'event' }> & EventBeside) | Extract<Ledger, { readonly type: 'claim' }>
) &
  Standing & { readonly articles: readonly ArticleSummary[]; readonly parties: readonly Named[] }

/** That. */
export const ledgerSchema: Schema<LedgerAnswer> = z
  .discriminatedUnion('type', [
    z.object({
      ...beside,
      id: z.string(),
      type: z.literal('event'),
      event: eventSchema,
      rows,
      voices: z
        .record(z.string(), partySchema)
        .openapi({ description: 'Who speaks in each place that tells of it, by its voice' }),
      because: z.array(reasonSchema).openapi({ description: 'Why it has its days, step by step' }),
    }),
    z.object({
      ...beside,
      id: z.string(),
      type: z.literal('claim'),
      claim: statementSchema,
      events: z.array(z.object({ id: z.string(), kind: z.string().nullable(), lemma: z.string() })),
      rows,
    }),
  ])
  .openapi('Ledger')
