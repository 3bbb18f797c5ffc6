import type { Dispute, Entity, Event, Reading, Statement, Time } from '../../../model/reading.ts'
import { size, type Extent } from '../../../model/span.ts'

/** A record of a reading with the words it is shown at. */
export type Found = {
  readonly id: string
  /** The words that lead to it: what is said, what happens, the date, the name. */
  readonly extent: Extent
  /** The words that fill its other parts, lit more softly when it is chosen. */
  readonly parts: Extent
} & (
  | { readonly kind: 'statement'; readonly record: Statement }
  | { readonly kind: 'event'; readonly record: Event }
  | { readonly kind: 'time'; readonly record: Time }
  | { readonly kind: 'dispute'; readonly record: Dispute }
  | { readonly kind: 'entity'; readonly record: Entity }
)

/** The kinds of records that can be lit in an article, in the order of the switches. */
export const kinds = ['statement', 'event', 'time', 'dispute', 'entity'] as const

export type Kind = (typeof kinds)[number]

/** Every record of a reading that has words to show, in the order of the text. */
export function recordsOf(reading: Reading): Found[] {
  const found: Found[] = [
    ...reading.statements.map((record): Found => {
      const cue = record.cue?.spans ?? []
      const silent = record.content.spans.length === 0
      return {
        kind: 'statement',
        id: record.id,
        record,
        extent: silent ? [...(record.source?.spans ?? []), ...cue] : record.content.spans,
        parts: silent ? [] : [...(record.source?.spans ?? []), ...cue, ...(record.channel?.spans ?? [])],
      }
    }),
    ...reading.events.map((record): Found => ({
      kind: 'event',
      id: record.id,
      record,
      extent: record.trigger.spans,
      parts: record.participants.flatMap(({ spans }) => spans),
    })),
    ...reading.times.map((record): Found => ({
      kind: 'time',
      id: record.id,
      record,
      extent: record.spans,
      parts: record.because.flatMap(({ spans }) => spans),
    })),
    ...reading.disputes.map((record): Found => ({
      kind: 'dispute',
      id: record.id,
      record,
      extent: record.spans,
      parts: [],
    })),
    ...reading.entities.map((record): Found => ({
      kind: 'entity',
      id: record.id,
      record,
      extent: record.mentions.flatMap(({ spans }) => spans),
      parts: [],
    })),
  ]
  return found
    .filter(({ extent }) => extent.length > 0)
    .sort((one, other) => startOf(one) - startOf(other) || size(one.extent) - size(other.extent))
}

/** Of records that share a word, the one a reader means who points at it: the one of fewest words. */
export function innermost(records: readonly Found[]): Found {
  return records.reduce((best, other) => (width(other) < width(best) ? other : best))
}

/** An entity is as wide as a name, however often it is named. */
function width({ kind, extent }: Found): number {
  return kind === 'entity' ? size(extent) / extent.length : size(extent)
}

function startOf({ extent }: Found): number {
  return Math.min(...extent.map(({ from }) => from))
}
