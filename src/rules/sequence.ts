import type { Row } from './lexicon.ts'

/**
 * A rule over words in a row, for what has a form and no tree: dates, clock times, lengths of time. Its patterns are
 * tried at every word; the longest match of all rules wins, and among equals the rule that stands first.
 */
export interface SequenceRule {
  readonly name: string
  /** As a person would look for it: `lang/nl/time.rules`. */
  readonly file: string
  readonly line: number
  /** The kind of finding, or `nothing`: the words are taken, so that no other rule finds anything in them. */
  readonly says: string
  /** What it says, by name, as templates: `{month}` is what was captured under that name. */
  readonly values: Readonly<Record<string, string>>
  readonly patterns: readonly Sequence[]
  /** What must stand next to a match, or must not, without being part of it. */
  readonly contexts: readonly Context[]
  readonly examples: readonly SequenceExample[]
}

/** Elements in a row. */
export type Sequence = readonly Element[]

/** One step of a sequence. */
export type Element = Leaf | { readonly kind: 'choice'; readonly options: readonly Sequence[] }

/** What is compared with the text. `glued`: no space before it, and it may go on inside a written word. */
export type Leaf = { readonly glued: boolean } &
  /** `capital`: written with a capital in the rule, so any case will do in the text. */
  (
    | { readonly kind: 'word'; readonly word: string; readonly capital: boolean }
    /** Digits with a value in the range; of exactly `width` digits unless that is 0. */
    | {
        readonly kind: 'number'
        readonly least: number
        readonly most: number
        readonly width: number
        readonly as: string
      }
    | { readonly kind: 'listed'; readonly vocabulary: Vocabulary; readonly as: string }
    /** A word that begins with a capital; `name`: one that would not have it for standing first. */
    | { readonly kind: 'capital' | 'name' }
    /** The sentence begins, or ends, here. */
    | { readonly kind: 'start' | 'end' }
    /** The match may end, or begin, inside a written word here. */
    | { readonly kind: 'open' }
  )

/** The entries of one column of a lexicon, ready to be compared with pieces of text. */
export interface Vocabulary {
  /** `@months.short`, as the rule has it. */
  readonly written: string
  /** Entries by their first piece in small letters. */
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>
  /** Entries of one piece, for finding them within a longer word. */
  readonly single: ReadonlyMap<string, Row>
}

/** A word, or several, of a lexicon. */
export interface Entry {
  /** In small letters. */
  readonly pieces: readonly string[]
  /** Whether it is written with a capital in the lexicon: then any case will do in the text. */
  readonly capital: boolean
  readonly row: Row
}

/** What stands beside a match: one of the options. */
export interface Context {
  readonly side: 'after' | 'before'
  readonly wanted: boolean
  readonly options: readonly Sequence[]
}

/** A sentence the rules must read as expected (`+`), or in which the rule must find nothing (`-`). */
export interface SequenceExample {
  readonly line: number
  readonly matches: boolean
  /** What stands in brackets before the sentence: `2024-06-26 past`. */
  readonly setting: string
  readonly text: string
  /** What stands after `=>`; '' for none. */
  readonly expected: string
}

/** What findings and messages call a rule: `lang/nl/time.rules:12 weekday`. */
export function sequenceRuleName(rule: SequenceRule): string {
  return `${rule.file}:${rule.line} ${rule.name}`
}
