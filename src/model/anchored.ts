import type { Entity, Event, Mention, Statement, Time } from './reading.ts'

/*
 * Records on their way into a reading, each with the word it hangs on, so that the readings (which do not import one
 * another) can meet: a statement finds its speaker by the token the speaker's name hangs on.
 */

/** A time expression and the tokens it covers. */
export interface AnchoredTime {
  readonly record: Time
  readonly head: number
  readonly words: readonly number[]
}

/** One mention: the token it hangs on (-1 where it is only a part of a word), the tokens it covers, and the entity it belongs to. */
export interface AnchoredMention {
  readonly record: Mention
  readonly entity: Entity
  readonly head: number
  readonly words: readonly number[]
}

/** An event and its trigger's token. */
export interface AnchoredEvent {
  readonly record: Event
  readonly head: number
  /** The verb that carries out what the trigger names (carried out … attack), or null where there is none. */
  readonly light: number | null
  /** The token each participant hangs on, in the order of `record.participants`. */
  readonly participants: readonly number[]
}

/** A statement, the token of its cue (-1 for a free-standing quotation) and the tokens of its content. */
export interface AnchoredStatement {
  readonly record: Statement
  readonly cue: number
  /** The token its source hangs on, or -1. */
  readonly source: number
  readonly content: readonly number[]
  /** How sure the speaker is of the content. */
  readonly commitment: Event['certainty']
  /** Whether a denial is itself denied ("does not deny that …"), so that it contests nothing. */
  readonly takenBack: boolean
}
