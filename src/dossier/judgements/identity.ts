import type { DaySet } from '../../model/day-set.ts'

/** What people have judged of a record of an article, and of who or what it is. */
export interface JudgedIdentity {
  /** Whether somebody has looked, and says that it is right, or who says it. */
  readonly right: boolean
  /** Whether it is another than those it would be taken for. */
  readonly apart: boolean
  /** Judgements that make it one with whatever else has them. */
  readonly bonds: readonly string[]
  /** What it is to be called, and since when. */
  readonly renamed: { readonly name: string; readonly key: string; readonly at: string } | null
  /** When it was. */
  readonly dated: JudgedDay | null
}

/** The day of an event, as a person has it. */
export interface JudgedDay {
  /** In EDTF. */
  readonly day: string
  readonly days: DaySet
  readonly by: string
  /** ISO day of the judgement. */
  readonly on: string
}

/** What nobody has judged. */
export const unjudged: JudgedIdentity = { right: false, apart: false, bonds: [], renamed: null, dated: null }
