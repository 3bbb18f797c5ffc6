import type { Passage } from './reading.ts'

/** The kinds of record that two readings of one article are compared in. */
export const recordKinds = [
  'times',
  'entities',
  'roles',
  'events',
  'statements',
  'disputes',
  'quantities',
  'counts',
] as const

export type RecordKind = (typeof recordKinds)[number]

/** One thing that another reading of the same article has otherwise. */
export interface RecordChange {
  readonly article: string
  readonly kind: RecordKind
  /** Its number in the list of its kind, in the later reading unless it is gone. */
  readonly record: number
  /** `new`: only the later reading has it; `gone`: only the earlier one; `changed`: both have it at that place, and not alike. */
  readonly change: 'new' | 'gone' | 'changed'
  /** For one that changed, the field (`source.entity`); else null. */
  readonly field: string | null
  /** Where it stands, in the later reading unless it is gone. */
  readonly place: Readonly<Passage>
  /** The sentences around it, verbatim. */
  readonly context: readonly string[]
  /** What the field held and holds; null where it is new or gone, or held nothing. Ids of other records are those of the later reading. */
  readonly was: unknown
  readonly now: unknown
}

/** What reading again has changed in one kind of record. */
export interface KindDifference {
  /** How many the earlier and the later readings have. */
  readonly before: number
  readonly after: number
  readonly new: number
  readonly gone: number
  readonly changed: number
  /** In how many records each field changed. */
  readonly fields: Readonly<Record<string, number>>
  /** A few of each sort. */
  readonly examples: readonly RecordChange[]
}

/** What reading again has changed over many articles. */
export interface Difference {
  /** How many articles were compared, and how many of them have a record that is not as it was. */
  readonly articles: number
  readonly differing: number
  /** Articles whose text was taken otherwise from the file, so that places say nothing: they are not compared. */
  readonly retexted: readonly string[]
  readonly kinds: Readonly<Record<RecordKind, KindDifference>>
}
