import { z } from '@hono/zod-openapi'
import type { Ledger, NamedParty, Opposition, Position, SaidPosition } from '../../model/ledger.ts'
import { readingSchema, stances } from '../../model/reading.ts'
import { eventSchema, placed, sightingSchema, statementSchema, type Schema } from './schemas.ts'

/* The shapes of who says what: ledgers, and what is said through time. */

const { polarity, certainty, realis } = readingSchema.shape.events.element.shape
const { kind } = readingSchema.shape.disputes.element.shape
const stance = z.union([z.enum(stances), kind, z.literal('tells')])

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

/** Who says what about an event or a claim. */
export const ledgerSchema: Schema<Ledger> = z
  .discriminatedUnion('type', [
    z.object({ id: z.string(), type: z.literal('event'), event: eventSchema, rows }),
    z.object({
      id: z.string(),
      type: z.literal('claim'),
      claim: statementSchema,
      events: z.array(z.object({ id: z.string(), kind: z.string().nullable(), lemma: z.string() })),
      rows,
    }),
  ])
  .openapi('Ledger')
