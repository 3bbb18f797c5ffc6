import type { Warning } from './article.ts'
import type { Dispute, Entity, Event, Participant, Passage, Reason, Statement } from './reading.ts'
import type { Span } from './span.ts'

/*
 * The record: what many readings say together. Everything here is folded from readings by `dossier/`, never typed in,
 * and walks back to an article and its spans. Ids are made from content, so the same articles give the same ids in
 * whatever order they came. Days are ISO (`2024-06-25`), bounds inclusive.
 */

/** One step of a derivation that goes through several articles. */
export interface DossierReason extends Readonly<Reason> {
  /** The article it comes from; null for what is known from outside. */
  readonly article: string | null
  /** Id of the time or event, in the reading of that article, whose words it rests on; null for the date of publication. */
  readonly record: string | null
  /** For "the same event as in …": the other telling. */
  readonly other: { readonly article: string; readonly record: string } | null
}

/** The days something may have been on, with the derivation. */
export interface DossierDays {
  readonly earliest: string | null
  readonly latest: string | null
  readonly edtf: string | null
  /** Every day it may be, when these are 62 or fewer. */
  readonly days: readonly string[] | null
  /** Why just these; empty where no other article and nothing from outside says more than the article's own reading. */
  readonly because: readonly DossierReason[]
}

/** A time expression of an article that other articles, or facts from outside, leave fewer days. */
export interface DossierTime extends DossierDays {
  readonly article: string
  /** Id of the time in the reading of that article. */
  readonly record: string
}

/** What the dossier knows of the dates of one article beyond its own reading, by the ids of that reading. */
export interface ArticleDates {
  readonly publication: DossierDays | null
  readonly times: Readonly<Record<string, DossierDays>>
  /** The days of events that are told elsewhere too, or that have fewer days than the article says. */
  readonly events: Readonly<Record<string, DossierDays>>
}

/** One article of the dossier, without its text. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** EDTF with the precision the source gave, or null. */
  readonly published: string | null
  /** First and last day it may have been published, as all articles together leave it; null when unknown. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The days of publication where other articles leave fewer than the source gave; else null. */
  readonly dated: DossierDays | null
  readonly language: string
  readonly warnings: readonly Warning[]
  /** The wire family: articles with the same value carry one text and count as one source. */
  readonly family: string
}

/** One place where an article speaks of something in the record. */
export interface Sighting extends Readonly<Passage> {
  readonly article: string
  /** Id of the record in the reading of that article (`v2`, `s4`, `e3`); for a role the person's. */
  readonly record: string
  /** The whole sentence or sentences it stands in, verbatim, for showing. */
  readonly context: Readonly<Passage>
}

/** Somebody or something that articles name, under all the names they use. */
export interface DossierEntity {
  readonly id: string
  readonly kind: Entity['kind']
  /** The fullest name that most sources use, or the one that a person gave it: then it is `renamed`. */
  readonly name: string
  readonly renamed: boolean
  /** Every spelling found as a name, the most used first, and how many articles use it; none where it is only described. */
  readonly names: readonly { readonly name: string; readonly articles: number }[]
  /** Wikidata id, or null. */
  readonly link: string | null
  /** Articles that call it by an office alone, and the outside knowledge by which it is meant there. */
  readonly byOffice: readonly HeldOffice[]
  /** One sighting an article: the first place where the article speaks of it. */
  readonly sightings: readonly Sighting[]
}

/** An office by which one article calls somebody who held it then: known from outside, not from the article. */
export interface HeldOffice {
  readonly article: string
  readonly role: string
  /** The country or body, by its name; null where there is one such office in the world. */
  readonly of: string | null
  /** The term, in EDTF. */
  readonly from: string
  readonly to: string
  /** Where it can be looked up. */
  readonly source: string
}

/** Who held an office, and when articles say so. */
export interface DossierRole {
  readonly id: string
  /** Entity id. */
  readonly person: string
  readonly role: string
  /** Entity id of the country, organisation or person it is held for, or null. */
  readonly of: string | null
  /** EDTF bounds where an article gives them, else null. */
  readonly from: string | null
  readonly to: string | null
  /** EDTF dates at which articles speak of it as held, sorted. */
  readonly at: readonly string[]
  readonly sightings: readonly Sighting[]
}

