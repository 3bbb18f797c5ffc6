import type { Dispute, Event, Statement } from './reading.ts'
import type {
  DossierEvent,
  DossierLink,
  DossierStatement,
  DossierValues,
  Placed,
  Sighting,
} from './record.ts'

/*
 * Who says what about one thing, drawn from the record: `ledgerOf` sets the parties under one another, `saidBy` follows
 * what is said through time. Both are made of positions.
 */

/** A party with what to call it. */
export interface NamedParty {
  /** Entity id; `article` for a newspaper in its own voice; null when no article says who it is. */
  readonly entity: string | null
  /** The dossier's name for it, or the words of the article; null where there is neither. */
  readonly name: string | null
}

/** How a party stands to the matter: as its statement has it, as its dispute does, or `tells` for a newspaper that only reports. */
export type Stance = Statement['stance'] | Dispute['kind'] | 'tells'

/** Whether something is told as so, how surely and how real. */
export type Told = Pick<Event, 'polarity' | 'certainty' | 'realis'>

/** A dispute as seen from one of its sides. */
export interface Opposition {
  /** Id of the dispute. */
  readonly dispute: string
  readonly kind: Dispute['kind']
  /** The other side. */
  readonly party: NamedParty
  /** Id of the other side's statement, or null where the articles give none. */
  readonly statement: string | null
}

/** Something a party holds, said once: by one article, or in the same words by several. Bounds are of when it was said. */
export interface Position extends Placed {
  /** Id of its first statement; without a statement, of the dispute, or made of the event and the article that tells it. */
  readonly id: string
  /** Who holds it: the party spoken for, else the speaker. */
  readonly party: NamedParty
  /** Who says it for the party; null where the party speaks itself. */
  readonly speaker: NamedParty | null
  readonly stance: Stance
  /** Whether the party would not speak: it made no comment, or declined to say. */
  readonly silent: boolean
  /** The statement, the first of those in the same words; null for a newspaper's own voice and for a dispute that is only told of. */
  readonly statement: DossierStatement | null
  /** How the matter is told in these words; null where they hold no event ("that is not true"). */
  readonly told: Told | null
  /** Whose words these are passed on by, where one statement stands within another. */
  readonly relayedBy: NamedParty | null
  /** What it disputes. */
  readonly against: readonly Opposition[]
  /** What disputes it: not empty for a contested line. */
  readonly contestedBy: readonly Opposition[]
  /** Where it stands, one an article, the first published first. For a silence, `quote` has the words that tell of it. */
  readonly sightings: readonly Sighting[]
}

/** All that one party holds about the matter of a ledger, in order of time. */
export interface LedgerRow {
  readonly party: NamedParty
  readonly positions: readonly Position[]
}

/** An event by its id and what to call it. */
type EventName = Pick<DossierEvent, 'id' | 'kind' | 'lemma'>

/** What a ledger is about. */
type Matter =
  | { readonly type: 'event'; readonly event: DossierEvent }
  /** `events`: what is told in the claim, each with a ledger of its own. */
  | { readonly type: 'claim'; readonly claim: DossierStatement; readonly events: readonly EventName[] }

/**
 * Who says what about one event or claim: a row a party. Newspapers in their own voice come first, then parties by when they
 * first speak, and last those of whom only silence is told.
 */
export type Ledger = Matter & { readonly id: string; readonly rows: readonly LedgerRow[] }

/** One end of a link between statements: who says what, and where. */
export interface LinkEnd {
  /** Dossier id. */
  readonly statement: string
  readonly party: NamedParty
  readonly sighting: Sighting
}

/** How one statement stands to an earlier one, with who says what on either end. */
export interface NamedLink extends Omit<DossierLink, 'from' | 'to'> {
  readonly from: LinkEnd
  readonly to: LinkEnd
}

/** How some statements stand to others, and the numbers in their sentences that others give otherwise. */
export interface Standing {
  readonly links: readonly NamedLink[]
  readonly values: readonly DossierValues[]
}

/** Whose words about what, and when. Left out means: no limit. */
export interface SaidQuery {
  /** Entity id, or a name in any spelling, of who speaks or is spoken for. */
  readonly party?: string
  /** Words, in any inflection, or the name of somebody or something it is about. */
  readonly about?: string
  /** ISO days, inclusive; a position shows when it may have been taken in the period. */
  readonly from?: string
  readonly to?: string
}

/** A position in its place among those of its party. */
export interface SaidPosition extends Position {
  /** The last earlier position of the party on the same event that says otherwise; null where there is none, or the order is unsure. */
  readonly departsFrom: { readonly id: string; readonly stance: Stance } | null
}