/** Somebody or something with a part in an event. */
export interface DossierParticipant {
  readonly role: Participant['role']
  /** Entity id, or null when only described. */
  readonly entity: string | null
  readonly polarity: Participant['polarity']
  /** The words of the first sighting that fill the part. */
  readonly quote: readonly string[]
  /** Who says it had this part, as in the event's `voices`: an accusation names an actor that others do not. */
  readonly voices: readonly (string | null)[]
}

/** One place where an article tells of an event, and what it adds. */
export interface EventSighting extends Sighting {
  /** `article`, or the id of the dossier statement in whose content the event is told. */
  readonly voice: string
  /** Whether it is told as so or as not so, how surely, and how real, in this place. */
  readonly polarity: Event['polarity']
  readonly certainty: Event['certainty']
  readonly realis: Event['realis']
  /** The days this article says by itself. */
  readonly earliest: string | null
  readonly latest: string | null
  /**
   * Whether its dates count for the days of the event. `unsure`: it may be of another event of the kind; `conflict`: its
   * article's dates cannot hold together with those of the others, so it is taken for another day.
   */
  readonly dates: 'counted' | 'unsure' | 'conflict'
}

/** One event, from however many articles tell of it. */
export interface DossierEvent extends DossierDays {
  readonly id: string
  /** Plain English kind from the pack, or null for an unnamed kind: then show `lemma`. */
  readonly kind: string | null
  readonly lemma: string
  readonly plover: Event['plover']
  readonly participants: readonly DossierParticipant[]
  /** Entity id of the place, or null. */
  readonly place: string | null
  readonly polarity: Event['polarity']
  /** The firmest of what the sightings say. */
  readonly certainty: Event['certainty']
  readonly realis: Event['realis']
  /** Who tells of it: `article` for newspapers in their own voice, else entity ids of speakers (null: not named). */
  readonly voices: readonly (string | null)[]
  readonly sightings: readonly EventSighting[]
  /** In how many wire families it is told: the number of sources. */
  readonly sources: number
}

/** Something one article says that somebody said. `spans` and `quote` are the content; both empty for a silence. */
export interface DossierStatement extends Sighting {
  readonly id: string
  /** Entity id of the speaker, or null when not named. */
  readonly source: string | null
  /** The words that name the speaker; empty when there are none. */
  readonly sourceQuote: readonly string[]
  /** The word that says it was said; null for a free-standing quotation. For a silence, the words to light up. */
  readonly cue: Readonly<Passage> | null
  /** Entity id of the party the speaker speaks for, or null. */
  readonly speaksFor: string | null
  readonly stance: Statement['stance']
  readonly form: Statement['form']
  readonly polarity: Statement['polarity']
  /** `Telegram`, `BBC`: the channel's name, or null. */
  readonly channel: string | null
  readonly addressee: string | null
  readonly target: string | null
  /** Ids of dossier events it is about. */
  readonly about: readonly string[]
  /** Id of the dossier statement it is part of, or null. */
  readonly within: string | null
  /** When it was said; null where the article gives no bound. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly edtf: string | null
  /** Other statements, of the same speaker in other articles, with the same words. */
  readonly repeats: readonly string[]
}

/** Where an article tells of a dispute, with its own statements on either side; null where that is only named. */
export interface DisputeSighting extends Sighting {
  readonly statement: string | null
  readonly claim: string | null
}

/** Two voices that do not agree. */
export interface DossierDispute {
  readonly id: string
  readonly kind: Dispute['kind']
  /** Entity id, `article` for the newspaper's own voice, or null when not named. */
  readonly by: string | null
  readonly of: string | null
  /** Ids of dossier statements of the first telling: the one that disputes, and the one disputed; null if only named. */
  readonly statement: string | null
  readonly claim: string | null
  readonly sightings: readonly DisputeSighting[]
}

/** How one statement may stand to an earlier one. */
export const linkKinds = [
  ...(['repeats', 'confirms', 'denies', 'disputes'] as const),
  ...(['corrects', 'updates', 'narrows'] as const),
] as const

/** What may speak for that. */
export const linkReasons = [
  ...(['reading', 'words', 'content', 'numbers', 'party'] as const),
  ...(['turned', 'next', 'answers', 'moves', 'otherNumber'] as const),
] as const

/** One thing that speaks for a link, and how much. */
export interface LinkReason {
  /**
   * `reading`: its article says so; `words`, `content`, `numbers`: both have these; `party`: one party says both; `turned`: one negates and the
   * other does not; `next`: it comes right after, or long after; `answers`, `moves`: words that take up what was said; `otherNumber`: its numbers are others.
   */
  readonly code: (typeof linkReasons)[number]
  readonly words: readonly string[]
  readonly weight: number
}

/** How one statement stands to an earlier one, of the same article or another. */
export interface DossierLink {
  readonly id: string
  /**
   * `repeats`, `updates`, `narrows`, `corrects`: the same party says it again, tells of a later state, leaves less of it, takes it back for something
   * else; `confirms`, `denies`, `disputes`: another bears it out, negates it, goes against it otherwise.
   */
  readonly kind: (typeof linkKinds)[number]
  /** Ids of dossier statements: the later one, and the one it stands to. */
  readonly from: string
  readonly to: string
  /** The sum of the weights of what speaks for it; from 1 up. */
  readonly score: number
  readonly because: readonly LinkReason[]
}

/** A number of one thing, where an article gives it; `record` is its number in the reading. */
export interface ValueSighting extends Sighting {
  readonly value: number
  /** `at least` and the like, or null. */
  readonly mod: string | null
}

/** Numbers of one thing that differ. */
export interface DossierValues {
  readonly id: string
  /** `discrepancy`: at odds at one time; `update`: in order of time. */
  readonly kind: 'discrepancy' | 'update'
  /** The unit, or the word for what is counted, in small letters. */
  readonly of: string
  /** The first published first. */
  readonly values: readonly ValueSighting[]
}

/** When something is put where it stands in time. */
export interface Placed {
  /** Bounds for its place: what its articles state, else when the first of them was published; null is open. */
  readonly earliest: string | null
  readonly latest: string | null
  /** EDTF of a stated date, else null. */
  readonly edtf: string | null
  /** `stated`: articles date it. `published`: they do not; it stands with its first article. */
  readonly placed: 'stated' | 'published'
}

/** What every line of the timeline has. */
interface Line extends Placed {
  readonly id: string
  /** Entity ids of everybody with a part in it. */
  readonly actors: readonly string[]
  /** Ids of disputes that touch it. */
  readonly disputes: readonly string[]
}

/** An event or a statement in its place in time, with all its sources. */
export type TimelineEntry =
  | (Line & { readonly type: 'event'; readonly event: DossierEvent })
  | (Line & { readonly type: 'statement'; readonly statement: DossierStatement })

/** What to show of the timeline. Left out means: no limit. */
export interface TimelineQuery {
  /** Entity ids or names; every one of them must have a part. */
  readonly actors?: readonly string[]
  /** ISO days, inclusive; an entry shows when it may lie in the period. */
  readonly from?: string
  readonly to?: string
}

/** Whose statements to show. */
export interface StatementQuery {
  /** Entity id or name of a speaker, or of whom the speaker speaks for. */
  readonly party?: string
}

/** One article that holds all the words searched for. */
export interface SearchHit {
  readonly article: string
  /** Every word that matched, in the order of the text. */
  readonly spans: readonly Span[]
  /** The best sentences, cut into pieces so that a face can light up the hits. */
  readonly snippets: readonly Snippet[]
}

/** A sentence as pieces that, put together, are its text verbatim. */
export interface Snippet extends Span {
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[]
}

/** All that the articles of a dossier say together. Lists are sorted by content; each id occurs once in its list. */
export interface DossierRecord {
  readonly articles: readonly ArticleSummary[]
  readonly entities: readonly DossierEntity[]
  readonly roles: readonly DossierRole[]
  readonly events: readonly DossierEvent[]
  readonly statements: readonly DossierStatement[]
  readonly disputes: readonly DossierDispute[]
  /** How statements stand to one another; those that a reading gives as disputes are among them. */
  readonly links: readonly DossierLink[]
  /** Numbers of one thing that differ, within an article or between articles. */
  readonly values: readonly DossierValues[]
  /** Times of articles that the dossier leaves fewer days than their own reading does. */
  readonly times: readonly DossierTime[]
}
